import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../loaders/network/graph.ts';
import { eigenvector } from '../../../loaders/network/spectral/eigenvector.ts';
import { compileMatrixKernel, matrixKernelFor, openMatrix } from '../../../loaders/network/spectral/matrix.ts';
import { pagerank } from '../../../loaders/network/spectral/pagerank.ts';
import { anyGraph, awkwardGraphs, doubled, graphOf, pairsOf, path, randomGraph, runs } from '../graphs.ts';

const kernel = await compileMatrixKernel();
const VECTORS = 6;

/** A x by its definition. */
function product(graph: Graph, values: Float64Array | null, x: Float64Array): Float64Array {
  return x.map((_, node) => {
    let sum = 0;
    for (let at = graph.offsets[node]; at < graph.offsets[node + 1]; at++)
      sum += (values?.[at] ?? 1) * x[graph.neighbours[at]];
    return sum;
  });
}

const opened = (graph: Graph, values: Float64Array | null) =>
  [null, kernel].map((each) => openMatrix(graph, values, VECTORS, each));

const counted = fc.constantFrom('links', 'weights', null);
const valuesOf = (graph: Graph, of: 'links' | 'weights' | null) => (of === null ? null : graph[of]);

describe('the matrix of a network', () => {
  it('has the sums of its rows', () => {
    const graph = graphOf(6, [...pairsOf(path(4)), [1, 4]], (a, b) => 10 * a + b);
    for (const { sums } of opened(graph, graph.links)) expect(Array.from(sums)).toEqual([1, 27, 35, 23, 14, 0]);
    for (const { sums } of opened(graph, null)) expect(Array.from(sums)).toEqual([1, 3, 2, 1, 1, 0]);
  });

  it('multiplies as it is defined, and gives x · A x, with the kernel and without', () => {
    fc.assert(
      fc.property(anyGraph(30), counted, (graph, of) => {
        const values = valuesOf(graph, of);
        for (const matrix of opened(graph, values)) {
          const [x, image] = [matrix.vector(0), matrix.vector(1)];
          for (let node = 0; node < graph.size; node++) x[node] = node + 0.5;
          const along = matrix.multiply(x, image);
          const expected = product(graph, values, x);
          expect(Array.from(image)).toEqual(Array.from(expected));
          expect(along).toBe(expected.reduce((sum, value, node) => sum + value * x[node], 0));
        }
      }),
      runs,
    );
  });

  it('has the kernel do every step to the same bits as plain TypeScript', () => {
    fc.assert(
      fc.property(anyGraph(30), counted, fc.double({ min: -2, max: 2, noNaN: true }), (graph, of, factor) => {
        const [plain, fast] = opened(graph, valuesOf(graph, of)).map((matrix) => {
          const [given, direction, image, residual, sums, inverse] = Array.from({ length: VECTORS }, (_, at) =>
            matrix.vector(at).map((_, node) => Math.sin(at + node)),
          ).map((values, at) => {
            const vector = matrix.vector(at);
            vector.set(values);
            return vector;
          });
          const vectors = { given, direction, image, residual, sums, inverse };
          const said: unknown[] = [matrix.takeFrom(given, factor, direction, 0.3, image)];
          matrix.scale(direction, factor);
          matrix.addTo(image, factor, residual);
          said.push(matrix.descend(vectors, factor, 0.85), matrix.turn(vectors, factor));
          return [...said, ...Object.values(vectors).map((vector) => Array.from(vector))];
        });
        expect(fast).toEqual(plain);
      }),
      runs,
    );
  });
});

describe('PageRank and eigenvector', () => {
  it.each(awkwardGraphs)('of %s are the same with the kernel as without', (_, graph) => {
    expect(pagerank(graph, 0.85, 'weights', kernel)).toEqual(pagerank(graph, 0.85, 'weights'));
    for (const weight of ['none', 'links', 'weight'] as const)
      expect(eigenvector(graph, weight, kernel)).toEqual(eigenvector(graph, weight));
  });

  it('take an edge that stands twice as two, and one from a node to itself as one, with the kernel and without', () => {
    for (const { sums } of opened(doubled, doubled.links)) expect(Array.from(sums)).toEqual([10, 4, 5, 9]);
    expect(pagerank(doubled, 0.85, 'links', kernel)).toEqual(pagerank(doubled, 0.85));
    expect(eigenvector(doubled, 'links', kernel)).toEqual(eigenvector(doubled, 'links'));
  });

  it('have the kernel where a network is large, which its size alone decides', async () => {
    expect(await matrixKernelFor(randomGraph(200, 12))).toBeNull();
    expect(await matrixKernelFor(randomGraph(6000, 12))).toBeInstanceOf(WebAssembly.Module);
    const tooMany = { size: 2 ** 23, offsets: new Uint32Array(0), neighbours: new Uint32Array(2 ** 16) };
    expect(await matrixKernelFor(tooMany)).toBeNull();
  });
});
