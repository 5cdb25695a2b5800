import { describe, expect, it } from 'vitest';
import { measures } from '../../loaders/network/stage.ts';
import { tables } from '../../loaders/tables.ts';
import { type EdgeRow, type NodeRow, runStage } from './stage-context.ts';

// Beyond the basic plane JavaScript's order of strings is not that of code points: '😀' sorts before '￮'.
const nodes: NodeRow[] = [
  ['second', 'b'],
  ['first', '😀', 'last'],
  ['first', '￮'],
  ['second', 'a'],
  ['first', 'z'],
  ['first', 'Z', 'alone'],
];
const edges: EdgeRow[] = [
  ['first', '￮', '😀', 3, 0.5],
  ['first', 'z', '￮', 1, 2],
  ['second', 'a', 'b', 1, 1],
];

const bare: NodeRow[] = ['a', 'b', 'c'].map((id) => ['network', id]);
// By links a is the stronger neighbour of b, by weight c.
const bareEdges: EdgeRow[] = [
  ['network', 'a', 'b', 3, 1],
  ['network', 'b', 'c', 1, 3],
];

describe('the stage of measures', () => {
  it('writes a row a node, by network and id in code-point order, isolates included', async () => {
    const { nodes: rows } = await runStage(measures, { nodes, edges });
    expect(Object.keys(rows[0])).toEqual(Object.keys(tables.nodes.columns));
    expect(rows.map((row) => [row.network, row.node_id, row.label, row.given_group])).toEqual([
      ['first', 'Z', 'alone', 'of Z'],
      ['first', 'z', null, 'of z'],
      ['first', '￮', null, 'of ￮'],
      ['first', '😀', 'last', 'of 😀'],
      ['second', 'a', null, 'of a'],
      ['second', 'b', null, 'of b'],
    ]);
    expect(rows.map((row) => row.degree)).toEqual([0, 1, 2, 1, 1, 1]);
    expect(rows.map((row) => row.betweenness)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(rows.map((row) => row.betweenness_normalised)).toEqual([0, 0, 1 / 3, 0, 0, 0]);
    expect(rows.map((row) => row.component)).toEqual([2, 1, 1, 1, 1, 1]);
    expect(rows.map((row) => Number(row.eigenvector).toFixed(9))).toEqual(
      [0, Math.SQRT1_2, 1, Math.SQRT1_2, 1, 1].map((value) => value.toFixed(9)),
    );
    expect(Number(rows[3].pagerank) - Number(rows[1].pagerank)).toBeCloseTo((0.85 * Number(rows[2].pagerank)) / 2, 12);
    expect(rows.every((row) => row.kind === 'nominal')).toBe(true);
  });

  it('reads the damping and the weight of the eigenvector from the study file', async () => {
    const settings = { measures: { pagerank_damping: 0, eigenvector_weight: 'weight' } };
    const { nodes: rows } = await runStage(measures, { nodes, edges, settings });
    expect(rows.slice(0, 4).map((row) => row.pagerank)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(Number(rows[1].eigenvector) / Number(rows[3].eigenvector)).toBeCloseTo(4, 9);
  });

  it('writes no rows where there are no nodes', async () => {
    expect(await runStage(measures, { nodes: [], edges: [] })).toEqual({ nodes: [] });
  });

  it('counts links in PageRank, but in a bare network, whose rows stand for as many links as their weight says, the weight', async () => {
    const rows = await Promise.all(
      ['records', 'network'].map((kind) => runStage(measures, { nodes: bare, edges: bareEdges, settings: { kind } })),
    );
    const [byLinks, byWeight] = rows.map(({ nodes: [a, , c] }) => Number(a.pagerank) > Number(c.pagerank));
    expect([byLinks, byWeight]).toEqual([true, false]);
  });

  it('refuses an edge whose node has no row', async () => {
    const broken = runStage(measures, { nodes, edges: [...edges, ['first', 'a', 'z', 1, 1]] });
    await expect(broken).rejects.toThrow('names a node without a row');
  });
});
