import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomSource } from '../../loaders/random.ts';
import { dealtNumber, exactly, stratified } from '../../loaders/synthesise/force/stratified.ts';

const sourceOf = (seed: number) => randomSource(seed, 'stratified test');

describe('stratified', () => {
  test('of a deck, each part of the range comes once, in an order of chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(1000), (size, seed) => {
        const deal = stratified(sourceOf(seed), size);
        for (let deck = 0; deck < 3; deck++) {
          const cards = Array.from({ length: size }, () => Math.floor(deal() * size));
          expect(cards.sort((x, y) => x - y)).toEqual([...new Array(size).keys()]);
        }
      }),
    );
    const deal = stratified(sourceOf(1), 50);
    const cards = Array.from({ length: 50 }, deal);
    expect(cards).not.toEqual([...cards].sort((x, y) => x - y));
  });

  test('shares of a whole deck come out to a card', () => {
    const next = dealtNumber({ 1: 50, 2: 30, 7: 20 }, stratified(sourceOf(2), 100));
    const dealt = Array.from({ length: 100 }, next);
    expect([1, 2, 7].map((value) => dealt.filter((each) => each === value).length)).toEqual([50, 30, 20]);
  });
});

describe('exactly', () => {
  test('gives as many as asked, each value within one of its share', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 400 }),
        fc.nat(1000),
        (values, count, seed) => {
          const shares = Object.fromEntries(values.map((value) => [value, value + 1]));
          const total = values.reduce((sum, value) => sum + value + 1, 0);
          const dealt = exactly(shares, count, sourceOf(seed));
          expect(dealt).toHaveLength(count);
          for (const value of values) {
            const times = dealt.filter((each) => each === value).length;
            expect(Math.abs(times - (count * (value + 1)) / total)).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
