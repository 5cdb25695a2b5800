import type { Layout } from '../../../components/relationships/layout.js';
import { openLinks } from '../../../components/relationships/linkClient.js';
import { type FirstLinks, relationshipsTable } from '../../../components/relationships/relationshipsTable.js';
import { openDuckLinks } from './duck-links.js';

/** The Relationships page over one of two ways, with marks of when its first rows and its whole table are there. */
const read = async <Value>(file: string): Promise<Value> => (await fetch(`data/${file}`)).json() as Promise<Value>;
const [first, layout, star] = await Promise.all([
  read<FirstLinks>('first.json'),
  read<Layout>('layout.json'),
  read<{ tables: string[]; size: number }>('star.json'),
]);
const onReceived = (bytes: number): void => table.received(bytes);
const { way } = document.body.dataset;
const client =
  way === 'duckdb'
    ? openDuckLinks('data/star', star.tables, first.links, onReceived)
    : openLinks(new URL('data/links.bin', document.baseURI).href, layout, onReceived);
const size = way === 'duckdb' ? star.size : layout.packed;
const table = relationshipsTable({ first, client, runId: 'benchmark', size });
document.body.append(table.element);
// A frame later they have been drawn.
requestAnimationFrame(() => setTimeout(() => performance.mark('first rows')));
await client.ready;
performance.mark('ready');
