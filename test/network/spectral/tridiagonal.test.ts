import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingPair } from '../../../loaders/network/spectral/tridiagonal.ts';
import { greatestError, runs } from '../graphs.ts';

const EXACT = 1e-12;
const like = (order: number, value: number) => new Array<number>(order).fill(value);

describe('the leading pair of a tridiagonal matrix', () => {
  it('of one entry is that entry, and there is no second', () => {
    expect(leadingPair([3], [])).toEqual({ first: 3, second: Number.NEGATIVE_INFINITY, vector: Float64Array.of(1) });
  });

  it.each([2, 3, 10, 64])('of a path of %i is a half sine: eigenvalues 2 cos(kπ/(n + 1))', (order) => {
    const { first, second, vector } = leadingPair(like(order, 0), like(order - 1, 1));
    expect(Math.abs(first - 2 * Math.cos(Math.PI / (order + 1)))).toBeLessThan(EXACT);
    expect(Math.abs(second - 2 * Math.cos((2 * Math.PI) / (order + 1)))).toBeLessThan(EXACT);
    const norm = Math.sqrt((order + 1) / 2);
    const sines = like(order, 0).map((_, at) => Math.sin(((at + 1) * Math.PI) / (order + 1)) / norm);
    expect(greatestError(vector, sines)).toBeLessThan(1e-10);
  });

  it('has small entries as right as great ones', () => {
    // Entry after entry, x falls as (λ − √(λ² − 4)) / 2 where the rest of the diagonal is 0.
    const { first, vector } = leadingPair([100, ...like(30, 0)], like(30, 1));
    const ratio = (first - Math.sqrt(first * first - 4)) / 2;
    for (let at = 1; at < 20; at++) expect(vector[at] / vector[at - 1] / ratio).toBeCloseTo(1, 10);
    expect(vector[19]).toBeLessThan(1e-37);
  });

  it('satisfies T x = λ x, and the second is no greater', () => {
    const any = fc
      .integer({ min: 2, max: 20 })
      .chain((order) =>
        fc.tuple(
          fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: order, maxLength: order }),
          fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: order - 1, maxLength: order - 1 }),
        ),
      );
    fc.assert(
      fc.property(any, ([diagonal, beside]) => {
        const { first, second, vector } = leadingPair(diagonal, beside);
        expect(second).toBeLessThanOrEqual(first);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
        for (let at = 0; at < diagonal.length; at++) {
          const before = at === 0 ? 0 : beside[at - 1] * vector[at - 1];
          const image = before + diagonal[at] * vector[at] + (beside[at] ?? 0) * (vector[at + 1] ?? 0);
          expect(Math.abs(image - first * vector[at])).toBeLessThan(1e-11);
        }
      }),
      runs,
    );
  });
});
