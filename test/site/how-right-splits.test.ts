import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRows } from '../../loaders/site/data/how-right-splits.ts';
import { wilson } from '../../loaders/site/data/wilson.ts';

test('Wilson’s interval at known values', () => {
  // 81 of 263 (Newcombe 1998, Statistics in Medicine 17: 857–872, table I): 0.2553 to 0.3662.
  const { low, high } = wilson(81, 263) ?? { low: 0, high: 0 };
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  expect(wilson(0, 0)).toBeNull();
  expect(wilson(0, 20)?.low).toBe(0);
  expect(wilson(20, 20)?.high).toBeCloseTo(1, 12);
});

test('an interval holds its share, and is narrower for more people', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, of) => {
      const part = Math.round(of * whole);
      const one = wilson(part, whole) ?? { low: 1, high: 0 };
      const ten = wilson(part * 10, whole * 10) ?? { low: 1, high: 0 };
      expect(one.low).toBeLessThanOrEqual(part / whole + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(part / whole - 1e-12);
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low + 1e-12);
    }),
  );
});

const standing = (value: string, relation: string, place: string, is_right: boolean | null, people: number) => ({
  split: 'sex',
  value,
  relation,
  place,
  is_right,
  people,
});

test('shares by kind, with small numbers left out and the others rounded', () => {
  const rows = splitRows(
    [
      standing('male', 'member', '1', true, 41),
      standing('male', 'member', 'out', null, 11),
      standing('male', 'victim', '1', null, 20),
      standing('male', 'none', 'unlogged', null, 43),
      standing('male', 'associate', '1', true, 1000),
      standing('female', 'member', '1', true, 9),
      standing('unknown', 'none', 'no group', null, 12),
      { ...standing('male', 'member', '1', true, 7), split: 'age' },
    ],
    'sex',
    { threshold: 10, round_to: 5 },
  );
  expect(rows.map(({ value }) => value)).toEqual(['unknown', 'female', 'male']);
  expect(rows[0]).toMatchObject({ right: null, drawnIn: { share: 0, of: 10 } });
  expect(rows[1]).toEqual({ value: 'female', right: null, drawnIn: null });
  expect(rows[2]).toMatchObject({ right: { share: 0.79, of: 50 }, drawnIn: { share: 0.32, of: 65 } });
});
