import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bisect } from '../../../loaders/dismantle/orders/bisect.ts';
import { generalizedOrder } from '../../../loaders/dismantle/orders/generalized-dismantling.ts';
import { vertexCover } from '../../../loaders/dismantle/orders/vertex-cover.ts';
import { components, giantComponent } from '../../../loaders/network/components.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { subgraph } from '../../../loaders/network/subgraph.ts';
import { anyGraph, bridgedCliques, isolates, pairsOf, path, runs, star } from '../../network/graphs.ts';

const ones = ({ size }: Graph) => new Float64Array(size).fill(1);

describe('the split in two', () => {
  it.each([2, 3, 4, 7, 10, 41])('of a path of %i is in the middle', (size) => {
    const half = Math.ceil(size / 2);
    expect(Array.from(bisect(path(size), ones(path(size))))).toEqual(
      Array.from({ length: size }, (_, node) => Number(node >= half)),
    );
  });

  it('of two cliques is the bridge between them', () => {
    for (const size of [3, 6, 15])
      expect(Array.from(bisect(bridgedCliques(size), ones(bridgedCliques(size))))).toEqual([
        ...new Array(size).fill(0),
        ...new Array(size).fill(1),
      ]);
  });

  it('leaves both sides somebody, in any connected network, whatever it costs', () => {
    fc.assert(
      fc.property(
        anyGraph(30),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 30, maxLength: 30 }),
        (graph, costs) => {
          const giant = subgraph(graph, giantComponent(components(graph)));
          fc.pre(giant.size > 1);
          expect(new Set(bisect(giant, costs)).size).toBe(2);
        },
      ),
      runs,
    );
  });
});

describe('the cover of the edges between two sides', () => {
  it('takes the cheaper end of one edge, the smaller of equal ones', () => {
    expect(vertexCover(path(2), Uint8Array.of(0, 1), [1, 1], 2)).toEqual([0]);
    expect(vertexCover(path(2), Uint8Array.of(0, 1), [3, 1], 2)).toEqual([1]);
    expect(vertexCover(path(2), Uint8Array.of(0, 1), [3, 1], 1)).toEqual([0]);
    expect(vertexCover(path(2), Uint8Array.of(0, 0), [1, 1], 2)).toEqual([]);
  });

  it('touches every one of them, and costs at most twice the least', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 10 });
    const sides = fc.uint8Array({ min: 0, max: 1, minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(anyGraph(10), costs, sides, (graph, costs, sides) => {
        const cut = pairsOf(graph).filter(([a, b]) => sides[a] !== sides[b]);
        const covers = (nodes: readonly number[]) => cut.every(([a, b]) => nodes.includes(a) || nodes.includes(b));
        const price = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + costs[node], 0);
        const cover = vertexCover(graph, sides, costs, graph.size);
        expect(covers(cover)).toBe(true);
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 2 ** graph.size; set++) {
          const nodes = Array.from({ length: graph.size }, (_, node) => node).filter((node) => (set >> node) & 1);
          if (covers(nodes)) least = Math.min(least, price(nodes));
        }
        expect(price(cover)).toBeLessThanOrEqual(2 * least);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

describe('Generalized Network Dismantling', () => {
  it.each([
    ['a path: the middle, then the middles of what is left', path(7), [3, 1, 5, 0, 2, 4, 6], 4],
    ['a star: the centre', star(5), [0, 1, 2, 3, 4], 2],
    ['pairs: iterative degree', path(2), [0, 1], 1],
    ['isolates', isolates(2), [0, 1], 1],
    ['no nodes', isolates(0), [], null],
  ])('of %s', (_, graph, sequence, tailAt) => {
    expect(generalizedOrder(graph, 'unit')).toEqual({ sequence: Uint32Array.from(sequence), switchedAt: null, tailAt });
  });

  it('cuts a bridge first, at either cost', () => {
    for (const cost of ['unit', 'degree'] as const)
      expect(generalizedOrder(bridgedCliques(6), cost).sequence[0]).toBe(5);
  });

  it('spares hubs where they cost their degree', () => {
    expect(generalizedOrder(star(6), 'unit').sequence[0]).toBe(0);
    expect(generalizedOrder(star(6), 'degree').sequence[0]).not.toBe(0);
  });

  it('has every node once, and leaves no three together before its tail', () => {
    fc.assert(
      fc.property(anyGraph(24), fc.constantFrom('unit', 'degree'), (graph, cost) => {
        const { sequence, tailAt } = generalizedOrder(graph, cost);
        expect(Array.from(sequence).sort((x, y) => x - y)).toEqual(
          Array.from({ length: graph.size }, (_, node) => node),
        );
        const left = sequence.slice(tailAt === null ? sequence.length : tailAt - 1).sort();
        expect(components(subgraph(graph, left)).sizes[0] ?? 0).toBeLessThan(3);
      }),
      runs,
    );
  });
});
