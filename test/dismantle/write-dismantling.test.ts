import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dismantleUnit } from '../../loaders/dismantle/dismantle-unit.ts';
import { writeDismantling, writeSummary } from '../../loaders/dismantle/write-dismantling.ts';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { clique, isolates } from '../network/graphs.ts';

const rules = { seed: 1, randomDraws: 10, wholeUpTo: 2, ranks: 1, tail: 'id', weightedUpTo: 300 } as const;

async function written(graph: Graph, order: 'iterative-betweenness' | 'random') {
  const unit = { network: 'n', unit: 'u', ids: Array.from({ length: graph.size }, (_, node) => `p${node}`), graph };
  const dismantlings = [{ unit, order, dismantled: dismantleUnit(unit, order, rules, 'nodes') }];
  const executor = await openDuckDB();
  const folder = await mkdtemp(path.join(tmpdir(), 'daylight-write-'));
  const [curve, summary] = [path.join(folder, 'curve.parquet'), path.join(folder, 'summary.parquet')];
  await writeDismantling(executor, curve, dismantlings, 'nodes');
  await writeSummary(executor, summary, dismantlings);
  const read = (file: string) => executor.rows(`SELECT * FROM ${executor.dialect.readParquet(file)}`);
  const rows = { curve: await read(curve), summary: await read(summary) };
  executor.close();
  await rm(folder, { recursive: true });
  return rows;
}

describe('the rows of dismantling', () => {
  it.each(['iterative-betweenness', 'random'] as const)('of a unit without nodes, %s: step 0 alone', async (order) => {
    const band = order === 'random' ? 0 : null;
    const key = { network: 'n', unit: 'u', order };
    const { curve, summary } = await written(isolates(0), order);
    expect(curve).toEqual([
      { ...key, step: 0, removed: null, withheld: false, gcc: 0, gcc_relative: null, low: band, high: band },
    ]);
    expect(summary).toEqual([
      {
        ...key,
        nodes: 0,
        edges: 0,
        gcc_0: 0,
        r: 0,
        k75: null,
        k50: null,
        k25: null,
        k10: null,
        switched_at: null,
        tail_at: null,
      },
    ]);
  });

  it('of a clique above the cap: where the tail began and where iterative degree went on', async () => {
    const { curve, summary } = await written(clique(4), 'iterative-betweenness');
    expect(curve.map((row) => row.removed)).toEqual([null, 'p0', 'p1', 'p2', 'p3']);
    expect(curve.map((row) => row.gcc_relative)).toEqual([1, 0.75, 0.5, 0.25, 0]);
    expect(summary[0]).toMatchObject({ edges: 6, switched_at: 2, tail_at: 1 });
  });
});
