import { expect, test } from 'vitest';
import { edges } from '../../loaders/links/edges-stage.ts';
import { runStages } from '../run-stages.ts';

const day = '2019-01-01';

test('links between two nodes add up within a network, and each end is a node', async () => {
  const { edges: found, working_nodes } = await runStages([edges], {
    links: [
      ['soc', 'log', 'L2', 'group:G', 'n1', day, 0.5, 0.25],
      ['soc', 'crime', 'C1', 'a', 'n1', day, 1, 0.5],
      ['soc', 'log', 'L1', 'group:G', 'n1', day, 0.5, 0.125],
      ['cse', 'log', 'L1', 'a', 'n1', day, 0.5, 0.125],
      ['soc', 'custody', 'x', 'a', 'n1', day, 0.001, 0.0625],
    ],
  });
  expect(found).toEqual([
    ['cse', 'a', 'n1', 1, 0.125],
    ['soc', 'a', 'n1', 2, 0.5625],
    ['soc', 'group:G', 'n1', 2, 0.375],
  ]);
  expect(working_nodes).toEqual([
    ['cse', 'a', 'nominal', null, null],
    ['cse', 'n1', 'nominal', null, null],
    ['soc', 'a', 'nominal', null, null],
    ['soc', 'group:G', 'group', null, null],
    ['soc', 'n1', 'nominal', null, null],
  ]);
});

test('weights are summed in the order of the key, in whatever order the links stand', async () => {
  const weights = [1e16, 1, -1e16, 1, 3, 0.1, 0.2, 1e-9];
  const links = weights.map((weight, at) => ['soc', at < 3 ? 'crime' : 'log', `R${at}`, 'a', 'b', day, 1, weight]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (const order of [links, [...links].reverse(), [...links.slice(4), ...links.slice(0, 4)]])
    expect((await runStages([edges], { links: order })).edges).toEqual([['soc', 'a', 'b', 8, sum]]);
});

test('no links, no edges and no nodes', async () => {
  expect(await runStages([edges], {})).toEqual({ edges: [], working_nodes: [] });
});
