import { describe, expect, test } from 'vitest';
import { judge, type Target, targets } from '../../bench/calibration/targets.ts';

const target = (value: number, within: Target['within']): Target => ({
  name: 'something',
  published: String(value),
  value,
  within,
  where: 'nowhere',
});

describe('what a figure of a made force may differ by', () => {
  test('a large count by two in a hundred, a small one by three square roots', () => {
    expect(judge(target(100_000, 'count'), 102_000).holds).toBe(true);
    expect(judge(target(100_000, 'count'), 102_001).holds).toBe(false);
    expect(judge(target(100, 'count'), 70).holds).toBe(true);
    expect(judge(target(100, 'count'), 69).holds).toBe(false);
  });

  test('a share by two in a hundred, what is exact by nothing, the rest by what it lies between', () => {
    expect(judge(target(98, 'share'), 96.05).holds).toBe(true);
    expect(judge(target(98, 'share'), 96).holds).toBe(false);
    expect(judge(target(247, 'exact'), 246).holds).toBe(false);
    expect(judge(target(92, [90, 95]), 90).holds).toBe(true);
    expect(judge(target(92, [90, 95]), 95.1).holds).toBe(false);
  });

  test('no figure is held against two published ones', () => {
    expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
  });
});
