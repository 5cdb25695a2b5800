import { expect, test } from 'vitest';
import { decayByDay } from '../../loaders/links/decay.ts';

test('a link keeps all on its day, half after a half-life, a quarter after two', () => {
  const decay = decayByDay(3653, 5);
  expect(decay).toHaveLength(3654);
  expect(decay[0]).toBe(1);
  // 5 years are 1826.25 days.
  expect(decay[1826]).toBeCloseTo(0.5 ** (1826 / 1826.25), 14);
  expect(decay[3653]).toBeCloseTo(0.5 ** (3653 / 1826.25), 14);
  expect(decayByDay(1461, 4)[1461]).toBeCloseTo(0.5, 15);
});

test('without a half-life nothing decays', () => {
  expect([...decayByDay(2, 'none')]).toEqual([1, 1, 1]);
  expect([...decayByDay(0, 5)]).toEqual([1]);
});
