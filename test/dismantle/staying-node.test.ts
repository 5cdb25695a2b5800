import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gccCurve } from '../../loaders/dismantle/gcc-curve.ts';
import { degreeOrder } from '../../loaders/dismantle/orders/degree.ts';
import { iterativeBetweennessOrder } from '../../loaders/dismantle/orders/iterative-betweenness.ts';
import { iterativeDegreeOrder } from '../../loaders/dismantle/orders/iterative-degree.ts';
import { orders } from '../../loaders/dismantle/orders.ts';
import { components } from '../../loaders/network/components.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { subgraph } from '../../loaders/network/subgraph.ts';
import { anyGraph, graphOf, path, runs, star } from '../network/graphs.ts';
import { byBetweenness, byDegree } from './naive.ts';

const rules = { wholeUpTo: 1500, ranks: 50, tail: 'degree', weightedUpTo: 300 } as const;
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** As `removeByHighest`, but nodes from `people` on stay: they are measured with, and never chosen. */
function naive(graph: Graph, people: number, score: (remaining: Graph) => ArrayLike<number>, fallback?: typeof score) {
  const sequence: number[] = [];
  let left = range(0, people);
  let measure = score;
  while (left.length > 0) {
    const remaining = subgraph(graph, Uint32Array.from([...left, ...range(people, graph.size)]));
    const scores = Array.from(measure(remaining)).slice(0, left.length);
    const highest = Math.max(...scores);
    if (highest === 0 && fallback && measure !== fallback) {
      measure = fallback;
      continue;
    }
    const next = left[scores.findIndex((value) => value >= highest - 1e-9 * Math.max(1, highest))];
    sequence.push(next);
    left = left.filter((node) => node !== next);
  }
  return sequence;
}

const anyCase = anyGraph(18).chain((graph) => fc.tuple(fc.constant(graph), fc.nat(graph.size)));

describe('a unit with nodes that stay', () => {
  it('counts in the curve the people that hang together, over nodes that stay as well', () => {
    // The centre, made the last node, stays.
    const wheel = graphOf(5, [
      [4, 0],
      [4, 1],
      [4, 2],
      [0, 3],
    ]);
    expect(Array.from(gccCurve(wheel, Uint32Array.of(0, 1, 2, 3), 4))).toEqual([4, 2, 1, 1, 0]);
    expect(() => gccCurve(wheel, Uint32Array.of(0, 1, 2, 4), 4)).toThrow(RangeError);
    expect(Array.from(gccCurve(path(3), new Uint32Array(0), 0))).toEqual([0]);
  });

  it('never removes them, however high', () => {
    const middleLast = graphOf(5, [
      [4, 0],
      [4, 1],
      [4, 2],
      [4, 3],
    ]);
    expect(Array.from(degreeOrder(middleLast, 4))).toEqual([0, 1, 2, 3]);
    expect(Array.from(iterativeDegreeOrder(middleLast, 4))).toEqual([0, 1, 2, 3]);
    expect(iterativeBetweennessOrder(middleLast, rules, 4)).toMatchObject({ tailAt: 1, switchedAt: null });
    expect(Array.from(iterativeBetweennessOrder(star(4), rules, 3).sequence)).toEqual([0, 1, 2]);
  });

  it('are left alone by every order, and everybody else is removed once', () => {
    const chosen = Object.values(orders).filter((order) => !order.drawn);
    fc.assert(
      fc.property(anyCase, ([graph, people]) => {
        for (const order of chosen)
          expect(Array.from(order.remove(graph, people, rules).sequence).sort((x, y) => x - y)).toEqual(
            range(0, people),
          );
      }),
      runs,
    );
  });

  it('goes by every order as measuring afresh says, and its curve is that of what remains', () => {
    fc.assert(
      fc.property(anyCase, ([graph, people]) => {
        const { sequence } = iterativeBetweennessOrder(graph, rules, people);
        expect(Array.from(sequence)).toEqual(naive(graph, people, byBetweenness, byDegree));
        expect(Array.from(iterativeDegreeOrder(graph, people))).toEqual(naive(graph, people, byDegree));
        expect(Array.from(degreeOrder(graph, people))).toEqual(
          range(0, people).sort((x, y) => byDegree(graph)[y] - byDegree(graph)[x] || x - y),
        );
        const sizes = range(0, people + 1).map((step) => {
          const left = [...sequence.subarray(step)];
          const { labels } = components(subgraph(graph, Uint32Array.from([...left, ...range(people, graph.size)])));
          const counts = new Map<number, number>();
          for (let at = 0; at < left.length; at++) counts.set(labels[at], (counts.get(labels[at]) ?? 0) + 1);
          return Math.max(0, ...counts.values());
        });
        expect(Array.from(gccCurve(graph, sequence, people))).toEqual(sizes);
      }),
      runs,
    );
  });
});
