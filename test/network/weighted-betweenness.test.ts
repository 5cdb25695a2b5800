import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../loaders/network/betweenness.ts';
import { buildGraph, type Graph } from '../../loaders/network/graph.ts';
import { weightedBetweenness, weightedDependencies } from '../../loaders/network/weighted-betweenness.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { anyGraph, diamonds, greatestError, isolates, pairsOf, randomGraph, runs } from './graphs.ts';

const ERROR = 1e-12;

/** The same network with edges of these lengths, in the order of `pairsOf`; weights are their inverses. */
function withLengths(graph: Graph, lengths: readonly number[]): Graph {
  const pairs = pairsOf(graph);
  return buildGraph({
    size: graph.size,
    a: Uint32Array.from(pairs, ([a]) => a),
    b: Uint32Array.from(pairs, ([, b]) => b),
    links: new Float64Array(pairs.length).fill(1),
    weights: Float64Array.from(pairs, (_, edge) => 1 / lengths[edge]),
  });
}

/** On this thread. */
function measured({ size, offsets, neighbours, weights }: Graph): Float64Array {
  const lengths = weights.map((weight) => 1 / weight);
  return weightedDependencies({ size, offsets, neighbours, lengths }, { from: 0, to: size }).map((twice) => twice / 2);
}

/** By the definition, from whole lengths: Floyd and Warshall's distances, and ways counted from near nodes to far ones. */
function byDefinition(graph: Graph, lengths: readonly number[]): number[] {
  const { size } = graph;
  const nodes = Array.from({ length: size }, (_, node) => node);
  const direct = nodes.map(() => nodes.map(() => Number.POSITIVE_INFINITY));
  pairsOf(graph).forEach(([a, b], edge) => {
    direct[a][b] = direct[b][a] = lengths[edge];
  });
  const far = direct.map((row, node) => row.map((length, other) => (node === other ? 0 : length)));
  for (const through of nodes)
    for (const a of nodes) for (const b of nodes) far[a][b] = Math.min(far[a][b], far[a][through] + far[through][b]);
  const ways = nodes.map((source) => {
    const counts = nodes.map((node) => (node === source ? 1 : 0));
    for (const node of [...nodes].sort((x, y) => far[source][x] - far[source][y])) {
      if (node === source || far[source][node] === Number.POSITIVE_INFINITY) continue;
      for (const other of nodes)
        if (far[source][other] + direct[other][node] === far[source][node]) counts[node] += counts[other];
    }
    return counts;
  });
  return nodes.map((v) => {
    let sum = 0;
    for (const s of nodes) {
      for (const t of nodes) {
        if (s >= t || s === v || t === v || far[s][t] === Number.POSITIVE_INFINITY) continue;
        if (far[s][v] + far[v][t] === far[s][t]) sum += (ways[s][v] * ways[v][t]) / ways[s][t];
      }
    }
    return sum;
  });
}

describe('weighted betweenness', () => {
  it('goes by the strong links, not the few', () => {
    // 0 to 2 by 1: 1/4 + 1/4; directly: 1.
    const triangle = buildGraph({
      size: 3,
      a: Uint32Array.of(0, 0, 1),
      b: Uint32Array.of(1, 2, 2),
      links: Float64Array.of(1, 1, 1),
      weights: Float64Array.of(4, 1, 4),
    });
    expect(Array.from(measured(triangle))).toEqual([0, 1, 0]);
  });

  it('is what its definition says, ties by sums that round differently included', () => {
    const any = anyGraph(20).chain((graph) => {
      const edges = graph.neighbours.length / 2;
      const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: edges, maxLength: edges });
      return fc.tuple(fc.constant(graph), lengths);
    });
    fc.assert(
      fc.property(any, ([graph, lengths]) => {
        const expected = byDefinition(graph, lengths);
        // Thirds of whole lengths are seldom exact.
        const thirds = withLengths(
          graph,
          lengths.map((length) => length / 3),
        );
        expect(greatestError(measured(thirds), expected)).toBeLessThan(ERROR);
      }),
      runs,
    );
  });

  it('is betweenness where all links are equally strong', () => {
    fc.assert(
      fc.property(anyGraph(40), fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (graph, length) => {
        const even = withLengths(graph, new Array(graph.neighbours.length / 2).fill(length));
        expect(greatestError(measured(even), betweenness(graph))).toBeLessThan(ERROR);
      }),
      runs,
    );
  });

  it('takes ways that differ by more than the tolerance as different', () => {
    const square = (last: number) => withLengths(diamonds(1), [1, 1, 1, last]);
    expect(Array.from(measured(square(1 + 1e-13)))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(measured(square(1 + 1e-11))[1]).toBe(1);
  });

  it('gives the same bits on 1, 2 and 3 threads', async () => {
    const graph = randomGraph(300, 6);
    const [one, ...more] = await Promise.all(
      [1, 2, 3].map((count) =>
        weightedBetweenness(
          graph,
          openWorkers(count, () => {}),
        ),
      ),
    );
    for (const other of more) expect(other).toEqual(one);
    expect(greatestError(one, measured(graph))).toBeLessThan(ERROR);
    expect(
      await weightedBetweenness(
        isolates(0),
        openWorkers(1, () => {}),
      ),
    ).toEqual(new Float64Array(0));
  });

  it('refuses more shortest ways than a double holds', () => {
    expect(() => measured(diamonds(1100))).toThrow(RangeError);
  });
});
