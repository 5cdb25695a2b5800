import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lengths } from '../../loaders/network/distances.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { searchFromGroups } from '../../loaders/network/group-searches.ts';
import { nearestByHops } from '../../loaders/network/nearest-by-hops.ts';
import type { Workers } from '../../loaders/stage.ts';
import { anyGraph, graphOf, isolates, pairsOf, randomGraph, runs } from './graphs.ts';

const here: Workers = {
  count: 1,
  map: (task, shared, calls) => Promise.resolve(calls.map((call) => task.run(shared, call))),
};
const EVERYTHING = Number.POSITIVE_INFINITY;

const lengthsOf = ({ size, offsets, neighbours, weights }: Graph): Lengths => ({
  size,
  offsets,
  neighbours,
  lengths: weights.map((weight) => 1 / weight),
});

/** Weights of each kind that makes distances awkward, by a number for the edge. */
const kinds: Readonly<Record<string, (code: number) => number>> = {
  'all alike': () => 1,
  'three of them': (code) => 1 + (code % 3),
  'all other': (code) => 0.05 + (Math.imul(code + 1, 0x9e3779b1) >>> 0) / 2 ** 32,
  'equal but for what ties': (code) => 1 + (code % 5) * 3e-10,
  'from tiny to huge': (code) => 10 ** ((code % 21) - 10),
};
const weighted = (graph: Graph, weight: (code: number) => number) =>
  lengthsOf(graphOf(graph.size, pairsOf(graph), (a, b) => weight(31 * a + 17 * b)));

const anyGroups = (size: number) =>
  fc.subarray(
    Array.from({ length: size }, (_, node) => node),
    { maxLength: Math.min(8, size) },
  );
const anyCase = anyGraph(30).chain((graph) => fc.tuple(fc.constant(graph), anyGroups(graph.size)));

describe('the nearest group by hops, by searches back', () => {
  it.each(Object.entries(kinds))('is to the bit what one search a group gives: weights %s', async (_, weight) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([graph, groups]) => {
        const network = weighted(graph, weight);
        const sources = Uint32Array.from(groups);
        expect(nearestByHops(network, sources, EVERYTHING)).toEqual(
          await searchFromGroups(network, sources, 'hops', here),
        );
      }),
      runs,
    );
  });

  it.each(Object.entries(kinds))('is so in a larger network, of 20 groups: weights %s', async (_, weight) => {
    const network = weighted(randomGraph(500, 6), weight);
    const groups = Uint32Array.from({ length: 20 }, (_, group) => group * 23);
    expect(nearestByHops(network, groups, EVERYTHING)).toEqual(await searchFromGroups(network, groups, 'hops', here));
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
