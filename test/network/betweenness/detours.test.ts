import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutDetours } from '../../../loaders/network/betweenness/detours.ts';
import { weightedDependencies } from '../../../loaders/network/betweenness/weighted-dependencies.ts';
import { distancesFrom } from '../../../loaders/network/distances.ts';
import { anyGraph, clique, greatestError, isolates, pairsOf, path, runs, sideBySide, star } from '../graphs.ts';
import { lengthsOf, withLengths } from '../lengths.ts';

const TOLERANCE = 1e-12;
const left = (network: ReturnType<typeof withLengths>) => pairsOf(withoutDetours(network, TOLERANCE));

describe('a network without detours', () => {
  it.each([
    [
      'leaves out an edge that is longer than the way round',
      [1, 1.9, 0.8],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'keeps one that is as long',
      [1, 2, 1],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ],
    [
      'keeps one that is as long but for rounding',
      [0.1, 0.1 + 0.2, 0.2],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ],
    [
      'keeps one that is shorter',
      [1, 1.9, 1],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ],
  ])('%s', (_, lengths, pairs) => {
    expect(left(withLengths(clique(3), lengths))).toEqual(pairs);
  });

  it('keeps an edge that is a detour by less than what would tie from far away', () => {
    const triangle = (further: number) =>
      left(withLengths(sideBySide([clique(3), path(2)]), [1, 2 + 1e-9, 1, further])).length;
    expect(triangle(1)).toBe(3);
    expect(triangle(1e6)).toBe(4);
  });

  it.each([isolates(0), isolates(3), path(4), star(5)])('keeps every edge where there are no triangles', (graph) => {
    const lengths = pairsOf(graph).map((_, edge) => 3 ** edge);
    expect(left(withLengths(graph, lengths))).toEqual(pairsOf(graph));
  });

  it('has the same distances, to the last bit, and the same shortest ways, in any network', () => {
    const any = anyGraph(30).chain((graph) => lengthsOf(graph).map((lengths) => withLengths(graph, lengths)));
    fc.assert(
      fc.property(any, (network) => {
        const without = withoutDetours(network, TOLERANCE);
        const sources = { from: 0, to: network.size };
        expect(
          greatestError(weightedDependencies(without, sources), weightedDependencies(network, sources)),
        ).toBeLessThan(1e-12);
        for (let node = 0; node < network.size; node++)
          expect(distancesFrom(without, Uint32Array.of(node))).toEqual(distancesFrom(network, Uint32Array.of(node)));
      }),
      runs,
    );
  });
});
