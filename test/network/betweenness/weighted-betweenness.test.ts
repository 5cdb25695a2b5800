import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import { prepareWeighted, weightedBetweenness } from '../../../loaders/network/betweenness/weighted-betweenness.ts';
import { weightedDependencies } from '../../../loaders/network/betweenness/weighted-dependencies.ts';
import { reduceWeighted } from '../../../loaders/network/betweenness/weighted-reduction.ts';
import { buildGraph, type Graph } from '../../../loaders/network/graph.ts';
import { openWorkers } from '../../../loaders/run/workers.ts';
import {
  anyGraph,
  bipartite,
  bridgedCliques,
  clique,
  diamonds,
  greatestError,
  isolates,
  pairsOf,
  path,
  randomGraph,
  runs,
  sideBySide,
  star,
} from '../graphs.ts';
import { lengthsOf } from '../lengths.ts';

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

  it('does not lose a node behind a length that is lost in the rounding of a distance', () => {
    // On a path there is one way, however long its edges.
    const exponents = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(exponents, (powers) => {
        const uneven = withLengths(
          path(10),
          powers.map((power) => 10 ** power),
        );
        expect(Array.from(measured(uneven))).toEqual(Array.from(betweenness(path(10))));
      }),
      runs,
    );
  });

  it('takes ways that differ by more than the tolerance as different', () => {
    const square = (last: number) => withLengths(diamonds(1), [1, 1, 1, last]);
    expect(Array.from(measured(square(1 + 1e-13)))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(measured(square(1 + 1e-11))[1]).toBe(1);
  });

  it.each([
    ['no nodes', isolates(0)],
    ['isolates', isolates(5)],
    ['a star', star(9)],
    ['a path', path(9)],
    ['a clique', clique(9)],
    ['two modes', bipartite(4, 7)],
    ['two cliques and a bridge', bridgedCliques(6)],
    ['components', sideBySide([clique(5), path(4), isolates(2), star(6), randomGraph(40, 4)])],
    ['a dense network', randomGraph(120, 30)],
    ['a sparse network', randomGraph(400, 2)],
  ])('in %s is the same without detours and block by block', async (_, graph) => {
    for (const lengths of [scattered(graph, 5), scattered(graph, 1e6), even(graph)]) {
      const weighted = withLengths(graph, lengths);
      expect(greatestError(await onWorkers(weighted, 1), measured(weighted))).toBeLessThan(ERROR);
    }
  });

  it('is so in any network', () => {
    const any = anyGraph(40).chain((graph) => fc.tuple(fc.constant(graph), lengthsOf(graph)));
    fc.assert(
      fc.asyncProperty(any, async ([graph, lengths]) => {
        const weighted = withLengths(graph, lengths);
        const { size, offsets, neighbours, weights } = weighted;
        const { known, blocks } = reduceWeighted({
          size,
          offsets,
          neighbours,
          lengths: weights.map((weight) => 1 / weight),
        });
        for (const { nodes, network, masses } of blocks) {
          const inside = weightedDependencies(network, { from: 0, to: network.size }, masses);
          nodes.forEach((node, place) => {
            known[node] += inside[place] / 2;
          });
        }
        expect(greatestError(known, measured(weighted))).toBeLessThan(ERROR);
      }),
      runs,
    );
  });

  it('gives the same bits on 1, 2 and 3 threads, with the kernel and without', async () => {
    // The second is large enough for the kernel.
    for (const graph of [randomGraph(300, 6), randomGraph(1200, 13)]) {
      const weighted = withLengths(graph, scattered(graph, 3));
      expect((await prepareWeighted(weighted)).shared.module !== null).toBe(graph.size === 1200);
      const [one, ...more] = await Promise.all([1, 2, 3].map((count) => onWorkers(weighted, count)));
      for (const other of more) expect(other).toEqual(one);
      expect(greatestError(one, measured(weighted))).toBeLessThan(ERROR);
    }
  });

  it('refuses more shortest ways than a double holds', async () => {
    expect(() => measured(diamonds(1100))).toThrow(RangeError);
  });
});

const onWorkers = (graph: Graph, count: number) =>
  weightedBetweenness(
    graph,
    openWorkers(count, () => {}),
  );

const even = (graph: Graph) => new Array<number>(graph.neighbours.length / 2).fill(1);

/** Lengths from 1 to `most`, scattered evenly over its powers. */
const scattered = (graph: Graph, most: number) =>
  even(graph).map((_, edge) => most ** ((Math.imul(edge + 1, 0x9e3779b1) >>> 0) / 2 ** 32));
