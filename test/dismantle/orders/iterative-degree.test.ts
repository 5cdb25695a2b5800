import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iterativeDegreeOrder, removeByDegree } from '../../../loaders/dismantle/orders/iterative-degree.ts';
import { anyGraph, anyRenumbering, isolates, path, randomGraph, runs, star } from '../../network/graphs.ts';
import { byDegree, removeByHighest } from '../naive.ts';

describe('the order by iterative degree', () => {
  it.each([
    ['a path: the second, then what is left', path(6), [1, 3, 4, 0, 2, 5]],
    ['a star: the centre, then leaves in order', star(4), [0, 1, 2, 3]],
    ['isolates', isolates(3), [0, 1, 2]],
    ['a lone node', isolates(1), [0]],
    ['no nodes', isolates(0), []],
  ])('%s', (_, graph, expected) => {
    expect(Array.from(iterativeDegreeOrder(graph))).toEqual(expected);
  });

  it('is what counting afresh after every removal gives', () => {
    fc.assert(
      fc.property(anyGraph(40), (graph) => {
        expect(Array.from(iterativeDegreeOrder(graph))).toEqual(removeByHighest(graph, [], byDegree));
      }),
      runs,
    );
    const graph = randomGraph(150, 8);
    expect(Array.from(iterativeDegreeOrder(graph))).toEqual(removeByHighest(graph, [], byDegree));
  });

  it('goes on from removals already made', () => {
    const begun = anyGraph(30).chain((graph) =>
      fc.tuple(fc.constant(graph), anyRenumbering(graph.size), fc.nat(graph.size)),
    );
    fc.assert(
      fc.property(begun, ([graph, order, done]) => {
        const first = order.slice(0, done);
        const sequence = new Uint32Array(graph.size);
        sequence.set(first);
        removeByDegree(graph, sequence, done);
        expect(Array.from(sequence)).toEqual(removeByHighest(graph, first, byDegree));
      }),
      runs,
    );
  });
});
