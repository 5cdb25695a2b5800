import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printTable } from '../print-table.ts';
import { agreement, betweenness, growth } from './betweenness.ts';
import { makeNetworkFile } from './files.ts';
import { groups, orders } from './groups.ts';
import { benchLarge } from './large.ts';
import { cores, eigenvector, leiden, louvain, nearest, pagerank } from './measures.ts';
import type { Outcome, Part } from './row.ts';
import { weighted } from './weighted.ts';

const large: Part = { name: 'large', bench: benchLarge };

const all: readonly Part[] = [
  betweenness,
  weighted,
  pagerank,
  eigenvector,
  leiden,
  louvain,
  groups,
  orders,
  nearest,
  cores,
  growth,
  agreement,
  large,
];

/** What may be chosen: `npm run bench -- network pagerank,leiden`. */
export const parts: readonly string[] = all.map(({ name }) => name);

/** The measures of a network of the published size, ours and the peers' in turn, and at the end all figures to reach beside those reached. */
export async function bench(chosen: readonly string[] = parts): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-bench-'));
  const outcomes: Outcome[] = [];
  try {
    const network = makeNetworkFile(folder, 1);
    process.stdout.write(`${network.nodes} nodes, ${network.edges} edges\n`);
    for (const part of all) if (chosen.includes(part.name)) outcomes.push(...(await part.bench(network, folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.stdout.write('\nFigures to reach\n');
  printTable(
    ['', 'to reach', 'figure', ''],
    outcomes.map(({ work, target, figure, reached }) => [work, target, figure, said(reached)]),
  );
}

const said = (reached: boolean | null): string => (reached === null ? '' : reached ? 'reached' : 'MISSED');
