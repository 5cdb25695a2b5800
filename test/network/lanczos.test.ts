import { describe, expect, it } from 'vitest';
import { degreeRows, multiply } from '../../loaders/network/degree-rows.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { lanczosVector } from '../../loaders/network/lanczos.ts';
import { bipartite, bridgedCliques, clique, cycle, path, randomGraph, star } from './graphs.ts';

const rowsOf = (graph: Graph) =>
  degreeRows(
    graph,
    Uint32Array.from({ length: graph.size }, (_, node) => node),
    null,
  );

describe('the vector of Lanczos', () => {
  it.each([
    ['a clique, whose row sums are it already', clique(7), 1],
    ['a cycle', cycle(9), 1],
    ['a star, in two', star(50), 2],
    ['two modes, in two', bipartite(3, 40), 2],
    ['two cliques and a bridge', bridgedCliques(8), 4],
  ])('of %s', (_, graph, most) => {
    const rows = rowsOf(graph);
    const { vector, settled, iterations } = lanczosVector(rows, rows.sums, 1e-12);
    expect(settled).toBe(true);
    expect(iterations).toBeLessThanOrEqual(most);
    const image = new Float64Array(rows.size);
    const value = multiply(rows, vector, image);
    for (let row = 0; row < rows.size; row++)
      expect(Math.abs(image[row] - value * vector[row])).toBeLessThan(1e-12 * value);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
  });

  it('is as near as was asked: against many steps of power iteration', () => {
    const rows = rowsOf(randomGraph(400, 12));
    let exact: Float64Array = rows.sums.slice();
    for (let step = 0; step < 500; step++) {
      const image = new Float64Array(rows.size);
      multiply(rows, exact, image);
      const length = Math.hypot(...image);
      exact = image.map((value) => value / length);
    }
    for (const enough of [1e-4, 1e-8, 1e-12]) {
      const { vector, settled } = lanczosVector(rows, rows.sums, enough);
      expect(settled).toBe(true);
      expect(Math.hypot(...vector.map((value, row) => value - exact[row]))).toBeLessThan(2 * enough);
    }
  });

  it('gives up where the leading eigenvalues nearly agree, with the best it has', () => {
    const rows = rowsOf(path(1000));
    const { vector, settled } = lanczosVector(rows, rows.sums, 1e-12);
    expect(settled).toBe(false);
    expect(multiply(rows, vector, new Float64Array(rows.size))).toBeGreaterThan(1.99);
  });
});
