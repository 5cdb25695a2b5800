import { describe, expect, it } from 'vitest';
import { stepsTo } from '../../../components/charts/curve.ts';

describe('stepsTo', () => {
  it('is the first step at or below the share', () => {
    expect(stepsTo({ order: 'degree', gcc: [10, 8, 5, 1, 0] }, 0.5)).toBe(2);
    expect(stepsTo({ order: 'degree', gcc: [10, 8] }, 0.5)).toBeUndefined();
  });
});
