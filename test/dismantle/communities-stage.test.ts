import { describe, expect, it } from 'vitest';
import { dismantlingCommunities } from '../../loaders/dismantle/communities-stage.ts';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { type Edge, edgeRows, nodeRows, type Row, runStages } from '../network/stage-tables.ts';

// A path b – a – c, a pair d – e, and an edge between the two communities that is in neither.
const edges: Edge[] = [
  ['a', 'b'],
  ['a', 'c'],
  ['d', 'e'],
  ['c', 'd'],
];
const given = {
  working_nodes: [...nodeRows(['a', 'b', 'c', 'd', 'e'], 'cse'), ...nodeRows(['a', 'group:G'])],
  edges: [...edgeRows(edges, 'cse'), ...edgeRows([['a', 'group:G']])],
  communities: ['a', 'b', 'c', 'd', 'e'].map((nominal_id) => ({
    network: 'cse',
    nominal_id,
    community_id: 'abc'.includes(nominal_id) ? 'CSE-00001' : 'CSE-00002',
  })),
};
const few = { dismantling: { random_draws: 5 } };
const run = (safeguarding: readonly Row[] = []) =>
  runStages([dismantlingCommunities], { ...given, safeguarding }, { settings: few });

describe('the stage of dismantling communities', () => {
  it('takes every community apart by the edges among its people, as a group is', async () => {
    const { dismantling: rows, dismantling_summary: summary } = await run();
    expect(summary.map(({ network, unit, nodes, edges }) => [network, unit, nodes, edges])).toEqual(
      [
        ['cse', 'CSE-00001', 3, 2],
        ['cse', 'CSE-00002', 2, 1],
      ].flatMap((row) => orderNames.map(() => row)),
    );
    const own = rows.filter(({ unit, order }) => unit === 'CSE-00001' && order === 'iterative-betweenness');
    expect(own.map(({ removed, gcc }) => [removed, gcc])).toEqual([
      [null, 3],
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('withholds children and victims, keeps their ids, and moves no rank', async () => {
    const plain = await run();
    const { dismantling: rows } = await run([{ nominal_id: 'a', reasons: 'under-18-when-linked;cse-victim' }]);
    for (const { removed, withheld } of rows) expect(withheld).toBe(removed === 'a');
    expect(rows.filter(({ withheld }) => withheld)).toHaveLength(orderNames.length - 1);
    expect(rows.map(({ withheld: _, ...row }) => row)).toEqual(plain.dismantling.map(({ withheld: _, ...row }) => row));
  });

  it('no network without groups, no rows', async () => {
    const { dismantling: rows, dismantling_summary: summary } = await runStages([dismantlingCommunities], {
      working_nodes: nodeRows(['a', 'group:G']),
      edges: edgeRows([['a', 'group:G']]),
    });
    expect([rows, summary]).toEqual([[], []]);
  });
});
