import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kernelFor } from '../../loaders/network/betweenness/betweenness-parts.ts';
import { daylight, tableHashes } from '../daylight.ts';
import { pairsOf, randomGraph } from '../network/graphs.ts';
import { temporaryFolder } from '../temporary.ts';

const NODES = 2200;
const graph = randomGraph(NODES, 30);

/** A bare network that is large enough for the kernel of betweenness, and settings that leave little else to do. */
function makeStudy(): string {
  const folder = temporaryFolder();
  const id = (node: number) => `n${String(node).padStart(4, '0')}`;
  const rows = pairsOf(graph).map(([a, b]) => `${id(a)},${id(b)},${1 + ((a + b) % 5)}`);
  writeFileSync(path.join(folder, 'edges.csv'), `source,target,weight\n${rows.join('\n')}\n`);
  writeFileSync(
    path.join(folder, 'study.yaml'),
    'name: Kernels\nkind: network\nas_of: null\ndismantling: {ranks: 2, whole_up_to: 10, weighted_up_to: 10, random_draws: 10}\n',
  );
  return folder;
}

test('a run in which kernels work gives the same bytes on 1, 2 and 3 workers', async () => {
  expect(await kernelFor([graph])).toBeInstanceOf(WebAssembly.Module);
  const study = makeStudy();
  const hashes: Record<string, string>[] = [];
  for (const workers of [1, 2, 3]) {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    const args = ['run', study, '--out', out, '--workers', String(workers)];
    const { code, err } = await daylight(args, { cwd: folder, env: { DAYLIGHT_CACHE: path.join(folder, 'cache') } });
    expect(code, err).toBe(0);
    hashes.push(tableHashes(out));
  }
  const [one, ...more] = hashes;
  expect(Object.keys(one)).toContain('nodes.parquet');
  for (const other of more) expect(other).toEqual(one);
}, 600_000);
