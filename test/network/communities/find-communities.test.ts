import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityMethod, findCommunities } from '../../../loaders/network/communities/find-communities.ts';
import { modularity } from '../../../loaders/network/communities/modularity.ts';
import { components } from '../../../loaders/network/components.ts';
import { subgraph } from '../../../loaders/network/subgraph.ts';
import { randomSource } from '../../../loaders/random.ts';
import { anyGraph, bridgedCliques, clique, cliquePairs, graphOf, isolates, path, runs, sideBySide } from '../graphs.ts';

const SEEKING: readonly CommunityMethod[] = ['leiden', 'louvain'];
const EXACT = 1e-12;

const find = (graph: Parameters<typeof findCommunities>[0], method: CommunityMethod, seed = 1) =>
  findCommunities(graph, { method, counted: 'links' }, randomSource(seed, 'test'));

/** Cliques of one size in a ring, each joined to the next by one edge. */
function ringOfCliques(count: number, size: number) {
  const cliques = Array.from({ length: count }, (_, which) =>
    cliquePairs(Array.from({ length: size }, (_, node) => which * size + node)),
  );
  const ring = Array.from(
    { length: count },
    (_, which) => [which * size, (((which + 1) % count) * size + 1) % (count * size)] as const,
  );
  return graphOf(count * size, [...cliques.flat(), ...ring]);
}

describe.each(SEEKING)('communities by %s', (method) => {
  it('are the cliques of two that hang by one edge', () => {
    expect([...find(bridgedCliques(5), method).labels]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it.each([1, 2, 3])('are the cliques of a ring of eight, with seed %i', (seed) => {
    const { labels, sizes } = find(ringOfCliques(8, 5), method, seed);
    expect([...sizes]).toEqual(new Array(8).fill(5));
    expect([...labels]).toEqual(Array.from({ length: 40 }, (_, node) => Math.floor(node / 5) + 1));
  });

  it('leave nobody out: lone nodes and parts that hang apart are communities', () => {
    expect([...find(sideBySide([isolates(1), clique(3), path(2)]), method).labels]).toEqual([3, 1, 1, 1, 2, 2]);
    expect([...find(isolates(3), method).labels]).toEqual([1, 2, 3]);
    expect(find(isolates(0), method).sizes).toHaveLength(0);
  });

  it('follow what edges count, not only that they are there', () => {
    const square = [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 3],
    ] as const;
    const graph = graphOf(4, square, (a, b) => (a + b === 1 || a + b === 5 ? 10 : 1));
    expect([...find(graph, method).labels]).toEqual([1, 1, 2, 2]);
  });

  it('hang together, on any graph, are the same again, and no node gains by moving to a neighbour', () => {
    fc.assert(
      fc.property(anyGraph(24), fc.nat(100), (graph, seed) => {
        const { labels, sizes } = find(graph, method, seed);
        expect([...labels]).toEqual([...find(graph, method, seed).labels]);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(graph.size);
        sizes.forEach((size, index) => {
          const nodes = Uint32Array.from([...labels.keys()].filter((node) => labels[node] === index + 1));
          expect(nodes).toHaveLength(size);
          expect(components(subgraph(graph, nodes)).sizes).toHaveLength(1);
        });
        const found = modularity(graph, labels, 'links');
        for (let node = 0; node < graph.size; node++) {
          for (const neighbour of graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1])) {
            const moved = labels.slice();
            moved[node] = labels[neighbour];
            expect(modularity(graph, moved, 'links')).toBeLessThanOrEqual(found + EXACT);
          }
        }
      }),
      runs,
    );
  });
});

it('components are communities where a study says so', () => {
  const graph = sideBySide([path(2), clique(4)]);
  expect(find(graph, 'components')).toEqual(components(graph));
});

describe('modularity', () => {
  it('of two cliques of n joined by an edge is 1/2 less the bridge’s share', () => {
    // m = n(n − 1) + 1 edges, each half with strength m: Q = (m − 1)/m − 1/2.
    for (const size of [2, 3, 6]) {
      const edges = size * (size - 1) + 1;
      const labels = Uint32Array.from({ length: 2 * size }, (_, node) => (node < size ? 1 : 2));
      expect(Math.abs(modularity(bridgedCliques(size), labels, 'links') - ((edges - 1) / edges - 0.5))).toBeLessThan(
        EXACT,
      );
    }
  });

  it('of one part is 0, of a clique in single nodes −1/n, and of no edges 0', () => {
    expect(Math.abs(modularity(clique(5), new Uint32Array(5), 'links'))).toBeLessThan(EXACT);
    expect(Math.abs(modularity(clique(5), Uint32Array.of(0, 1, 2, 3, 4), 'links') + 1 / 5)).toBeLessThan(EXACT);
    expect(modularity(isolates(2), Uint32Array.of(1, 2), 'links')).toBe(0);
  });
});
