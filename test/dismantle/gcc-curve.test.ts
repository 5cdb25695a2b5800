import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gccCurve } from '../../loaders/dismantle/gcc-curve.ts';
import { components } from '../../loaders/network/components.ts';
import {
  anyGraph,
  anyRenumbering,
  bridgedCliques,
  clique,
  graphOf,
  isolates,
  pairsOf,
  path,
  runs,
  star,
} from '../network/graphs.ts';

const curveOf = (graph: ReturnType<typeof star>, sequence: number[]) =>
  Array.from(gccCurve(graph, Uint32Array.from(sequence)));

describe("the giant component's curve", () => {
  it.each([
    ['a star without its centre', star(5), [0, 1, 2, 3, 4], [5, 1, 1, 1, 1, 0]],
    ['a star that loses its leaves first', star(5), [4, 3, 2, 1, 0], [5, 4, 3, 2, 1, 0]],
    ['a path cut in the middle', path(5), [2, 0, 4, 1, 3], [5, 2, 2, 1, 1, 0]],
    ['a clique', clique(4), [2, 0, 3, 1], [4, 3, 2, 1, 0]],
    ['two cliques and a bridge', bridgedCliques(3), [2, 3, 0, 1, 4, 5], [6, 3, 2, 2, 2, 1, 0]],
    ['isolates', isolates(3), [1, 0, 2], [1, 1, 1, 0]],
    ['a lone node', isolates(1), [0], [1, 0]],
    ['no nodes', isolates(0), [], [0]],
  ])('of %s', (_, graph, sequence, expected) => {
    expect(curveOf(graph, sequence)).toEqual(expected);
  });

  it('is at every step the largest component of what remains', () => {
    const dismantled = anyGraph(24).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(dismantled, ([graph, sequence]) => {
        const curve = curveOf(graph, sequence);
        expect(curve).toEqual(
          curve.map((_, step) => {
            const remaining = sequence.slice(step);
            const pairs = pairsOf(graph)
              .map(([a, b]) => [remaining.indexOf(a), remaining.indexOf(b)] as const)
              .filter(([a, b]) => a >= 0 && b >= 0);
            return components(graphOf(remaining.length, pairs)).sizes[0] ?? 0;
          }),
        );
        expect(curve).toEqual(curve.toSorted((x, y) => y - x));
      }),
      runs,
    );
  });

  it('refuses a sequence that has not every node once', () => {
    expect(() => curveOf(path(3), [0, 1])).toThrow(RangeError);
    expect(() => curveOf(path(3), [0, 1, 1])).toThrow(RangeError);
    expect(() => curveOf(path(3), [0, 1, 3])).toThrow(RangeError);
  });
});
