import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../loaders/network/components.ts';
import { eigenvector } from '../../../loaders/network/spectral/eigenvector.ts';
import {
  anyGraph,
  anyRenumbering,
  bipartite,
  bridgedCliques,
  clique,
  cycle,
  graphOf,
  greatestError,
  isolates,
  pairsOf,
  path,
  renumber,
  runs,
  sideBySide,
  star,
} from '../graphs.ts';

const EXACT = 1e-10;
const sines = (size: number) => {
  const values = Array.from({ length: size }, (_, node) => Math.sin(((node + 1) * Math.PI) / (size + 1)));
  return values.map((value) => value / Math.max(...values));
};
// Two cliques of n and a bridge: x on the bridge's ends solves x² + (n − 3)x … by symmetry λ = ((n − 1) + √((n − 1)² + 4)) / 2.
const bridged = (size: number) => {
  const leading = (size - 1 + Math.sqrt((size - 1) ** 2 + 4)) / 2;
  const rest = 1 / (leading - (size - 2));
  return [...new Array(size - 1).fill(rest), 1, 1, ...new Array(size - 1).fill(rest)];
};

describe('eigenvector centrality', () => {
  it.each([
    ['a star: 1/√(n − 1) on leaves', star(10), [1, ...new Array(9).fill(1 / 3)]],
    ['a path: a half sine', path(9), sines(9)],
    ['a long path', path(200), sines(200)],
    ['a cycle, even: all alike', cycle(8), new Array(8).fill(1)],
    ['a clique', clique(5), new Array(5).fill(1)],
    ['two modes: the square root of the sides', bipartite(2, 8), [1, 1, ...new Array(8).fill(0.5)]],
    ['two cliques and a bridge', bridgedCliques(4), bridged(4)],
    ['a lone node', isolates(1), [1]],
    ['isolates: the first is the giant', isolates(3), [1, 0, 0]],
    ['no nodes', isolates(0), []],
    ['a pair before a larger component: 0', sideBySide([path(2), star(5)]), [0, 0, 1, 0.5, 0.5, 0.5, 0.5]],
    ['two equal components: the first', sideBySide([cycle(3), clique(3)]), [1, 1, 1, 0, 0, 0]],
  ])('of %s', (_, graph, expected) => {
    const { values, converged } = eigenvector(graph, 'none');
    expect(converged).toBe(true);
    expect(greatestError(values, expected)).toBeLessThan(EXACT);
  });

  it('is weighted by links or by weight where asked', () => {
    const graph = graphOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      (a) => (a === 0 ? 3 : 4),
    );
    for (const weight of ['links', 'weight'] as const) {
      expect(greatestError(eigenvector(graph, weight).values, [0.6, 1, 0.8])).toBeLessThan(EXACT);
    }
    expect(greatestError(eigenvector(graph, 'none').values, [Math.SQRT1_2, 1, Math.SQRT1_2])).toBeLessThan(EXACT);
  });

  it('satisfies A x = λ x at every node of the giant component, with unit maximum, and is 0 elsewhere', () => {
    fc.assert(
      fc.property(anyGraph(30), (graph) => {
        const { values, converged } = eigenvector(graph, 'none');
        expect(converged).toBe(true);
        const { labels } = components(graph);
        const image = values.map((_, node) =>
          graph.neighbours
            .subarray(graph.offsets[node], graph.offsets[node + 1])
            .reduce((sum, other) => sum + values[other], 0),
        );
        if (graph.size > 0) expect(Math.max(...values)).toBe(1);
        const leading = image[values.indexOf(1)];
        values.forEach((value, node) => {
          if (labels[node] !== 1) expect(value).toBe(0);
          else expect(Math.abs(image[node] - leading * value)).toBeLessThanOrEqual(EXACT * leading * value);
        });
      }),
      runs,
    );
  });

  it('does not depend on how nodes are numbered', () => {
    const numbered = anyGraph(30)
      .filter((graph) => components(graph).sizes.length < 2 || components(graph).sizes[0] > components(graph).sizes[1])
      .chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(numbered, ([graph, numbers]) => {
        const before = eigenvector(graph, 'none').values;
        const after = eigenvector(renumber(graph, numbers), 'none').values;
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

  it('comes to its end where the leading eigenvalues nearly agree: like cliques far apart, one with a tail', () => {
    const parts = sideBySide([clique(20), path(10), clique(20), isolates(1)]);
    const graph = graphOf(51, [...pairsOf(parts), [19, 20], [29, 30], [49, 50]]);
    const { values, converged } = eigenvector(graph, 'none');
    expect(converged).toBe(true);
    expect(Math.abs(values[48] / values[40] - 1)).toBeLessThan(EXACT);
    expect(values[10]).toBeLessThan(1e-11);
    expect(values[30]).toBe(1);
  });

  it('is as right at small entries of a two-mode component as at great ones: a star with a tail', () => {
    const tail = Array.from({ length: 8 }, (_, at) => [at === 0 ? 0 : 100 + at, 101 + at] as const);
    const graph = graphOf(109, [...pairsOf(star(101)), ...tail]);
    const { values, converged } = eigenvector(graph, 'none');
    expect(converged).toBe(true);
    const leading = 1 / values[1];
    for (let node = 101; node < 108; node++) {
      const before = node === 101 ? 0 : node - 1;
      expect((values[before] + values[node + 1]) / (leading * values[node])).toBeCloseTo(1, 10);
    }
    expect(values[108]).toBeLessThan(1e-7);
  });

  it('comes to its end in a path of a thousand nodes, to 1e-8', () => {
    const { values, converged } = eigenvector(path(1000), 'none');
    expect(converged).toBe(true);
    expect(greatestError(values, sines(1000))).toBeLessThan(1e-8);
  });
});
