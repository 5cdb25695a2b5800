import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import { sampledBetweenness } from '../../../loaders/network/betweenness/sampled-betweenness.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { randomSource } from '../../../loaders/random.ts';
import { openWorkers } from '../../../loaders/run/workers.ts';
import { greatestError, isolates, path, randomGraph, sideBySide } from '../graphs.ts';

const sampled = (graph: Graph, sources: number, seed = 1, workers = 1) =>
  sampledBetweenness(
    graph,
    { sources, random: randomSource(seed, 'test') },
    openWorkers(workers, () => {}),
  );

const graph = randomGraph(900, 5);
const exact = betweenness(graph);

describe('sampled betweenness', () => {
  it('is exact where no component has more nodes than sources', async () => {
    for (const whole of [graph, sideBySide([path(40), randomGraph(100, 4)]), isolates(0)]) {
      const { values, errors } = await sampled(whole, 900);
      expect(greatestError(values, betweenness(whole))).toBeLessThan(1e-12);
      expect(errors.every((error) => error === 0)).toBe(true);
    }
  });

  it('is right on average, and as far from right as its errors say', async () => {
    const draws = await Promise.all(Array.from({ length: 40 }, (_, seed) => sampled(graph, 128, seed)));
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

  it('is within two errors four times in five at the nodes that stand between the most', async () => {
    const highest = Array.from(exact.keys())
      .sort((x, y) => exact[y] - exact[x])
      .slice(0, 100);
    let within = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { values, errors } = await sampled(graph, 256, seed);
      within += highest.filter((node) => Math.abs(values[node] - exact[node]) < 2 * errors[node]).length;
    }
    expect(within / 2000).toBeGreaterThan(0.8);
  });

  it('comes nearer with more sources', async () => {
    const errorOf = async (sources: number) => {
      const { values } = await sampled(graph, sources);
      return values.reduce((total, value, node) => total + Math.abs(value - exact[node]), 0);
    };
    expect(await errorOf(600)).toBeLessThan((await errorOf(100)) / 2);
  });

  it('gives the same bits on 1 and 2 threads, and others for another seed', async () => {
    const [one, two, other] = await Promise.all([
      sampled(graph, 128),
      sampled(graph, 128, 1, 2),
      sampled(graph, 128, 2),
    ]);
    expect(two).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('refuses too few sources to know its error', async () => {
    await expect(sampled(graph, 63)).rejects.toThrow(RangeError);
  });
});
