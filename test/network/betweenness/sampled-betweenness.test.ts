import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import { byDegree } from '../../../loaders/network/betweenness/locality.ts';
import { type ReducedBlock, reduceNetwork } from '../../../loaders/network/betweenness/reduction.ts';
import {
  type SampledBetweenness,
  sampledBetweenness,
} from '../../../loaders/network/betweenness/sampled-betweenness.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { randomSource } from '../../../loaders/random.ts';
import { openWorkers } from '../../../loaders/run/workers.ts';
import type { Workers } from '../../../loaders/stage.ts';
import { graphOf, greatestError, isolates, type Pair, path, randomGraph, sideBySide } from '../graphs.ts';

const here = openWorkers(1, () => {});

const sampled = (graph: Graph, sources: number, seed = 1, workers = here) =>
  sampledBetweenness(graph, { sources, random: randomSource(seed, 'test') }, workers);

/** The nodes that stand for the sources in the first block, in the order in which they are searched from. */
async function sourcesOf(whole: Graph, sources: number, seed: number): Promise<number[]> {
  const found: number[] = [];
  const watched: Workers = {
    count: 1,
    map(task, shared, calls) {
      const [{ nodes, classOf }] = (shared as { blocks: readonly ReducedBlock[] }).blocks;
      for (const { block, from, to } of calls as readonly { block: number; from: number; to: number }[])
        if (block === 0) for (let at = from; at < to; at++) found.push(nodes[classOf.indexOf(at)]);
      return here.map(task, shared, calls);
    },
  };
  await sampled(whole, sources, seed, watched);
  return found;
}

/** Every node joined to three that are there, the more likely the more neighbours they have: hubs of a hundred neighbours and more. */
function withHubs(size: number): Graph {
  const random = randomSource(5, 'hubs');
  const ends = [0, 1];
  const pairs: Pair[] = [[0, 1]];
  for (let node = 2; node < size; node++) {
    for (let edge = 0; edge < 3; edge++) {
      const other = ends[uniformInt(random, 0, ends.length - 1)];
      pairs.push([node, other]);
      ends.push(node, other);
    }
  }
  return graphOf(size, pairs);
}

const graph = randomGraph(900, 5);
const networks = [
  ['a random network', graph, 0.8],
  ['a network with hubs', withHubs(900), 0.7],
] as const;

describe('sampled betweenness', () => {
  it('is exact where no component has more nodes than sources', async () => {
    for (const whole of [graph, sideBySide([path(40), randomGraph(100, 4)]), isolates(0)]) {
      const { values, errors } = await sampled(whole, 900);
      expect(greatestError(values, betweenness(whole))).toBeLessThan(1e-12);
      expect(errors.every((error) => error === 0)).toBe(true);
    }
  });

  it.each(networks)('in %s is right on average, and as far from right as its errors say', async (_, graph) => {
    const exact = betweenness(graph);
    const draws: SampledBetweenness[] = [];
    for (let seed = 0; seed < 40; seed++) draws.push(await sampled(graph, 128, seed));
    const sum = exact.reduce((total, value) => total + value, 0);
    const mean = draws.reduce((total, { values }) => total + values.reduce((all, value) => all + value, 0), 0) / 40;
    expect(Math.abs(mean / sum - 1)).toBeLessThan(0.01);
    const squares = { of: 0, expected: 0 };
    for (const { values, errors } of draws) {
      values.forEach((value, node) => {
        squares.of += (value - exact[node]) ** 2;
        squares.expected += errors[node] ** 2;
      });
    }
    // Sums of some thousand squares, which go together within a draw.
    expect(squares.of / squares.expected).toBeGreaterThan(0.8);
    expect(squares.of / squares.expected).toBeLessThan(1.25);
  });

  it.each(networks)(
    'in %s is within two errors mostly at the nodes that stand between the most',
    async (_, graph, least) => {
      const exact = betweenness(graph);
      const highest = Array.from(exact.keys())
        .sort((x, y) => exact[y] - exact[x])
        .slice(0, 100);
      let within = 0;
      for (let seed = 0; seed < 20; seed++) {
        const { values, errors } = await sampled(graph, 256, seed);
        within += highest.filter((node) => Math.abs(values[node] - exact[node]) < 2 * errors[node]).length;
      }
      expect(within / 2000).toBeGreaterThan(least);
    },
  );

  it('comes nearer with more sources', async () => {
    const exact = betweenness(graph);
    const errorOf = async (sources: number) => {
      const { values } = await sampled(graph, sources);
      return values.reduce((total, value, node) => total + Math.abs(value - exact[node]), 0);
    };
    expect(await errorOf(600)).toBeLessThan((await errorOf(100)) / 2);
  });

  it('gives the same bits on 1, 2 and 3 threads, and others for another seed', async () => {
    const [one, two, three, other] = await Promise.all([
      sampled(graph, 128),
      ...[2, 3].map((count) =>
        sampled(
          graph,
          128,
          1,
          openWorkers(count, () => {}),
        ),
      ),
      sampled(graph, 128, 2),
    ]);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('searches from the quarter of the highest degree always, and from others by chance, each once', async () => {
    const [{ graph: block, classOf, nodes }] = reduceNetwork(graph).blocks;
    const highest = byDegree(block).subarray(0, 16);
    const nodeOf = (index: number) => nodes[classOf.indexOf(index)];
    const drawn = [];
    for (const seed of [1, 2, 3]) {
      const sources = await sourcesOf(graph, 64, seed);
      expect(sources.slice(0, 16).sort((x, y) => x - y)).toEqual(Array.from(highest, nodeOf).sort((x, y) => x - y));
      expect(new Set(sources).size).toBe(64);
      drawn.push(sources.slice(16).join(' '));
    }
    expect(new Set(drawn).size).toBe(3);
  });

  it('refuses too few sources to know its error', async () => {
    await expect(sampled(graph, 63)).rejects.toThrow(RangeError);
  });
});
