import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../loaders/kernel.ts';
import { weightedDependencies } from '../../../loaders/network/betweenness/weighted-dependencies.ts';
import { type MassiveNetwork, openWeightedKernel } from '../../../loaders/network/betweenness/weighted-kernel.ts';
import type { Lengths } from '../../../loaders/network/distances.ts';
import type { Adjacency } from '../../../loaders/network/graph.ts';
import { anyGraph, awkwardGraphs, diamonds, doubled, greatestError, pairsOf, randomGraph, runs } from '../graphs.ts';
import { lengthsOf, withLengths } from '../lengths.ts';

const ERROR = 1e-12;

const kernel = openWeightedKernel(
  await compileKernel(
    new URL('../../../loaders/network/betweenness/weighted-kernel.ts', import.meta.url).href,
    'weighted-dependencies',
  ),
);

const plain = (network: Lengths): MassiveNetwork => ({ network, masses: new Float64Array(network.size).fill(1) });
const even = (graph: Adjacency): Lengths =>
  withLengths(
    graph,
    pairsOf(graph).map(() => 1),
  );
/** Lengths from 1 to 10⁶ that go up and down. */
const uneven = (graph: Adjacency): Lengths =>
  withLengths(
    graph,
    pairsOf(graph).map((_, edge) => 10 ** ((edge * 5) % 7)),
  );

function errorIn(network: MassiveNetwork, from = 0, to = network.network.size): number {
  const expected = weightedDependencies(network.network, { from, to }, network.masses);
  return greatestError(kernel.dependencies(network, { from, to }), expected);
}

describe('the kernel of weighted dependencies', () => {
  it.each(awkwardGraphs)('gives in %s what the plain way gives', (_, graph) => {
    expect(errorIn(plain(even(graph)))).toBeLessThan(ERROR);
    expect(errorIn(plain(uneven(graph)))).toBeLessThan(ERROR);
  });

  it('does so in any network with any lengths, for nodes that stand for several, and any range of sources', () => {
    const any = anyGraph(60).chain((graph) =>
      fc.record({
        network: lengthsOf(graph).map((lengths) => withLengths(graph, lengths)),
        masses: fc
          .array(fc.integer({ min: 1, max: 5000 }), { minLength: graph.size, maxLength: graph.size })
          .map((masses) => Float64Array.from(masses)),
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
    const network = {
      ...doubled,
      lengths: Float64Array.of(5, 1, 1, 1, 1, 1, 2, 1, 2, 2, 2, 5),
    };
    expect(errorIn(plain(network))).toBeLessThan(ERROR);
    // From 0 to 3 there are two ways by 1 and one by 2.
    expect(Array.from(kernel.dependencies(plain(network), { from: 0, to: 1 }))).toEqual([0, 2 / 3, 1 / 3, 0]);
  });

  it('refuses more shortest ways than a double holds, and goes on', () => {
    const many = plain(even(diamonds(1100)));
    expect(() => kernel.dependencies(many, { from: 0, to: 1 })).toThrow(RangeError);
    expect(Array.from(kernel.dependencies(many, { from: 0, to: 0 }))).toEqual(new Array(3301).fill(0));
    expect(errorIn(plain(even(randomGraph(100, 4))))).toBeLessThan(ERROR);
  });

  it('gives the same bits again, whatever it did in between', () => {
    const network = plain(uneven(randomGraph(400, 5)));
    const sources = { from: 3, to: 222 };
    const once = kernel.dependencies(network, sources).slice();
    kernel.dependencies(plain(even(diamonds(80))), { from: 0, to: 60 });
    expect(kernel.dependencies(network, sources)).toEqual(once);
  });
});
