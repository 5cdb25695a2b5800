import { describe, expect, it } from 'vitest';
import { subgraph } from '../../loaders/network/subgraph.ts';
import { graphOf, isolates } from './graphs.ts';

describe('a subgraph', () => {
  it('has the nodes in the order given, the edges among them, their links and weights, rows ascending', () => {
    const graph = graphOf(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 4],
        [0, 4],
        [3, 4],
      ],
      (a, b) => 10 * a + b,
    );
    const { size, offsets, neighbours, links, weights } = subgraph(graph, Uint32Array.of(0, 2, 4, 1));
    expect(size).toBe(4);
    expect(Array.from(offsets)).toEqual([0, 2, 4, 6, 8]);
    expect(Array.from(neighbours)).toEqual([2, 3, 2, 3, 0, 1, 0, 1]);
    expect(Array.from(links)).toEqual([4, 1, 24, 12, 4, 24, 1, 12]);
    expect(Array.from(weights, (weight) => weight * 4)).toEqual(Array.from(links));
  });

  it('may have no nodes, or no edges', () => {
    expect(subgraph(isolates(3), new Uint32Array(0)).size).toBe(0);
    expect(subgraph(isolates(3), Uint32Array.of(2, 0)).neighbours).toHaveLength(0);
  });
});
