import fc from 'fast-check';
import type { Graph } from '../../loaders/network/graph.ts';
import { anyGraph, graphOf, pairsOf } from './graphs.ts';

type Weight = (code: number) => number;

/** Weights of each kind that makes distances awkward, by a number for the edge. */
export const awkwardWeights: readonly (readonly [string, Weight])[] = Object.entries<Weight>({
  'all alike': () => 1,
  'three of them': (code) => 1 + (code % 3),
  'all other': (code) => 0.05 + (Math.imul(code + 1, 0x9e3779b1) >>> 0) / 2 ** 32,
  'equal but for what ties': (code) => 1 + (code % 5) * 3e-10,
  'from tiny to huge': (code) => 10 ** ((code % 21) - 10),
});

export const withWeights = (graph: Graph, weight: Weight): Graph =>
  graphOf(graph.size, pairsOf(graph), (a, b) => weight(31 * a + 17 * b));

/** Any graph, and some of its nodes as groups: none, one, some that are not reached. */
export const anyGroups = (size: number) =>
  anyGraph(size).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      groups: fc
        .subarray(
          Array.from({ length: graph.size }, (_, node) => node),
          { maxLength: Math.min(8, graph.size) },
        )
        .map((groups) => Uint32Array.from(groups)),
    }),
  );
