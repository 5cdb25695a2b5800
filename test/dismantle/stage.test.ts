import { describe, expect, it } from 'vitest';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { dismantling } from '../../loaders/dismantle/stage.ts';
import { tables } from '../../loaders/tables.ts';
import { type EdgeRow, type NodeRow, runStage } from '../network/stage-context.ts';

// A star of four around 'c', and a pair; in another network, one node.
const nodes: NodeRow[] = [...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ['one', id] as const), ['other', 'x']];
const edges: EdgeRow[] = [
  ['one', 'a', 'c', 1, 1],
  ['one', 'b', 'c', 1, 1],
  ['one', 'c', 'd', 2, 1],
  ['one', 'e', 'f', 1, 1],
];
const settings = { dismantling: { random_draws: 20 } };

describe('the stage of dismantling', () => {
  it('writes a row a step, 0 … N, for every network and order, in key order', async () => {
    const { dismantling: rows } = await runStage(dismantling, { nodes, edges, settings });
    expect(Object.keys(rows[0])).toEqual(Object.keys(tables.dismantling.columns));
    expect(rows.map((row) => [row.network, row.unit, row.order, row.step].join(' '))).toEqual(
      [['one', 6] as const, ['other', 1] as const].flatMap(([network, size]) =>
        orderNames.flatMap((order) => Array.from({ length: size + 1 }, (_, step) => `${network} all ${order} ${step}`)),
      ),
    );
    expect(rows.every((row) => row.withheld === false)).toBe(true);
  });

  it('names who is removed, and none at step 0 or at random; a band at random alone', async () => {
    const { dismantling: rows } = await runStage(dismantling, { nodes, edges, settings });
    const of = (order: string) => rows.filter((row) => row.network === 'one' && row.order === order);
    expect(of('iterative-degree').map((row) => row.removed)).toEqual([null, 'c', 'e', 'a', 'b', 'd', 'f']);
    expect(of('iterative-degree').map((row) => row.gcc)).toEqual([4, 2, 1, 1, 1, 1, 0]);
    expect(of('iterative-degree').map((row) => row.gcc_relative)).toEqual([1, 0.5, 0.25, 0.25, 0.25, 0.25, 0]);
    expect(of('iterative-degree').every((row) => row.low === null && row.high === null)).toBe(true);
    expect(of('random').every((row) => row.removed === null)).toBe(true);
    expect(of('random')[0]).toMatchObject({ gcc: 4, gcc_relative: 1, low: 4, high: 4 });
    expect(of('random')[6]).toMatchObject({ gcc: 0, gcc_relative: 0, low: 0, high: 0 });
  });

  it('sums each curve up', async () => {
    const { dismantling_summary: rows } = await runStage(dismantling, { nodes, edges, settings });
    expect(Object.keys(rows[0])).toEqual(Object.keys(tables.dismantling_summary.columns));
    expect(rows).toHaveLength(2 * orderNames.length);
    expect(rows.find(({ network, order }) => network === 'one' && order === 'iterative-betweenness')).toEqual({
      network: 'one',
      unit: 'all',
      order: 'iterative-betweenness',
      nodes: 6,
      edges: 4,
      gcc_0: 4,
      r: 6 / 36,
      k75: 1,
      k50: 1,
      k25: 2,
      k10: 6,
      switched_at: null,
      tail_at: 2,
    });
    expect(rows.find(({ network, order }) => network === 'other' && order === 'degree')).toMatchObject({
      nodes: 1,
      edges: 0,
      gcc_0: 1,
      r: 0,
      k75: 1,
    });
  });

  it('reads its rules from the study file', async () => {
    const rules = { random_draws: 1, denominator: 'nodes', tail: 'id', whole_up_to: 5, ranks: 3 };
    const written = await runStage(dismantling, { nodes, edges, settings: { dismantling: rules } });
    const summary = written.dismantling_summary.find(
      (row) => row.order === 'iterative-betweenness' && row.network === 'one',
    );
    expect(summary).toMatchObject({ k75: 0, k50: 1, tail_at: 2, switched_at: 4 });
    const rows = written.dismantling.filter((row) => row.order === 'iterative-betweenness' && row.network === 'one');
    expect(rows.map((row) => row.removed)).toEqual([null, 'c', 'a', 'b', 'e', 'd', 'f']);
    expect(rows[0].gcc_relative).toBe(4 / 6);
  });

  it('writes the same with two workers as with one, and other random curves from another seed', async () => {
    const one = await runStage(dismantling, { nodes, edges, settings });
    expect(await runStage(dismantling, { nodes, edges, settings, workers: 2 })).toEqual(one);
    expect(await runStage(dismantling, { nodes, edges, settings: { ...settings, seed: 2 } })).not.toEqual(one);
  });

  it('writes no rows where there are no nodes', async () => {
    expect(await runStage(dismantling, { nodes: [], edges: [] })).toEqual({ dismantling: [], dismantling_summary: [] });
  });

  it('writes for a bare network of no nodes a curve of nought, step 0 alone', async () => {
    const { dismantling: rows, dismantling_summary: summaries } = await runStage(dismantling, {
      nodes: [],
      edges: [],
      settings: { kind: 'network' },
    });
    expect(rows.map((row) => [row.unit, row.step, row.gcc, row.gcc_relative])).toEqual(
      orderNames.map(() => ['all', 0, 0, null]),
    );
    expect(summaries.map((row) => [row.nodes, row.r, row.k50])).toEqual(orderNames.map(() => [0, 0, null]));
  });
});
