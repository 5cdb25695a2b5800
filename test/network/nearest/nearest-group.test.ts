import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../loaders/network/graph.ts';
import {
  type NearestGroups,
  type Nearness,
  nearestGroups,
  secondNearestGroups,
} from '../../../loaders/network/nearest/nearest-group.ts';
import { openWorkers } from '../../../loaders/run/workers.ts';
import type { Workers } from '../../../loaders/stage.ts';
import { allPairs, anyGraph, graphOf, pairsOf, randomGraph, runs } from '../graphs.ts';

const here: Workers = {
  count: 1,
  map: (task, shared, calls) => Promise.resolve(calls.map((call) => task.run(shared, call))),
};
const SAME = 1 + 1e-9;

/** All distances by Floyd's relaxation, all hops by definition; then the rule, word for word, of the groups but for one a node. */
function naive(graph: Graph, groups: readonly number[], by: Nearness, without: readonly number[] = []) {
  const nodes = Array.from({ length: graph.size }, (_, node) => node);
  const { hops } = allPairs(graph);
  const distances = nodes.map((a) => nodes.map((b) => (a === b ? 0 : lengthOf(graph, a, b))));
  for (const via of nodes)
    for (const a of nodes)
      for (const b of nodes) distances[a][b] = Math.min(distances[a][b], distances[a][via] + distances[via][b]);
  return nodes.map((node) => {
    const reached = groups.filter(
      (group) => hops[group][node] < Number.POSITIVE_INFINITY && group !== groups[without[node]],
    );
    const nearest = (values: number[][], from: number[]) => {
      const least = Math.min(...from.map((group) => values[group][node]));
      return from.filter((group) => values[group][node] <= least * SAME);
    };
    const [first, second] = by === 'hops' ? [hops, distances] : [distances, hops];
    const [group] = nearest(second, nearest(first, reached));
    return group === undefined ? null : [group, hops[group][node], distances[group][node].toFixed(9)];
  });
}

function lengthOf({ offsets, neighbours, weights }: Graph, a: number, b: number): number {
  const place = neighbours.subarray(offsets[a], offsets[a + 1]).indexOf(b);
  return place < 0 ? Number.POSITIVE_INFINITY : 1 / weights[offsets[a] + place];
}

/** Few weights, so that many distances tie. */
const weighted = (graph: Graph, kinds: number) =>
  graphOf(graph.size, pairsOf(graph), (a, b) => 1 + ((a * 31 + b * 17) % kinds));

const rowsOf = (groups: readonly number[], { group, hops, distance }: NearestGroups) =>
  Array.from(group, (found, node) => (found < 0 ? null : [groups[found], hops[node], distance[node].toFixed(9)]));

const anyCase = fc.tuple(anyGraph(20), fc.integer({ min: 1, max: 5 })).chain(([graph, kinds]) =>
  fc.tuple(
    fc.constant(weighted(graph, kinds)),
    fc.subarray(
      Array.from({ length: graph.size }, (_, node) => node),
      { maxLength: Math.min(5, graph.size) },
    ),
  ),
);

describe('the nearest group, and the second', () => {
  it.each(['hops', 'weighted'] as const)('by %s is what all pairs say', async (by) => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([graph, groups]) => {
        const found = await nearestGroups(graph, Uint32Array.from(groups), by, here);
        expect(rowsOf(groups, found)).toEqual(naive(graph, groups, by));
        const second = await secondNearestGroups(graph, Uint32Array.from(groups), found.group, by, here);
        expect(rowsOf(groups, second)).toEqual(naive(graph, groups, by, Array.from(found.group)));
      }),
      runs,
    );
  });

  it.each(['hops', 'weighted'] as const)('by %s is the same with two and three workers as with one', async (by) => {
    const graph = weighted(randomGraph(2000, 4), 7);
    const groups = Uint32Array.from({ length: 11 }, (_, group) => group * 150);
    const [one, ...more] = await Promise.all(
      [1, 2, 3].map(async (count) => {
        const workers = openWorkers(count, () => {});
        const nearest = await nearestGroups(graph, groups, by, workers);
        return { nearest, second: await secondNearestGroups(graph, groups, nearest.group, by, workers) };
      }),
    );
    for (const other of more) expect(other).toEqual(one);
  });
});
