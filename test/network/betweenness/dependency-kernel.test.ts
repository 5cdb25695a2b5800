import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../loaders/kernel.ts';
import { dependenciesOn } from '../../../loaders/network/betweenness/dependencies.ts';
import { type MultipleNetwork, openDependencyKernel } from '../../../loaders/network/betweenness/dependency-kernel.ts';
import type { Adjacency } from '../../../loaders/network/graph.ts';
import { anyGraph, awkwardGraphs, diamonds, doubled, greatestError, randomGraph, runs } from '../graphs.ts';

const ERROR = 1e-12;

const kernel = openDependencyKernel(
  await compileKernel(
    new URL('../../../loaders/network/betweenness/dependency-kernel.ts', import.meta.url).href,
    'betweenness',
  ),
);

const plain = (graph: Adjacency): MultipleNetwork => ({
  graph,
  masses: new Float64Array(graph.size).fill(1),
  counts: new Float64Array(graph.size).fill(1),
});

function errorIn(network: MultipleNetwork, from = 0, to = network.graph.size): number {
  const expected = dependenciesOn(network.graph, network, { from, to });
  return greatestError(kernel.dependencies(network, { from, to }), expected);
}

/** Layers of `width` nodes, each joined to all of the next: width^(layers − 2) shortest paths from one end to the other. */
function layers(count: number, width: number): Adjacency {
  const neighbours: number[] = [];
  const offsets = [0];
  for (let node = 0; node < count * width; node++) {
    const layer = Math.floor(node / width);
    for (const other of [layer - 1, layer + 1])
      if (other >= 0 && other < count)
        for (let place = 0; place < width; place++) neighbours.push(other * width + place);
    offsets.push(neighbours.length);
  }
  return { size: count * width, offsets: Uint32Array.from(offsets), neighbours: Uint32Array.from(neighbours) };
}

describe('the kernel of dependencies', () => {
  it.each(awkwardGraphs)('gives in %s what the plain way gives', (_, graph) => {
    expect(errorIn(plain(graph))).toBeLessThan(ERROR);
  });

  it('does so in any network, for nodes that stand for several, and any range of sources', () => {
    const any = anyGraph(60).chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        masses: each(graph, fc.integer({ min: 1, max: 5000 })),
        counts: each(graph, fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 70_000 }))),
        ends: fc.tuple(fc.nat(graph.size), fc.nat(graph.size)),
      }),
    );
    fc.assert(
      fc.property(any, ({ ends, ...network }) => {
        expect(errorIn(network, Math.min(...ends), Math.max(...ends))).toBeLessThan(ERROR);
      }),
      runs,
    );
  });

  it('counts an edge that stands twice as two, and passes over an edge from a node to itself', () => {
    expect(errorIn(plain(doubled))).toBeLessThan(ERROR);
    // From 0 to 3 there are two paths by 1 and one by 2.
    expect(Array.from(kernel.dependencies(plain(doubled), { from: 0, to: 1 }))).toEqual([0, 2 / 3, 1 / 3, 0]);
  });

  it.each([
    ['16 bits just hold', diamonds(15)],
    ['16 bits do not hold', diamonds(16)],
    ['32 bits do not hold', layers(14, 7)],
    ['53 bits do not hold', diamonds(80)],
    ['just a double holds', diamonds(1000)],
  ])('counts paths that %s', (_, graph) => {
    expect(errorIn(plain(graph))).toBeLessThan(ERROR);
  });

  it('refuses more shortest paths than a double holds, and goes on with another network', () => {
    expect(() => kernel.dependencies(plain(diamonds(1100)), { from: 0, to: 16 })).toThrow(RangeError);
    expect(errorIn(plain(randomGraph(100, 4)))).toBeLessThan(ERROR);
  });

  it('gives the same bits again, whatever it did in between', () => {
    const network = plain(randomGraph(400, 5));
    const sources = { from: 3, to: 222 };
    const once = kernel.dependencies(network, sources).slice();
    kernel.dependencies(plain(diamonds(80)), { from: 0, to: 60 });
    expect(kernel.dependencies(network, sources)).toEqual(once);
  });
});

const each = ({ size }: Adjacency, value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: size, maxLength: size }).map((values) => Float64Array.from(values));
