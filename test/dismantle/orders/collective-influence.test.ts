import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectiveInfluenceOrder } from '../../../loaders/dismantle/orders/collective-influence.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { anyGraph, clique, cycle, graphOf, isolates, path, randomGraph, runs, star } from '../../network/graphs.ts';
import { byDegree, removeByHighest } from '../naive.ts';

/** (k − 1) times the sum of (k − 1) over the nodes at a distance, by breadth-first search from every node. */
const influences =
  (radius: number) =>
  (graph: Graph): number[] => {
    const degrees = byDegree(graph);
    return degrees.map((own, start) => {
      const distances = new Map([[start, 0]]);
      for (const [node, distance] of distances) {
        for (const next of graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]))
          if (!distances.has(next)) distances.set(next, distance + 1);
      }
      const rim = [...distances].filter(([, distance]) => distance === radius).map(([node]) => degrees[node] - 1);
      return Math.max(0, own - 1) * rim.reduce((sum, degree) => sum + degree, 0);
    });
  };

// Two hubs of three leaves each, joined by way of node 8.
const dumbbell = graphOf(9, [
  [0, 1],
  [0, 2],
  [0, 3],
  [4, 5],
  [4, 6],
  [4, 7],
  [0, 8],
  [4, 8],
]);

describe('Collective Influence', () => {
  it('at one step counts neighbours, at two those behind them', () => {
    // At one step: hubs 3 · 1, the middle 1 · 6. At two: hubs 3 · 3, the middle 0.
    expect(collectiveInfluenceOrder(dumbbell, 1).sequence[0]).toBe(8);
    expect(collectiveInfluenceOrder(dumbbell, 2).sequence[0]).toBe(0);
  });

  it.each([
    ['a star has none: iterative degree', star(4), 1, [0, 1, 2, 3], 1],
    ['a cycle, one step', cycle(5), 1, [0, 2, 3, 1, 4], 3],
    ['a path of six, two steps', path(6), 2, [1, 3, 4, 0, 2, 5], 2],
    ['a clique has nobody two steps away', clique(4), 2, [0, 1, 2, 3], 1],
    ['no nodes', isolates(0), 1, [], null],
  ] as const)('%s', (_, graph, radius, sequence, tailAt) => {
    const found = collectiveInfluenceOrder(graph, radius);
    expect(found.tailAt).toBe(tailAt);
    expect(Array.from(found.sequence)).toEqual(sequence);
  });

  it.each([1, 2] as const)('at %i is what measuring afresh after every removal gives', (radius) => {
    const check = (graph: Graph) => {
      const expected = removeByHighest(graph, [], influences(radius), (highest) => highest === 0);
      const { sequence, tailAt } = collectiveInfluenceOrder(graph, radius);
      expect(Array.from(sequence.subarray(0, expected.length))).toEqual(expected);
      expect(tailAt).toBe(expected.length < graph.size ? expected.length + 1 : null);
      expect(new Set(sequence).size).toBe(graph.size);
    };
    fc.assert(fc.property(anyGraph(24), check), runs);
    check(randomGraph(60, 4));
  });
});
