import { describe, expect, it } from 'vitest';
import { curvesFromRows, robustness, stepsTo } from '../../../components/charts/curve.ts';

it('makes curves of rows, in the order of steps', () => {
  const rows = [
    { order: 'degree', step: 1, gcc: 2 },
    { order: 'random', step: 0, gcc: 3, low: 3, high: 3 },
    { order: 'degree', step: 0, gcc: 3, low: null, high: null },
  ];
  expect(curvesFromRows(rows)).toEqual([
    { order: 'degree', gcc: [3, 2] },
    { order: 'random', gcc: [3], low: [3], high: [3] },
  ]);
});

describe('stepsTo', () => {
  it('is the first step at or below the share', () => {
    expect(stepsTo({ order: 'degree', gcc: [10, 8, 5, 1, 0] }, 0.5)).toBe(2);
    expect(stepsTo({ order: 'degree', gcc: [10, 8] }, 0.5)).toBeUndefined();
  });
});

it('computes R as Schneider et al. do', () => {
  expect(robustness({ order: 'degree', gcc: [3, 1, 1, 0] })).toBeCloseTo(2 / 9, 15);
  expect(robustness({ order: 'degree', gcc: [0] })).toBe(0);
});
