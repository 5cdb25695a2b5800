import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondVector } from '../../../loaders/dismantle/orders/second-vector.ts';
import { components } from '../../../loaders/network/components.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { anyGraph, clique, cycle, path, randomGraph, runs, star } from '../../network/graphs.ts';

/** What the Laplacian makes of a vector. */
const multiply =
  ({ size, offsets, neighbours }: Graph) =>
  (vector: Float64Array, image: Float64Array) => {
    for (let node = 0; node < size; node++) {
      image[node] = 0;
      for (let at = offsets[node]; at < offsets[node + 1]; at++) image[node] += vector[node] - vector[neighbours[at]];
    }
  };

/** Found from a start without symmetry: the eigenvalue, how far the vector is from an eigenvector, and its sum. */
function found(graph: Graph) {
  const { size, offsets } = graph;
  const start = Float64Array.from({ length: size }, (_, node) => ((node + 1) * 0.618) % 1);
  const degrees = Float64Array.from(start, (_, node) => offsets[node + 1] - offsets[node]);
  const vector = secondVector(multiply(graph), degrees, start, 1e-9);
  const image = new Float64Array(size);
  multiply(graph)(vector, image);
  const value = vector.reduce((sum, entry, node) => sum + entry * image[node], 0);
  const residual = Math.hypot(...image.map((entry, node) => entry - value * vector[node]));
  return { value, residual, sum: vector.reduce((sum, entry) => sum + entry, 0), length: Math.hypot(...vector) };
}

describe('the second eigenvector of a Laplacian', () => {
  it.each([
    ['a pair', path(2), 2],
    ['a path', path(9), 2 - 2 * Math.cos(Math.PI / 9)],
    ['a cycle', cycle(12), 2 - 2 * Math.cos((2 * Math.PI) / 12)],
    ['a star', star(7), 1],
    ['a clique', clique(6), 6],
  ])('of %s has the eigenvalue that is known', (_, graph, value) => {
    expect(found(graph).value).toBeCloseTo(value, 12);
  });

  it('is an eigenvector of unit length and sum 0, of a positive eigenvalue, in any connected network', () => {
    fc.assert(
      fc.property(anyGraph(40), (graph) => {
        fc.pre(graph.size > 1 && components(graph).sizes.length === 1);
        const { value, residual, sum, length } = found(graph);
        expect(value).toBeGreaterThan(1e-3);
        expect(residual).toBeLessThan(1e-8 * value);
        expect(Math.abs(sum)).toBeLessThan(1e-12);
        expect(Math.abs(length - 1)).toBeLessThan(1e-12);
      }),
      runs,
    );
  });

  it('takes no more products where there is a hub', () => {
    const graph = randomGraph(400, 6);
    let products = 0;
    const counted = (vector: Float64Array, image: Float64Array) => {
      products++;
      // One edge of weight 10⁶ between nodes 0 and 1.
      multiply(graph)(vector, image);
      const pull = 1e6 * (vector[0] - vector[1]);
      image[0] += pull;
      image[1] -= pull;
    };
    const degrees = Float64Array.from({ length: 400 }, (_, node) => graph.offsets[node + 1] - graph.offsets[node]);
    degrees[0] += 1e6;
    degrees[1] += 1e6;
    const start = Float64Array.from({ length: 400 }, (_, node) => ((node + 1) * 0.618) % 1);
    secondVector(counted, degrees, start, 1e-6);
    expect(products).toBeLessThan(200);
  });
});
