import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../loaders/network/graph.ts';
import { lanczosVector, vectorsFor } from '../../../loaders/network/spectral/lanczos.ts';
import { multiply, openMatrix } from '../../../loaders/network/spectral/matrix.ts';
import { bipartite, bridgedCliques, clique, cycle, path, randomGraph, star } from '../graphs.ts';

const matrixOf = (graph: Graph) => openMatrix(graph, null, vectorsFor(graph.size), null);

describe('the vector of Lanczos', () => {
  it.each([
    ['a clique, whose row sums are it already', clique(7), 1],
    ['a cycle', cycle(9), 1],
    ['a star, in two', star(50), 2],
    ['two modes, in two', bipartite(3, 40), 2],
    ['two cliques and a bridge', bridgedCliques(8), 4],
  ])('of %s', (_, graph, most) => {
    const matrix = matrixOf(graph);
    const { vector, settled, iterations } = lanczosVector(matrix, matrix.sums, 1e-12);
    expect(settled).toBe(true);
    expect(iterations).toBeLessThanOrEqual(most);
    const image = new Float64Array(graph.size);
    const value = multiply(graph, null, vector, image);
    for (let node = 0; node < graph.size; node++)
      expect(Math.abs(image[node] - value * vector[node])).toBeLessThan(1e-12 * value);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
  });

  it('is as near as was asked: against many steps of power iteration', () => {
    const graph = randomGraph(400, 12);
    const matrix = matrixOf(graph);
    let exact: Float64Array = matrix.sums.slice();
    for (let step = 0; step < 500; step++) {
      const image = new Float64Array(graph.size);
      multiply(graph, null, exact, image);
      const length = Math.hypot(...image);
      exact = image.map((value) => value / length);
    }
    for (const enough of [1e-4, 1e-8, 1e-12]) {
      const { vector, settled } = lanczosVector(matrix, matrix.sums, enough);
      expect(settled).toBe(true);
      expect(Math.hypot(...vector.map((value, node) => value - exact[node]))).toBeLessThan(2 * enough);
    }
  });

  it('gives up where the leading eigenvalues nearly agree, with the best it has', () => {
    const graph = path(1000);
    const matrix = matrixOf(graph);
    const { vector, settled } = lanczosVector(matrix, matrix.sums, 1e-12);
    expect(settled).toBe(false);
    expect(multiply(graph, null, vector, new Float64Array(graph.size))).toBeGreaterThan(1.99);
  });
});
