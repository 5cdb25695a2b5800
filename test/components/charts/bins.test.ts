import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bin, spansOrders } from '../../../components/charts/bins.ts';

describe('bin', () => {
  it('counts missing values and noughts apart', () => {
    const { missing, zeros, known, bins } = bin([null, undefined, Number.NaN, 0, 0, 1, 2]);
    expect({ missing, zeros, known }).toEqual({ missing: 3, zeros: 2, known: 4 });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('gives small whole numbers a bin each', () => {
    expect(bin([1, 2, 2, 4]).bins).toEqual([
      { from: 1, to: 2, count: 1 },
      { from: 2, to: 3, count: 2 },
      { from: 3, to: 4, count: 0 },
      { from: 4, to: 5, count: 1 },
    ]);
  });

  it('is logarithmic where values span more than two orders of magnitude', () => {
    expect([spansOrders([1, 100]), spansOrders([1, 101]), spansOrders([0, 0.5]), spansOrders([])]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(bin([1, 10, 1000]).log).toBe(true);
  });

  it('loses no value, whatever the values', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.constant(0),
      fc.integer({ min: 0, max: 1e6 }),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const { missing, zeros, bins } = bin(values);
        expect(missing + zeros + bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThan(200);
        for (const { from, to } of bins) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});
