import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  iterativeBetweennessOrder,
  weightedIterativeBetweennessOrder,
} from '../../../loaders/dismantle/orders/iterative-betweenness.ts';
import { ordersFor } from '../../../loaders/dismantle/orders.ts';
import { weightedDependencies } from '../../../loaders/network/betweenness/weighted-dependencies.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { subgraph } from '../../../loaders/network/subgraph.ts';
import { anyGraph, cycle, graphOf, pairsOf, path, runs } from '../../network/graphs.ts';

const rules = { wholeUpTo: 1500, ranks: 50, tail: 'id', weightedUpTo: 300 } as const;

/** Measured afresh, over all that remains, after every removal; the tail by id. */
function naive(graph: Graph): number[] {
  let left = Array.from({ length: graph.size }, (_, node) => node);
  const sequence: number[] = [];
  for (;;) {
    const remaining = subgraph(graph, Uint32Array.from(left));
    const lengths = remaining.weights.map((weight) => 1 / weight);
    const scores = weightedDependencies({ ...remaining, lengths }, { from: 0, to: left.length }).map(
      (twice) => twice / 2,
    );
    const highest = Math.max(0, ...scores);
    if (highest === 0) return [...sequence, ...left];
    const next = left[scores.findIndex((score) => score >= highest - 1e-9 * Math.max(1, highest))];
    sequence.push(next);
    left = left.filter((node) => node !== next);
  }
}

describe('the order by weighted iterative betweenness', () => {
  it('is that of betweenness where all links are as strong', () => {
    fc.assert(
      fc.property(anyGraph(20), (graph) => {
        expect(weightedIterativeBetweennessOrder(graph, rules)).toEqual(iterativeBetweennessOrder(graph, rules));
      }),
      runs,
    );
  });

  it('takes the one through whom the strong links run', () => {
    // In a square of two strong links and two weak ones the short way from 0 to 2 is by 1.
    const square = graphOf(4, pairsOf(cycle(4)), (a, b) => (a === 1 || b === 1 ? 9 : 1));
    expect(weightedIterativeBetweennessOrder(square, rules).sequence[0]).toBe(1);
    expect(iterativeBetweennessOrder(square, rules).sequence[0]).toBe(0);
  });

  it('is what measuring afresh after every removal gives', () => {
    fc.assert(
      fc.property(
        anyGraph(18),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 20, maxLength: 20 }),
        (graph, drawn) => {
          const links = graphOf(graph.size, pairsOf(graph), (a, b) => drawn[(a * 7 + b) % 20]);
          expect(Array.from(weightedIterativeBetweennessOrder(links, rules).sequence)).toEqual(naive(links));
        },
      ),
      runs,
    );
  });

  it('is for units of as many people as the study says, and no more', () => {
    const name = 'weighted-iterative-betweenness';
    expect(ordersFor(path(300).size, rules)).toContain(name);
    expect(ordersFor(301, rules)).not.toContain(name);
    expect(ordersFor(301, rules)).toContain('iterative-betweenness');
  });
});
