import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreeOrder } from '../../../loaders/dismantle/orders/degree.ts';
import { anyGraph, clique, graphOf, isolates, path, runs } from '../../network/graphs.ts';
import { byDegree } from '../naive.ts';

describe('the order by degree', () => {
  it.each([
    ['ties by the smallest node', path(5), [1, 2, 3, 0, 4]],
    ['isolates last', graphOf(4, [[2, 3]]), [2, 3, 0, 1]],
    ['a clique in node order', clique(3), [0, 1, 2]],
    ['no nodes', isolates(0), []],
  ])('%s', (_, graph, expected) => {
    expect(Array.from(degreeOrder(graph))).toEqual(expected);
  });

  it('is a stable sort of the nodes by degree in the whole network', () => {
    fc.assert(
      fc.property(anyGraph(40), (graph) => {
        const degrees = byDegree(graph);
        expect(Array.from(degreeOrder(graph))).toEqual(
          Array.from(degrees.keys()).sort((x, y) => degrees[y] - degrees[x]),
        );
      }),
      runs,
    );
  });
});
