import fc from 'fast-check';
import type { Lengths } from '../../loaders/network/distances.ts';
import type { Adjacency } from '../../loaders/network/graph.ts';
import { pairsOf } from './graphs.ts';

/** A length for every edge, in the order of `pairsOf`: thirds of whole numbers, whose sums tie and round differently; or of all sizes. */
export function lengthsOf(graph: Adjacency): fc.Arbitrary<number[]> {
  const edges = graph.neighbours.length / 2;
  const each = (length: fc.Arbitrary<number>) => fc.array(length, { minLength: edges, maxLength: edges });
  return fc.oneof(
    each(fc.integer({ min: 1, max: 12 }).map((length) => length / 3)),
    each(fc.integer({ min: -20, max: 20 }).map((power) => 2 ** power)),
    each(fc.double({ min: 0.01, max: 100, noNaN: true })),
  );
}

/** The network with a length for every edge, in the order of `pairsOf`. */
export function withLengths(graph: Adjacency, lengths: readonly number[]): Lengths {
  const lengthOf = new Map(pairsOf(graph).map(([a, b], edge) => [a * graph.size + b, lengths[edge]]));
  const own: number[] = [];
  for (let node = 0; node < graph.size; node++)
    for (const other of graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]))
      own.push(lengthOf.get(Math.min(node, other) * graph.size + Math.max(node, other))!);
  const { size, offsets, neighbours } = graph;
  return { size, offsets, neighbours, lengths: Float64Array.from(own) };
}
