import { describe, expect, it } from 'vitest';
import { membership } from '../../loaders/network/membership-stage.ts';
import { workingTables } from '../../loaders/tables.ts';
import { type Edge, edgeRows, nodeRows, type Row, runStages } from './stage-tables.ts';

const members = async (ids: string[], edges: Edge[], options: Parameters<typeof runStages>[2] = {}) => {
  const given = { working_nodes: nodeRows(ids), edges: edgeRows(edges) };
  return (await runStages([membership], given, options)).working_members;
};
const placeOf = (rows: readonly Row[], id: string) => {
  const row = rows.find(({ nominal_id }) => nominal_id === id);
  return [row?.group_id, row?.hops, row?.distance];
};

describe('the stage of membership', () => {
  // x is two hops from A over p, and from B over q.
  const ids = ['group:A', 'group:B', 'p', 'q', 'x', 'far', 'lone', 'adrift'];
  const edges: Edge[] = [
    ['group:A', 'p', 3, 2],
    ['group:B', 'q', 1, 1],
    ['p', 'x', 1, 1],
    ['q', 'x', 1, 1],
    ['x', 'far', 1, 0.5],
    ['lone', 'adrift'],
  ];

  it('has a row for every nominal, in the order of ids, without a group where none is reached', async () => {
    const rows = await members(ids, edges);
    expect(Object.keys(rows[0])).toEqual(Object.keys(workingTables.working_members.columns));
    expect(rows.map((row) => [row.nominal_id, row.group_id, row.hops, row.distance, row.links_to_group])).toEqual([
      ['adrift', null, null, null, null],
      ['far', 'A', 3, 3.5, 0],
      ['lone', null, null, null, null],
      ['p', 'A', 1, 0.5, 3],
      ['q', 'B', 1, 1, 1],
      ['x', 'A', 2, 1.5, 0],
    ]);
  });

  it('between groups equally near takes the smaller weighted distance, then the first id', async () => {
    const stronger: Edge[] = [...edges.slice(0, 1), ['group:B', 'q', 1, 4], ...edges.slice(2)];
    expect(placeOf(await members(ids, stronger), 'x')).toEqual(['B', 2, 1.25]);
    const equal: Edge[] = [...edges.slice(0, 1), ['group:B', 'q', 1, 2], ...edges.slice(2)];
    expect(placeOf(await members(ids, equal), 'x')).toEqual(['A', 2, 1.5]);
  });

  it('takes distances that differ in their last bits for equal', async () => {
    const chain: Edge[] = [
      // 0.1 + 0.2 from A, 0.3 from B less the last bit.
      ['group:A', 'p', 1, 10],
      ['p', 'x', 1, 5],
      ['group:B', 'q', 1, 20 / 3],
      ['q', 'x', 1, 20 / 3],
    ];
    expect(placeOf(await members(['group:A', 'group:B', 'p', 'q', 'x'], chain), 'x')[0]).toBe('A');
    const nearer: Edge[] = [...chain.slice(0, 3), ['q', 'x', 1, (20 / 3) * (1 + 1e-8)]];
    expect(placeOf(await members(['group:A', 'group:B', 'p', 'q', 'x'], nearer), 'x')[0]).toBe('B');
  });

  it('takes the weighted distance over any path, not over those of fewest hops', async () => {
    // Both groups are one hop from x, by weak links; B also over r and s, by strong ones.
    const detour: Edge[] = [
      ['group:A', 'x', 1, 0.1],
      ['group:B', 'x', 1, 0.05],
      ['group:B', 'r', 1, 1],
      ['r', 's', 1, 1],
      ['s', 'x', 1, 1],
    ];
    expect(placeOf(await members(['group:A', 'group:B', 'r', 's', 'x'], detour), 'x')).toEqual(['B', 1, 3]);
  });

  it('puts distance before hops where the study file says so [I-09]', async () => {
    const settings = { membership: { distance: 'weighted' } };
    const near: Edge[] = [
      ['group:A', 'x', 1, 0.1],
      ['group:B', 'r', 1, 1],
      ['r', 'x', 1, 1],
    ];
    const own = ['group:A', 'group:B', 'r', 'x'];
    expect(placeOf(await members(own, near, { settings }), 'x')).toEqual(['B', 2, 2]);
    expect(placeOf(await members(own, near), 'x')).toEqual(['A', 1, 10]);
    const even: Edge[] = [
      ['group:A', 'r'],
      ['r', 'x'],
      ['group:B', 'x', 1, 0.5],
    ];
    expect(placeOf(await members(own, even, { settings }), 'x')).toEqual(['B', 1, 2]);
  });

  it('measures inside the network of the group, without its node and without people of others', async () => {
    // In A: the path a – b – c, and d alone; e is of B, and a friend of a.
    const own = ['group:A', 'group:B', 'a', 'b', 'c', 'd', 'e'];
    const rows = await members(own, [
      ...['a', 'b', 'c', 'd'].map((id): Edge => ['group:A', id]),
      ['group:B', 'e'],
      ['a', 'b', 3],
      ['b', 'c'],
      ['a', 'e'],
    ]);
    const columns = (name: string) => rows.map((row) => row[name]);
    expect(columns('degree')).toEqual([1, 2, 1, 0, 0]);
    expect(columns('betweenness')).toEqual([0, 1, 0, 0, 0]);
    expect(columns('eigenvector').map((value) => Number(value).toFixed(9))).toEqual(
      [Math.SQRT1_2, 1, Math.SQRT1_2, 0, 1].map((value) => value.toFixed(9)),
    );
    expect(
      columns('pagerank')
        .slice(0, 4)
        .reduce((sum: number, value) => sum + Number(value), 0),
    ).toBeCloseTo(1, 12);
    expect(Number(rows[0].pagerank)).toBeGreaterThan(Number(rows[2].pagerank));
  });

  it('passes over other networks, and writes no rows where there is nobody', async () => {
    const working_nodes = [...nodeRows(['group:A', 'a']), ...nodeRows(['a', 'b'], 'cse')];
    const edges = [...edgeRows([['a', 'group:A']]), ...edgeRows([['a', 'b']], 'cse')];
    expect((await runStages([membership], { working_nodes, edges })).working_members).toHaveLength(1);
    expect(await members([], [])).toEqual([]);
    expect(await members(['group:A'], [])).toEqual([]);
    expect(placeOf(await members(['a'], []), 'a')).toEqual([null, null, null]);
  });

  it('writes the same with three workers as with one', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `n${String(index).padStart(3, '0')}`);
    const wide: Edge[] = many.flatMap((id, index): Edge[] => [
      [id, many[(index * 7 + 1) % 300], 1, 1 + (index % 5)],
      [id, many[(index * 13 + 5) % 300], 2, 0.5],
      ...(index % 40 === 0 ? [[id, `group:G${index % 3}`] as Edge] : []),
    ]);
    const unique = new Map(wide.filter(([a, b]) => a !== b).map((edge) => [[edge[0], edge[1]].sort().join(), edge]));
    const all = ['group:G0', 'group:G1', 'group:G2', ...many];
    const one = await members(all, [...unique.values()]);
    expect(await members(all, [...unique.values()], { workers: 3 })).toEqual(one);
  });
});
