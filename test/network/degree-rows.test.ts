import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, giantComponent } from '../../loaders/network/components.ts';
import { type DegreeRows, degreeRows, multiply } from '../../loaders/network/degree-rows.ts';
import type { Adjacency, Graph } from '../../loaders/network/graph.ts';
import { anyGraph, graphOf, isolates, pairsOf, path, runs, sideBySide, star } from './graphs.ts';

const everyone = ({ size }: Adjacency) => Uint32Array.from({ length: size }, (_, node) => node);
const places = ({ size }: Adjacency) => Float64Array.from({ length: size }, (_, node) => node + 1);

/** A x by its definition, for x of a network's nodes. */
function product(graph: Graph, values: Float64Array | null, x: Float64Array): number[] {
  return Array.from(x, (_, node) => {
    let sum = 0;
    for (let at = graph.offsets[node]; at < graph.offsets[node + 1]; at++)
      sum += (values?.[at] ?? 1) * x[graph.neighbours[at]];
    return sum;
  });
}

function throughRows(rows: DegreeRows, x: Float64Array): { image: Map<number, number>; along: number } {
  const image = new Float64Array(rows.size);
  const along = multiply(
    rows,
    Float64Array.from(rows.nodes, (node) => x[node]),
    image,
  );
  return { image: new Map(Array.from(rows.nodes, (node, row) => [node, image[row]])), along };
}

describe('rows by degree', () => {
  it('stand by falling degree, equal ones by node, with the sums of their entries', () => {
    const graph = graphOf(6, [...pairsOf(path(4)), [1, 4]], (a, b) => 10 * a + b);
    const rows = degreeRows(graph, everyone(graph), graph.links);
    expect(Array.from(rows.nodes)).toEqual([1, 2, 0, 3, 4, 5]);
    expect(Array.from(rows.offsets)).toEqual([0, 3, 5, 6, 7, 8, 8]);
    expect(Array.from(rows.neighbours)).toEqual([2, 1, 4, 0, 3, 0, 1, 0]);
    expect(Array.from(rows.entries)).toEqual([1, 12, 14, 12, 23, 1, 23, 14]);
    expect(Array.from(rows.sums)).toEqual([27, 35, 1, 23, 14, 0]);
  });

  it('hold whole values up to 255 in a byte each, and others as they are', () => {
    const holding = (links: number) => {
      const graph = graphOf(2, [[0, 1]], () => links);
      return degreeRows(graph, everyone(graph), graph.links).entries;
    };
    expect(holding(255)).toEqual(Uint8Array.of(255, 255));
    for (const links of [256, 0.5, -1]) expect(holding(links)).toEqual(Float64Array.of(links, links));
  });

  it('may be none, or empty', () => {
    expect(degreeRows(isolates(0), new Uint32Array(0), null).size).toBe(0);
    expect(Array.from(degreeRows(isolates(2), Uint32Array.of(0, 1), null).offsets)).toEqual([0, 0, 0]);
  });

  it('multiply as the matrix does, and give x · A x', () => {
    fc.assert(
      fc.property(anyGraph(30), fc.constantFrom('links', 'weights', null), (graph, counted) => {
        const values = counted === null ? null : graph[counted];
        const x = places(graph);
        const expected = product(graph, values, x);
        const { image, along } = throughRows(degreeRows(graph, everyone(graph), values), x);
        expected.forEach((value, node) => {
          expect(image.get(node)).toBe(value);
        });
        expect(along).toBeCloseTo(
          expected.reduce((sum, value, node) => sum + value * x[node], 0),
          9,
        );
      }),
      runs,
    );
  });

  it('leave out the nodes of other components', () => {
    const graph = sideBySide([path(3), star(5), isolates(2)]);
    const rows = degreeRows(graph, giantComponent(components(graph)), null);
    expect(Array.from(rows.nodes)).toEqual([3, 4, 5, 6, 7]);
    expect(Array.from(rows.neighbours)).toEqual([1, 2, 3, 4, 0, 0, 0, 0]);
  });
});
