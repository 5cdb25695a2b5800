import fc from 'fast-check';
import { type Adjacency, buildGraph, type Graph } from '../../loaders/network/graph.ts';

export type Pair = readonly [number, number];

/** A fixed seed: a failure here is a failure everywhere. */
export const runs = { seed: 20, numRuns: 200 } as const;

/** A graph from pairs in any direction and order, repeated or not; every edge has the links given for its pair, or 1. */
export function graphOf(
  size: number,
  pairs: readonly Pair[],
  links: (a: number, b: number) => number = () => 1,
): Graph {
  const unique = new Map<number, Pair>();
  for (const [x, y] of pairs) {
    const [a, b] = x < y ? [x, y] : [y, x];
    if (a !== b) unique.set(a * size + b, [a, b]);
  }
  const edges = [...unique.values()];
  return buildGraph({
    size,
    a: Uint32Array.from(edges, ([a]) => a),
    b: Uint32Array.from(edges, ([, b]) => b),
    links: Float64Array.from(edges, ([a, b]) => links(a, b)),
    weights: Float64Array.from(edges, ([a, b]) => links(a, b) / 4),
  });
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Node 0 in the middle. */
export const star = (size: number): Graph =>
  graphOf(
    size,
    range(size - 1).map((leaf) => [0, leaf + 1] as const),
  );
export const path = (size: number): Graph =>
  graphOf(
    size,
    range(size - 1).map((node) => [node, node + 1] as const),
  );
export const cycle = (size: number): Graph =>
  graphOf(
    size,
    range(size).map((node) => [node, (node + 1) % size] as const),
  );
export const clique = (size: number): Graph => graphOf(size, cliquePairs(range(size)));
/** Nodes 0 … size − 1 and size … 2 size − 1, each a clique, joined by size − 1 and size. */
export const bridgedCliques = (size: number): Graph =>
  graphOf(2 * size, [
    ...cliquePairs(range(size)),
    ...cliquePairs(range(size).map((node) => node + size)),
    [size - 1, size],
  ]);
export const bipartite = (left: number, right: number): Graph =>
  graphOf(
    left + right,
    range(left).flatMap((a) => range(right).map((b) => [a, left + b] as const)),
  );
/** A chain of diamonds: 2^count shortest paths from its first node to its last. */
export const diamonds = (count: number): Graph =>
  graphOf(
    3 * count + 1,
    range(count).flatMap((link) => {
      const at = 3 * link;
      return [
        [at, at + 1],
        [at, at + 2],
        [at + 1, at + 3],
        [at + 2, at + 3],
      ] as const;
    }),
  );
export const isolates = (size: number): Graph => graphOf(size, []);

export function cliquePairs(nodes: readonly number[]): Pair[] {
  return nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a, b] as const));
}

export const pairsOf = ({ size, offsets, neighbours }: Adjacency): Pair[] =>
  range(size).flatMap((node) =>
    Array.from(neighbours.subarray(offsets[node], offsets[node + 1]))
      .filter((other) => other > node)
      .map((other) => [node, other] as const),
  );

/** Random graphs of awkward kinds as well as plain ones: empty, lone nodes, cliques and stars side by side, twins, two-mode. */
export function anyGraph(most: number): fc.Arbitrary<Graph> {
  const plain = fc
    .nat(most)
    .chain((size) =>
      fc
        .nat(size < 2 ? 0 : 2 * size)
        .chain((count) =>
          fc
            .array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: count })
            .map((pairs) => graphOf(size, size < 2 ? [] : pairs)),
        ),
    );
  const shapes = fc.constantFrom(
    ...[star, path, cycle, clique, bridgedCliques, isolates].map((shape) => shape(4)),
    path(1),
  );
  const mixed = fc.array(shapes, { maxLength: Math.floor(most / 8) }).map(sideBySide);
  const twins = plain.map((graph) => {
    const half = Math.floor(graph.size / 2);
    const kept = pairsOf(graph).filter(([a, b]) => a < half && b < half);
    return graphOf(2 * half, [
      ...kept,
      ...kept.map(([a, b]) => [a, b + half] as const),
      ...kept.map(([a, b]) => [b, a + half] as const),
    ]);
  });
  const sides = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .map(([left, right]) => bipartite(left, right));
  return fc.oneof({ weight: 4, arbitrary: plain }, mixed, twins, sides);
}

/** Graphs in one network, with no edge between them. */
export function sideBySide(graphs: readonly Graph[]): Graph {
  let size = 0;
  const pairs: Pair[] = [];
  for (const graph of graphs) {
    for (const [a, b] of pairsOf(graph)) pairs.push([a + size, b + size]);
    size += graph.size;
  }
  return graphOf(size, pairs);
}

