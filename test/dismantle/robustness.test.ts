import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gccCurve } from '../../loaders/dismantle/gcc-curve.ts';
import { denominatorOf, robustness, threshold } from '../../loaders/dismantle/robustness.ts';
import { anyGraph, anyRenumbering, clique, runs } from '../network/graphs.ts';

const curve = (...sums: number[]) => ({ sums, draws: 1 });

describe('R', () => {
  it('of a clique of N is (N − 1)/2N', () => {
    for (const size of [1, 2, 5, 10]) {
      const sums = gccCurve(
        clique(size),
        Uint32Array.from({ length: size }, (_, node) => node),
      );
      expect(robustness({ sums, draws: 1 })).toBe((size - 1) / (2 * size));
    }
  });

  it('is 0 where there are no nodes, and leaves S(0) out', () => {
    expect(robustness(curve(0))).toBe(0);
    expect(robustness(curve(2, 1, 0))).toBe(0.25);
    expect(robustness({ sums: [6, 4, 0], draws: 3 })).toBe(4 / 12);
  });

  it('lies from 0 to (N − 1)/2N', () => {
    const dismantled = anyGraph(24).chain((graph) => fc.tuple(fc.constant(graph), anyRenumbering(graph.size)));
    fc.assert(
      fc.property(dismantled, ([graph, sequence]) => {
        const r = robustness({ sums: gccCurve(graph, Uint32Array.from(sequence)), draws: 1 });
        expect(r).toBeGreaterThanOrEqual(0);
        expect(r).toBeLessThanOrEqual(graph.size === 0 ? 0 : (graph.size - 1) / (2 * graph.size) + 1e-15);
      }),
      runs,
    );
  });
});

describe('thresholds', () => {
  it('are the first step at or below the share, of S(0) or of N', () => {
    const sizes = curve(8, 6, 5, 4, 3, 2, 2, 1, 1, 0, 0, 0, 0);
    expect([75, 50, 25, 10].map((percent) => threshold(sizes, percent, 'first'))).toEqual([1, 3, 5, 9]);
    expect([75, 50, 25, 10].map((percent) => threshold(sizes, percent, 'nodes'))).toEqual([0, 1, 4, 7]);
  });

  it('are 0 where S(0) is already there, and none where there are no nodes', () => {
    expect(threshold(curve(1, 1, 1, 1, 0), 25, 'nodes')).toBe(0);
    expect(threshold(curve(0), 75, 'first')).toBe(null);
    expect(threshold(curve(0), 75, 'nodes')).toBe(null);
  });

  it('meet a mean exactly at the share', () => {
    // 3.3 × 100 draws of 33 × 10 %; 1.1 / 11 in doubles is 0.10000000000000002 or so.
    expect(threshold({ sums: [1100, 110, 0], draws: 100 }, 10, 'first')).toBe(1);
    expect(threshold({ sums: [1100, 111, 0], draws: 100 }, 10, 'first')).toBe(2);
    expect(threshold({ sums: [200, 100, 99, 0], draws: 100 }, 25, 'nodes')).toBe(3);
    expect(threshold({ sums: [200, 75, 74, 0], draws: 100 }, 25, 'nodes')).toBe(1);
  });

  it('ascend as the share falls', () => {
    const descending = fc
      .array(fc.nat(50), { minLength: 1, maxLength: 50 })
      .map((values) => [...values.toSorted((x, y) => y - x), 0]);
    fc.assert(
      fc.property(descending, fc.constantFrom('first' as const, 'nodes' as const), (sums, denominator) => {
        const steps = [75, 50, 25, 10].map((percent) => threshold({ sums, draws: 1 }, percent, denominator)!);
        expect(steps).toEqual(steps.toSorted((x, y) => x - y));
        const whole = denominatorOf({ sums, draws: 1 }, denominator);
        [75, 50, 25, 10].forEach((percent, at) => {
          expect(sums[steps[at]] * 100).toBeLessThanOrEqual(percent * whole);
          if (steps[at] > 0) expect(sums[steps[at] - 1] * 100).toBeGreaterThan(percent * whole);
        });
      }),
      runs,
    );
  });
});
