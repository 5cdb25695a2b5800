import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanCurve, quantileCurves } from '../../loaders/dismantle/curve.ts';
import { runs } from '../network/graphs.ts';

const curves = (...rows: number[][]) => rows.map((row) => Uint32Array.from(row));

describe('the mean of curves', () => {
  it('keeps whole sums and the number of draws', () => {
    const { sums, draws } = meanCurve(curves([3, 2, 0], [3, 1, 0], [3, 1, 0]));
    expect(Array.from(sums)).toEqual([9, 4, 0]);
    expect(draws).toBe(3);
  });
});

describe('quantiles of curves', () => {
  it('interpolate between ranks as type 7 does', () => {
    // R: quantile(c(1, 2, 4, 8), c(0.05, 0.5, 0.95))
    const [low, middle, high] = quantileCurves(curves([8], [1], [4], [2]), [0.05, 0.5, 0.95]);
    expect(low[0]).toBeCloseTo(1.15, 14);
    expect(middle[0]).toBe(3);
    expect(high[0]).toBeCloseTo(7.4, 14);
  });

  it('of a hundred draws stand between the 5th and 6th, and the 95th and 96th', () => {
    const [low, high] = quantileCurves(curves(...Array.from({ length: 100 }, (_, draw) => [draw + 1])), [0.05, 0.95]);
    expect(low[0]).toBeCloseTo(5.95, 12);
    expect(high[0]).toBeCloseTo(95.05, 12);
  });

  it('of one draw are the draw', () => {
    expect(quantileCurves(curves([5, 0]), [0.05, 0.95]).map((values) => Array.from(values))).toEqual([
      [5, 0],
      [5, 0],
    ]);
  });

  it('lie within the draws, ascend with the share, and do not depend on the order of draws', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (values) => {
        const found = quantileCurves(curves(...values.map((value) => [value])), [0, 0.05, 0.5, 0.95, 1]).map(
          ([value]) => value,
        );
        expect(found).toEqual(found.toSorted((x, y) => x - y));
        expect(found[0]).toBe(Math.min(...values));
        expect(found[4]).toBe(Math.max(...values));
        const backwards = values.toReversed().map((value) => [value]);
        expect(quantileCurves(curves(...backwards), [0.05])[0][0]).toBe(found[1]);
      }),
      runs,
    );
  });
});
