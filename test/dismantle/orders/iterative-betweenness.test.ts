import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iterativeBetweennessOrder } from '../../../loaders/dismantle/orders/iterative-betweenness.ts';
import { compileKernel } from '../../../loaders/kernel.ts';
import { openDependencyKernel } from '../../../loaders/network/betweenness/dependency-kernel.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import {
  anyGraph,
  bridgedCliques,
  clique,
  isolates,
  path,
  randomGraph,
  runs,
  sideBySide,
  star,
} from '../../network/graphs.ts';
import { byBetweenness, byDegree, removeByHighest } from '../naive.ts';

type Tail = 'degree' | 'id';
const whole = (tail: Tail) => ({ wholeUpTo: 1500, ranks: 50, tail });

/** The whole network measured afresh at every step; then the tail, then the switch. */
function naive(graph: Graph, { wholeUpTo, ranks, tail }: { wholeUpTo: number; ranks: number; tail: Tail }) {
  const last = graph.size > wholeUpTo ? Math.min(ranks, graph.size) : graph.size;
  const first = removeByHighest(graph, [], byBetweenness, (highest, step) => highest === 0 || step > last);
  const rest = Array.from({ length: graph.size }, (_, node) => node).filter((node) => !first.includes(node));
  const tailAt = first.length < last ? first.length + 1 : null;
  const before = tailAt !== null && tail === 'id' ? [...first, ...rest.slice(0, last - first.length)] : first;
  return {
    sequence: removeByHighest(graph, before, byDegree),
    switchedAt: before.length === last && last < graph.size ? last + 1 : null,
    tailAt,
  };
}

const order = (graph: Graph, rules: Parameters<typeof naive>[1]) => {
  const { sequence, ...rest } = iterativeBetweennessOrder(graph, rules);
  return { sequence: Array.from(sequence), ...rest };
};

describe('the order by iterative betweenness', () => {
  it.each([
    ['a path: halves, then halves of halves', path(7), [3, 1, 5, 0, 2, 4, 6], 4],
    ['a star: the centre, then the tail', star(4), [0, 1, 2, 3], 2],
    ['two cliques and a bridge: an end of the bridge leaves cliques', bridgedCliques(3), [2, 0, 1, 3, 4, 5], 2],
    ['a clique: the tail from the first', clique(3), [0, 1, 2], 1],
    ['isolates: the tail from the first', isolates(2), [0, 1], 1],
    ['a lone node', isolates(1), [0], 1],
    ['no nodes', isolates(0), [], null],
  ])('%s', (_, graph, sequence, tailAt) => {
    expect(order(graph, whole('id'))).toEqual({ sequence: Array.from(sequence), switchedAt: null, tailAt });
  });

  it('leaves the tail to iterative degree, or to the smallest id', () => {
    const graph = sideBySide([isolates(1), clique(2), clique(4)]);
    expect(order(graph, whole('degree')).sequence).toEqual([3, 4, 1, 5, 0, 2, 6]);
    expect(order(graph, whole('id')).sequence).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('takes the smallest node of a tie in two components', () => {
    expect(order(sideBySide([clique(3), path(5), path(5)]), whole('id')).sequence.slice(0, 2)).toEqual([5, 10]);
    expect(order(sideBySide([path(4), path(3), path(4)]), whole('id')).sequence.slice(0, 2)).toEqual([1, 8]);
  });

  it('measures a component that can just reach the best', () => {
    // C(5 − 1, 2) = 6 at the star's centre; the path of six has 6 at its third node and fourth.
    expect(order(sideBySide([star(5), path(6)]), whole('id')).sequence[0]).toBe(0);
    expect(order(sideBySide([path(6), star(5)]), whole('id')).sequence[0]).toBe(2);
  });

  it('switches to iterative degree after the first ranks above the cap, and says where', () => {
    const graph = randomGraph(30, 4);
    const capped = order(graph, { wholeUpTo: 29, ranks: 3, tail: 'degree' });
    const uncapped = order(graph, { wholeUpTo: 30, ranks: 3, tail: 'degree' });
    expect(capped.switchedAt).toBe(4);
    expect(uncapped.switchedAt).toBe(null);
    expect(capped.sequence.slice(0, 3)).toEqual(uncapped.sequence.slice(0, 3));
    expect(capped.sequence).toEqual(removeByHighest(graph, capped.sequence.slice(0, 3), byDegree));
  });

  it('switches after a tail by id, and not after a tail by degree', () => {
    const graph = clique(6);
    expect(order(graph, { wholeUpTo: 5, ranks: 3, tail: 'id' })).toMatchObject({ switchedAt: 4, tailAt: 1 });
    expect(order(graph, { wholeUpTo: 5, ranks: 3, tail: 'degree' })).toMatchObject({ switchedAt: null, tailAt: 1 });
    expect(order(graph, { wholeUpTo: 5, ranks: 9, tail: 'id' })).toMatchObject({ switchedAt: null, tailAt: 1 });
  });

  it('is what measuring the whole network afresh after every removal gives', () => {
    const rules = fc.record({
      wholeUpTo: fc.constantFrom(0, 10, 1500),
      ranks: fc.integer({ min: 1, max: 12 }),
      tail: fc.constantFrom<Tail>('degree', 'id'),
    });
    fc.assert(
      fc.property(anyGraph(24), rules, (graph, settings) => {
        expect(order(graph, settings)).toEqual(naive(graph, settings));
      }),
      runs,
    );
  });

  it.each([2, 3, 5])('is so in a network of 80 nodes of mean degree %i', (meanDegree) => {
    const graph = randomGraph(80, meanDegree, meanDegree);
    for (const tail of ['degree', 'id'] as const) expect(order(graph, whole(tail))).toEqual(naive(graph, whole(tail)));
  });

  it('is the same with the kernel', async () => {
    const network = new URL('../../../loaders/network/betweenness/dependency-kernel.ts', import.meta.url).href;
    const kernel = openDependencyKernel(await compileKernel(network, 'betweenness'));
    const networks = [randomGraph(300, 3), randomGraph(120, 8), bridgedCliques(20), path(60), star(40), isolates(3)];
    for (const graph of [...networks, sideBySide(networks)]) {
      const rules = whole('degree');
      expect(iterativeBetweennessOrder(graph, rules, graph.size, kernel)).toEqual(
        iterativeBetweennessOrder(graph, rules),
      );
    }
  });
});
