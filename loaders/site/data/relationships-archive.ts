import JSZip from 'jszip';
import type { LinkRow } from '../../../components/relationships/linkTable.ts';
import { groupSlugs } from './group-slug.ts';
import { openTables } from './open-tables.ts';
import { packLinks } from './pack-links.ts';
import { type CodedLinks, codedLinks } from './relationships.ts';
import { inShownOrder } from './shown-order.ts';

/** When a file in an archive is said to be from: always the same, so that the bytes are. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** Links that stand in the page before the whole table has come: as many as it shows at once, and of every group some. */
const FIRST = 25;
const FIRST_OF_GROUP = 10;

/**
 * The whole of a data loader: a ZIP archive on standard output of `first.json`, what the page shows at once; `layout.json`; and `links.bin`,
 * every link. The last is not called .gz, since some servers would say of that name that they had packed the file for the journey.
 */
export async function writeRelationshipsArchive(): Promise<void> {
  const tables = await openTables();
  const links = await codedLinks(tables);
  tables.close();
  const { layout, packed } = packLinks(links);
  const archive = new JSZip();
  archive.file('first.json', JSON.stringify(firstLinks(links)), { date: NO_TIME });
  archive.file('layout.json', JSON.stringify(layout), { date: NO_TIME });
  archive.file('links.bin', packed, { date: NO_TIME });
  process.stdout.write(await archive.generateAsync({ type: 'uint8array' }));
}

/** What the page shows before the table is there: the newest links, of all and of every group, and what may be chosen. */
export function firstLinks(links: CodedLinks) {
  const { rows, codes, texts, groups, groupOf, leftOut } = links;
  const ofGroups = groups.map(() => ({ links: 0, rows: [] as LinkRow[] }));
  for (let row = 0; row < rows; row++) {
    for (const place of new Set([groupOf[codes.a[row]], groupOf[codes.b[row]]])) {
      if (place === 0) continue;
      const group = ofGroups[place - 1];
      group.links++;
      if (group.rows.length < FIRST_OF_GROUP) group.rows.push(linkOf(links, row));
    }
  }
  const slugs = groupSlugs(groups.map(({ id }) => id).sort(inShownOrder));
  return {
    links: rows,
    leftOut,
    networks: texts.networks,
    sources: texts.sources,
    groups: groups.map((group, place) => ({ ...group, slug: slugs.get(group.id), ...ofGroups[place] })),
    rows: Array.from({ length: Math.min(FIRST, rows) }, (_, row) => linkOf(links, row)),
  };
}

function linkOf({ codes, texts, strengths, weights }: CodedLinks, row: number): LinkRow {
  const [a, b] = [codes.a[row], codes.b[row]];
  return [
    texts.networks[codes.network[row]],
    texts.sources[codes.source[row]],
    texts.refs[codes.ref[row]],
    texts.dates[codes.date[row]],
    texts.people[a],
    texts.names[a],
    texts.people[b],
    texts.names[b],
    strengths[codes.strength[row]],
    weights[codes.weight[row]],
  ];
}
