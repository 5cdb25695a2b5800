import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, buildGraphFrom, edgeCount } from '../../loaders/network/graph.ts';
import { anyGraph, graphOf, pairsOf, runs } from './graphs.ts';

const edges = (size: number, rows: number[][]) => ({
  size,
  a: Uint32Array.from(rows, ([a]) => a),
  b: Uint32Array.from(rows, ([, b]) => b),
  links: Float64Array.from(rows, (_, row) => row + 1),
  weights: Float64Array.from(rows, (_, row) => (row + 1) / 8),
});

describe('a graph in compressed rows', () => {
  it('holds each edge from both ends, neighbours ascending, links and weights beside', () => {
    const graph = buildGraph(
      edges(5, [
        [1, 3],
        [0, 3],
        [2, 3],
        [0, 1],
      ]),
    );
    expect(Array.from(graph.offsets)).toEqual([0, 2, 4, 5, 8, 8]);
    expect(Array.from(graph.neighbours)).toEqual([1, 3, 0, 3, 3, 0, 1, 2]);
    expect(Array.from(graph.links)).toEqual([4, 2, 4, 1, 3, 2, 1, 3]);
    expect(Array.from(graph.weights)).toEqual(Array.from(graph.links, (links) => links / 8));
    expect(edgeCount(graph)).toBe(4);
  });

  it('is empty where there are no nodes, and all offsets are 0 where there are no edges', () => {
    expect(Array.from(buildGraph(edges(0, [])).offsets)).toEqual([0]);
    expect(Array.from(buildGraph(edges(2, [])).offsets)).toEqual([0, 0, 0]);
  });

  it.each([[[1, 1]], [[2, 1]], [[0, 3]]])('refuses the edge %j in a network of 3 nodes', (edge) => {
    expect(() => buildGraph(edges(3, [edge]))).toThrow(RangeError);
  });

  it('is the same of a list that it takes, sorted or not, and leaves empty', () => {
    for (const rows of [
      [
        [0, 1],
        [0, 3],
        [2, 3],
      ],
      [
        [2, 3],
        [0, 3],
        [0, 1],
      ],
    ]) {
      const list = edges(4, rows);
      const graph = buildGraph(list);
      expect(list.a).toHaveLength(3);
      expect(buildGraphFrom(list)).toEqual(graph);
      expect([list.a, list.b, list.links, list.weights].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
    }
  });

  it('is the same for any order of the edges, and symmetric', () => {
    fc.assert(
      fc.property(anyGraph(30), (graph) => {
        const pairs = pairsOf(graph);
        expect(graphOf(graph.size, pairs.toReversed())).toEqual(graph);
        for (let node = 0; node < graph.size; node++) {
          const row = Array.from(graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]));
          expect(row).toEqual([...new Set(row)].sort((x, y) => x - y));
          expect(row).toEqual(
            pairs.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])).sort((x, y) => x - y),
          );
        }
      }),
      runs,
    );
  });
});
