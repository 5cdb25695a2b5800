import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, normaliseBetweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import {
  allPairs,
  anyGraph,
  anyRenumbering,
  betweennessByDefinition,
  bipartite,
  bridgedCliques,
  clique,
  cycle,
  diamonds,
  greatestError,
  isolates,
  path,
  renumber,
  runs,
  star,
} from '../graphs.ts';

const EXACT = 1e-12;

describe('betweenness', () => {
  it.each([
    ['a star: every pair of leaves at the centre', star(6), [10, 0, 0, 0, 0, 0]],
    ['a path: those before times those after', path(6), [0, 4, 6, 6, 4, 0]],
    ['an odd cycle: (n − 1)(n − 3)/8', cycle(7), new Array(7).fill(3)],
    ['an even cycle: (n − 2)²/8', cycle(8), new Array(8).fill(4.5)],
    ['a clique: none', clique(5), [0, 0, 0, 0, 0]],
    ['two cliques and a bridge', bridgedCliques(4), [0, 0, 0, 12, 12, 0, 0, 0]],
    ['two modes: C(b, 2)/a on a side of a', bipartite(2, 3), [1.5, 1.5, 1 / 3, 1 / 3, 1 / 3]],
    ['isolates', isolates(3), [0, 0, 0]],
    ['no nodes', isolates(0), []],
  ])('of %s', (_, graph, expected) => {
    expect(greatestError(betweenness(graph), expected)).toBeLessThan(EXACT);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(anyGraph(24), (graph) => {
        expect(greatestError(betweenness(graph), betweennessByDefinition(graph))).toBeLessThan(EXACT);
      }),
      runs,
    );
  });

  it('adds up, over nodes, to the hops of all joined pairs less one each', () => {
    fc.assert(
      fc.property(anyGraph(24), (graph) => {
        const { hops } = allPairs(graph);
        let expected = 0;
        for (let s = 0; s < graph.size; s++) {
          for (let t = s + 1; t < graph.size; t++) if (Number.isFinite(hops[s][t])) expected += hops[s][t] - 1;
        }
        const sum = betweenness(graph).reduce((total, value) => total + value, 0);
        expect(Math.abs(sum - expected)).toBeLessThanOrEqual(EXACT * Math.max(1, expected));
      }),
      runs,
    );
  });

  it('does not depend on how nodes are numbered', () => {
    const numbered = anyGraph(30).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(numbered, ([graph, numbers]) => {
        const before = betweenness(graph);
        const after = betweenness(renumber(graph, numbers));
        expect(
          greatestError(
            numbers.map((number) => after[number]),
            before,
          ),
        ).toBeLessThan(EXACT);
      }),
      runs,
    );
  });

  it('refuses more shortest paths than a double holds', () => {
    expect(() => betweenness(diamonds(1100))).toThrow(RangeError);
  });
});

describe('normalised betweenness', () => {
  it('is 1 at the centre of a star and 0 below three nodes', () => {
    expect(Array.from(normaliseBetweenness(betweenness(star(9))))).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(normaliseBetweenness(betweenness(path(2))))).toEqual([0, 0]);
    expect(Array.from(normaliseBetweenness(betweenness(isolates(0))))).toEqual([]);
  });
});
