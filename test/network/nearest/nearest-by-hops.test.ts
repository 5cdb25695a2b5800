import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthsOf } from '../../../loaders/network/distances.ts';
import { NOT_REACHED } from '../../../loaders/network/hops.ts';
import { searchFromGroups } from '../../../loaders/network/nearest/group-searches.ts';
import { nearestByHops } from '../../../loaders/network/nearest/nearest-by-hops.ts';
import type { Workers } from '../../../loaders/stage.ts';
import { graphOf, isolates, randomGraph, runs } from '../graphs.ts';
import { anyGroups, awkwardWeights, withWeights } from '../group-cases.ts';

const here: Workers = {
  count: 1,
  map: (task, shared, calls) => Promise.resolve(calls.map((call) => task.run(shared, call))),
};
const EVERYTHING = Number.POSITIVE_INFINITY;

describe('the nearest group by hops, by searches back', () => {
  it.each(awkwardWeights)(
    'is to the bit what one search a group gives, as is the second nearest: weights %s',
    async (_, weight) => {
      await fc.assert(
        fc.asyncProperty(anyGroups(30), async ({ graph, groups }) => {
          const network = lengthsOf(withWeights(graph, weight));
          const found = nearestByHops(network, groups, EVERYTHING);
          expect(found).toEqual(await searchFromGroups(network, groups, 'hops', here));
          const second = nearestByHops(network, groups, EVERYTHING, found?.group);
          expect(second).toEqual(await searchFromGroups(network, groups, 'hops', here, found?.group));
        }),
        runs,
      );
    },
  );

  it.each(awkwardWeights)('is so in a larger network, of 40 groups: weights %s', async (_, weight) => {
    // A word of bits holds 32.
    const network = lengthsOf(withWeights(randomGraph(800, 6), weight));
    const groups = Uint32Array.from({ length: 40 }, (_, group) => group * 19);
    const found = nearestByHops(network, groups, EVERYTHING);
    expect(found).toEqual(await searchFromGroups(network, groups, 'hops', here));
    expect(nearestByHops(network, groups, EVERYTHING, found?.group)).toEqual(
      await searchFromGroups(network, groups, 'hops', here, found?.group),
    );
  });

  it('gives no second nearest to whom it is not asked of', () => {
    const edges: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    const network = lengthsOf(graphOf(4, edges));
    const found = nearestByHops(network, Uint32Array.of(0, 3), EVERYTHING, Int32Array.of(-1, 0, -1, 1));
    expect(found?.group).toEqual(Int32Array.of(-1, 1, -1, 0));
    expect(found?.hops).toEqual(Int32Array.of(NOT_REACHED, 2, NOT_REACHED, 3));
  });

  it('gives the first of two groups that tie but for the last bits, with its own distance', () => {
    // 3 is one hop from groups 0 and 1, of which 1 is nearer in the tenth digit. Weights are a quarter of what is given.
    const graph = graphOf(
      4,
      [
        [0, 3],
        [1, 3],
        [2, 3],
      ],
      (a) => [1, 1 + 1e-10, 1][a],
    );
    const found = nearestByHops(lengthsOf(graph), Uint32Array.of(0, 1), EVERYTHING);
    expect(Array.from(found?.group ?? [])).toEqual([0, 1, 0, 0]);
    expect(found?.distance[3]).toBe(4);
  });

  it('goes to a group at the fewest hops by a way of more hops that is shorter', () => {
    // 4 is a hop from group 0 (length 40), two by 2 (4 + 4); and by 3 nearer to group 1 (2 + 2), which is two hops away.
    const edges: [number, number][] = [
      [0, 4],
      [0, 2],
      [2, 4],
      [1, 3],
      [3, 4],
    ];
    const graph = graphOf(5, edges, (a, b) => (a === 0 && b === 4 ? 0.1 : a === 1 || a === 3 ? 2 : 1));
    const found = nearestByHops(lengthsOf(graph), Uint32Array.of(0, 1), EVERYTHING);
    expect(found?.group[4]).toBe(0);
    expect(found?.hops[4]).toBe(1);
    expect(found?.distance[4]).toBe(8);
    expect(nearestByHops(lengthsOf(graph), Uint32Array.of(0, 1), 0)).toBeNull();
  });

  it('is none where there are no groups, or none is reached', () => {
    for (const groups of [[], [2]]) {
      const found = nearestByHops(lengthsOf(isolates(3)), Uint32Array.from(groups), EVERYTHING);
      expect(Array.from(found?.group ?? [])).toEqual(groups.length === 0 ? [-1, -1, -1] : [-1, -1, 0]);
    }
  });
});