/** A shuffle of 0 … size − 1. */
export const anyRenumbering = (size: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(range(size), { minLength: size, maxLength: size });

/** The same graph with node v called `numbers[v]`. */
export const renumber = (graph: Graph, numbers: readonly number[]): Graph =>
  graphOf(
    graph.size,
    pairsOf(graph).map(([a, b]) => [numbers[a], numbers[b]] as const),
  );

/** A graph of `size` nodes with about `meanDegree` neighbours each, from a small generator of its own. */
export function randomGraph(size: number, meanDegree: number, seed = 1): Graph {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
  return graphOf(
    size,
    range(Math.round((size * meanDegree) / 2)).map(() => [next(), next()] as const),
  );
}

/** Hops between all pairs, Infinity where there is no path, and the number of shortest paths: by repeated relaxation, not by search. */
export function allPairs(graph: Graph): { hops: number[][]; paths: number[][] } {
  const { size } = graph;
  const neighbours = range(size).map((node) =>
    Array.from(graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1])),
  );
  const hops = range(size).map((s) => range(size).map((t) => (s === t ? 0 : Number.POSITIVE_INFINITY)));
  const paths = range(size).map((s) => range(size).map((t) => Number(s === t)));
  for (let length = 1; length < size; length++) {
    for (let s = 0; s < size; s++) {
      for (let t = 0; t < size; t++) {
        if (hops[s][t] < length) continue;
        const before = neighbours[t].filter((node) => hops[s][node] === length - 1);
        if (before.length === 0) continue;
        hops[s][t] = length;
        paths[s][t] = before.reduce((sum, node) => sum + paths[s][node], 0);
      }
    }
  }
  return { hops, paths };
}

/** Betweenness by its definition: over pairs s < t, the share of shortest paths through v. */
export function betweennessByDefinition(graph: Graph): number[] {
  const { hops, paths } = allPairs(graph);
  return range(graph.size).map((v) => {
    let sum = 0;
    for (let s = 0; s < graph.size; s++) {
      for (let t = s + 1; t < graph.size; t++) {
        if (s === v || t === v || !(hops[s][v] + hops[v][t] === hops[s][t]) || hops[s][t] === Number.POSITIVE_INFINITY)
          continue;
        sum += (paths[s][v] * paths[v][t]) / paths[s][t];
      }
    }
    return sum;
  });
}

/** The greatest difference, relative to the larger of 1e-12 and the expected value. */
export function greatestError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Array.from(expected).reduce((most, value, at) => {
    const error = Math.abs(actual[at] - value) / Math.max(Math.abs(value), 1e-12);
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(most, error);
  }, 0);
}

/** `count` pairs of twins in a ring, each joined to all of the next pair; twins are joined with each other, or not. */
export const twinRing = (count: number, joined: boolean): Graph =>
  graphOf(
    2 * count,
    range(count).flatMap((pair) => {
      const [a, b] = [2 * pair, 2 * pair + 1];
      const [c, d] = [(2 * pair + 2) % (2 * count), (2 * pair + 3) % (2 * count)];
      return [...(joined ? [[a, b] as const] : []), [a, c], [a, d], [b, c], [b, d]] as Pair[];
    }),
  );

/**
 * Rows as no network that is read has them: in one of four nodes edges that stand twice and edges from a node to itself. Who goes over
 * rows takes them as they stand, by whatever way.
 */
export const doubled: Graph = {
  size: 4,
  offsets: Uint32Array.of(0, 4, 7, 9, 12),
  neighbours: Uint32Array.of(0, 1, 1, 2, 0, 0, 3, 0, 3, 1, 2, 3),
  links: Float64Array.of(5, 1, 1, 3, 1, 1, 2, 3, 2, 2, 2, 5),
  weights: Float64Array.of(1.25, 0.25, 0.25, 0.75, 0.25, 0.25, 0.5, 0.75, 0.5, 0.5, 0.5, 1.25),
};

/** Networks of every awkward kind, each by what it is. */
export const awkwardGraphs: readonly (readonly [string, Graph])[] = [
  ['no nodes', isolates(0)],
  ['one node', isolates(1)],
  ['isolates', isolates(40)],
  ['a star', star(40)],
  ['a path of more than 64 distances', path(200)],
  ['a long cycle', cycle(301)],
  ['a clique', clique(33)],
  ['two cliques and a bridge', bridgedCliques(20)],
  ['two modes', bipartite(7, 30)],
  ['diamonds, each of two twins', diamonds(80)],
  ['twins that are neighbours', twinRing(20, true)],
  ['twins that are none', twinRing(20, false)],
  ['several components', sideBySide([path(30), clique(9), star(12), isolates(3)])],
  ['a sparse network', randomGraph(500, 1.8)],
  ['a dense network', randomGraph(300, 30)],
];
