import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreNumbers } from '../../loaders/network/core-numbers.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import {
  anyGraph,
  anyRenumbering,
  bipartite,
  bridgedCliques,
  clique,
  cycle,
  graphOf,
  isolates,
  pairsOf,
  path,
  randomGraph,
  renumber,
  runs,
  sideBySide,
  star,
} from './graphs.ts';

/** By the definition: for every k, nodes with fewer than k neighbours are peeled off until there are none; who is left is in the k-core. */
function byPeeling(graph: Graph): number[] {
  const numbers = new Array<number>(graph.size).fill(0);
  let pairs = pairsOf(graph);
  for (let k = 1; pairs.length > 0; k++) {
    for (;;) {
      const counts = new Array<number>(graph.size).fill(0);
      for (const pair of pairs) for (const node of pair) counts[node]++;
      const kept = pairs.filter((pair) => pair.every((node) => counts[node] >= k));
      if (kept.length === pairs.length) break;
      pairs = kept;
    }
    for (const pair of pairs) for (const node of pair) numbers[node] = k;
  }
  return numbers;
}

describe('core numbers', () => {
  it.each([
    ['no nodes', isolates(0), []],
    ['lone nodes: 0', isolates(2), [0, 0]],
    ['a star: 1', star(5), [1, 1, 1, 1, 1]],
    ['a path: 1', path(3), [1, 1, 1]],
    ['a cycle: 2', cycle(4), [2, 2, 2, 2]],
    ['a clique of n: n − 1', clique(5), [4, 4, 4, 4, 4]],
    ['cliques and a bridge: those of the cliques', bridgedCliques(3), [2, 2, 2, 2, 2, 2]],
    ['two modes: the smaller side', bipartite(2, 5), [2, 2, 2, 2, 2, 2, 2]],
    ['several components', sideBySide([path(2), clique(4), isolates(1)]), [1, 1, 3, 3, 3, 3, 0]],
    ['a clique with a tail', graphOf(5, [...pairsOf(clique(3)), [2, 3], [3, 4]]), [2, 2, 2, 1, 1]],
  ])('of %s', (_, graph, expected) => {
    expect(Array.from(coreNumbers(graph))).toEqual(expected);
  });

  it('are what peeling gives, degree by degree', () => {
    fc.assert(
      fc.property(anyGraph(30), (graph) => {
        expect(Array.from(coreNumbers(graph))).toEqual(byPeeling(graph));
      }),
      runs,
    );
    for (const mean of [2, 7, 20]) {
      const graph = randomGraph(150, mean);
      expect(Array.from(coreNumbers(graph))).toEqual(byPeeling(graph));
    }
  });

  it('do not depend on how nodes are numbered', () => {
    const numbered = anyGraph(30).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(numbered, ([graph, numbers]) => {
        const after = coreNumbers(renumber(graph, numbers));
        expect(numbers.map((number) => after[number])).toEqual(Array.from(coreNumbers(graph)));
      }),
      runs,
    );
  });
});
