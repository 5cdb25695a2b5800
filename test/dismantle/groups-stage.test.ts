import { describe, expect, it } from 'vitest';
import { dismantlingGroups } from '../../loaders/dismantle/groups-stage.ts';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { type Edge, edgeRows, groupRows, nodeRows, type Row, runStages } from '../network/stage-tables.ts';

// A: two paths b – a – c and d – e that only the group holds together; B: f, a friend of a; C: nobody.
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'lone'];
const edges: Edge[] = [
  ...['a', 'b', 'c', 'd', 'e'].map((id): Edge => ['group:A', id]),
  ['group:B', 'f'],
  ['a', 'b'],
  ['a', 'c'],
  ['d', 'e'],
  ['a', 'f'],
];
const given = {
  working_nodes: [...nodeRows(['group:A', 'group:B', ...people]), ...nodeRows(['a', 'zz'], 'cse')],
  edges: [...edgeRows(edges), ...edgeRows([['a', 'zz']], 'cse')],
  working_groups: groupRows(['A', 'B', 'C']),
  working_members: people.map((id) => ({ nominal_id: id, group_id: id === 'lone' ? null : id === 'f' ? 'B' : 'A' })),
};
const few = { dismantling: { random_draws: 10 } };
const run = (own: Readonly<Record<string, readonly Row[]>> = {}, settings: object = few, workers = 1) =>
  runStages([dismantlingGroups], { ...given, ...own }, { settings, workers });
const of = (rows: readonly Row[], unit: string, order: string) =>
  rows.filter((row) => row.unit === unit && row.order === order);

describe('the stage of dismantling groups', () => {
  it('takes every group apart without its node, and has step 0 alone of one without members', async () => {
    const { dismantling: rows, dismantling_summary: summary } = await run();
    expect([...new Set(rows.map((row) => `${row.network} ${row.unit}`))]).toEqual(['soc A', 'soc B', 'soc C']);
    const own = of(rows, 'A', 'iterative-betweenness');
    expect(own.map((row) => row.removed)).toEqual([null, 'a', 'd', 'b', 'c', 'e']);
    expect(own.map((row) => row.gcc)).toEqual([3, 2, 1, 1, 1, 0]);
    expect(of(rows, 'B', 'degree').map((row) => [row.removed, row.gcc])).toEqual([
      [null, 1],
      ['f', 0],
    ]);
    expect(of(rows, 'C', 'random')).toMatchObject([{ step: 0, gcc: 0, gcc_relative: null }]);
    expect(summary.map((row) => [row.unit, row.nodes, row.edges, row.gcc_0])).toEqual(
      [
        ['A', 5, 3, 3],
        ['B', 1, 0, 1],
        ['C', 0, 0, 0],
      ].flatMap((row) => orderNames.map(() => row)),
    );
    expect(rows.every((row) => row.withheld === false)).toBe(true);
  });

  it('withholds the steps of flagged people in every order, keeps their ids, and moves no rank', async () => {
    const plain = await run();
    const { dismantling: rows, dismantling_summary: summary } = await run({
      safeguarding: [
        { nominal_id: 'a', reasons: 'under-18-now' },
        { nominal_id: 'f', reasons: 'under-18-when-linked' },
        { nominal_id: 'lone', reasons: 'under-18-now' },
      ],
    });
    expect(rows.map(({ withheld: _, ...row }) => row)).toEqual(plain.dismantling.map(({ withheld: _, ...row }) => row));
    expect(summary).toEqual(plain.dismantling_summary);
    for (const row of rows) expect(row.withheld).toBe(row.removed === 'a' || row.removed === 'f');
    expect(rows.filter((row) => row.withheld)).toHaveLength(2 * (orderNames.length - 1));
  });

  it('keeps the group node where the study file says so: it holds people together, is never removed, and is not counted [I-10]', async () => {
    const settings = { dismantling: { ...few.dismantling, keep_group_node: true } };
    const { dismantling: rows, dismantling_summary: summary } = await run({}, settings);
    expect(rows.some((row) => String(row.removed).startsWith('group:'))).toBe(false);
    for (const order of orderNames) expect(of(rows, 'A', order).map((row) => row.gcc)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(of(rows, 'A', 'degree').map((row) => row.removed)).toEqual([null, 'a', 'b', 'c', 'd', 'e']);
    expect(of(rows, 'A', 'iterative-degree').map((row) => row.removed)).toEqual([null, 'a', 'd', 'b', 'c', 'e']);
    // Of the pair b, c half the paths go through a, and half through the group; with a gone only those between its parts are left.
    expect(of(rows, 'A', 'iterative-betweenness').map((row) => row.removed)).toEqual([null, 'a', 'd', 'b', 'c', 'e']);
    expect(of(summary, 'A', 'iterative-betweenness')).toMatchObject([{ nodes: 5, edges: 8, gcc_0: 5, tail_at: 2 }]);
    expect(of(summary, 'C', 'degree')).toMatchObject([{ nodes: 0, edges: 0, gcc_0: 0 }]);
  });

  it('reads the seed and the rules, and writes the same with three workers as with one', async () => {
    const one = await run();
    expect(await run({}, few, 3)).toEqual(one);
    expect(await run({}, { ...few, seed: 2 })).not.toEqual(one);
    const { dismantling_summary: summary } = await run({}, { dismantling: { random_draws: 1, denominator: 'nodes' } });
    expect(of(summary, 'A', 'degree')).toMatchObject([{ k75: 0, k50: 1 }]);
  });
});
