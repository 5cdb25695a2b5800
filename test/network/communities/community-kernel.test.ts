import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communityKernelFor, compileCommunityKernel } from '../../../loaders/network/communities/community-kernel.ts';
import { type CommunityRules, findCommunities } from '../../../loaders/network/communities/find-communities.ts';
import { modularity } from '../../../loaders/network/communities/modularity.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { randomSource } from '../../../loaders/random.ts';
import { anyGraph, awkwardGraphs, doubled, graphOf, isolates, pairsOf, randomGraph, runs } from '../graphs.ts';

const kernel = await compileCommunityKernel();

const find = (graph: Graph, rules: CommunityRules, seed: number, module: WebAssembly.Module | null) =>
  findCommunities(graph, rules, randomSource(seed, 'test'), module);

const anyRules: fc.Arbitrary<CommunityRules> = fc.record({
  method: fc.constantFrom('leiden', 'louvain'),
  counted: fc.constantFrom('links', 'weights'),
  rounds: fc.constantFrom(1, 2, 10),
});

/** The same edges, of uneven weights; some weigh nothing. */
const uneven = (graph: Graph, salt: number) =>
  graphOf(graph.size, pairsOf(graph), (a, b) => ((a * 7 + b * 13 + salt) % 11) / 3);

describe('the kernel of communities', () => {
  it.each([...awkwardGraphs, ['rows with edges that stand twice and edges from a node to itself', doubled] as const])(
    'finds in %s what goes without it',
    (_, graph) => {
      for (const method of ['leiden', 'louvain'] as const) {
        const rules = { method, counted: 'links' } as const;
        expect(find(graph, rules, 1, kernel)).toEqual(find(graph, rules, 1, null));
      }
    },
  );

  it('finds in any network, by any weights and number of rounds, what goes without it', () => {
    fc.assert(
      fc.property(anyGraph(60), anyRules, fc.nat(50), (graph, rules, seed) => {
        for (const one of [graph, uneven(graph, seed)])
          expect(find(one, rules, seed, kernel)).toEqual(find(one, rules, seed, null));
      }),
      runs,
    );
  });

  it('does so where nodes are visited in blocks, and a first look leaves some moving', () => {
    const graph = uneven(randomGraph(5000, 8), 3);
    for (const method of ['leiden', 'louvain'] as const) {
      const rules = { method, counted: 'weights' } as const;
      const found = find(graph, rules, 4, kernel);
      expect(found).toEqual(find(graph, rules, 4, null));
      expect(modularity(graph, found.labels, 'weights')).toBeGreaterThan(0.3);
    }
  });

  it('is there only where a network is large', async () => {
    expect(await communityKernelFor(randomGraph(500, 8))).toBeNull();
    expect(await communityKernelFor({ ...isolates(3), neighbours: new Uint32Array(2 ** 16) })).toBeInstanceOf(
      WebAssembly.Module,
    );
  });
});
