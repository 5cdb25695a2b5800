import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagerank } from '../../../loaders/network/spectral/pagerank.ts';
import {
  anyGraph,
  anyRenumbering,
  clique,
  cycle,
  graphOf,
  greatestError,
  isolates,
  path,
  renumber,
  runs,
  sideBySide,
  star,
} from '../graphs.ts';

const EXACT = 1e-12;
const DAMPING = 0.85;

describe('PageRank', () => {
  it.each([0, 0.5, 0.85, 0.99])('of regular networks is 1/N, at damping %f', (damping) => {
    for (const graph of [cycle(7), clique(4), path(2), isolates(3), isolates(1), isolates(0)]) {
      const { values, converged } = pagerank(graph, damping);
      expect(converged).toBe(true);
      expect(greatestError(values, new Array(graph.size).fill(1 / graph.size))).toBeLessThan(EXACT);
    }
  });

  it.each([0, 0.5, 0.85, 0.99])('of a star is (1 + α(n − 1)) / (n(1 + α)) at the centre, at damping %f', (damping) => {
    const centre = (1 + damping * 6) / (7 * (1 + damping));
    const expected = [centre, ...new Array(6).fill((1 - centre) / 6)];
    expect(greatestError(pagerank(star(7), damping).values, expected)).toBeLessThan(EXACT);
  });

  it('spreads what isolates hold over all nodes alike', () => {
    const isolate = (1 - DAMPING) / (3 - DAMPING);
    const expected = [isolate, (1 - isolate) / 2, (1 - isolate) / 2];
    expect(greatestError(pagerank(sideBySide([isolates(1), path(2)]), DAMPING).values, expected)).toBeLessThan(EXACT);
  });

  it('follows edges in proportion to their links', () => {
    const graph = graphOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      (a) => (a === 0 ? 1 : 3),
    );
    const [first, middle, last] = pagerank(graph, DAMPING).values;
    expect(first).toBeCloseTo(0.05 + (DAMPING * middle) / 4, 14);
    expect(last).toBeCloseTo(0.05 + (DAMPING * middle * 3) / 4, 14);
    expect(middle).toBeCloseTo(0.05 + DAMPING * (first + last), 14);
  });

  it('adds up to 1 and is its own image under a step of the walk', () => {
    fc.assert(
      fc.property(anyGraph(30), (graph) => {
        fc.pre(graph.size > 0);
        const { values, converged } = pagerank(graph, DAMPING);
        expect(converged).toBe(true);
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        const image = new Array<number>(graph.size).fill((1 - DAMPING) / graph.size);
        values.forEach((value, node) => {
          const row = graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]);
          for (const other of row) image[other] += (DAMPING * value) / row.length;
          if (row.length === 0)
            for (let other = 0; other < graph.size; other++) image[other] += (DAMPING * value) / graph.size;
        });
        expect(greatestError(values, image)).toBeLessThan(EXACT);
      }),
      runs,
    );
  });

  it('does not depend on how nodes are numbered', () => {
    const numbered = anyGraph(30).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(numbered, ([graph, numbers]) => {
        const before = pagerank(graph, DAMPING).values;
        const after = pagerank(renumber(graph, numbers), DAMPING).values;
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
});
