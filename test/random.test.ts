import { describe, expect, it } from 'vitest';
import { randomSource, shuffled } from '../loaders/random.ts';

const draw = (size: number, ...labels: number[]) => Array.from(shuffled(size, randomSource(1, ...labels)));

describe('the random order', () => {
  it('has every node once', () => {
    for (const size of [0, 1, 2, 50]) {
      expect(draw(size, 1).sort((x, y) => x - y)).toEqual(Array.from({ length: size }, (_, node) => node));
    }
  });

  it('is the same for the same source, and another for another', () => {
    expect(draw(50, 1)).toEqual(draw(50, 1));
    expect(draw(50, 1)).not.toEqual(draw(50, 2));
  });

  it('gives each of the 24 orders of four nodes between 200 and 300 times in 6,000 draws', () => {
    const counts = new Map<string, number>();
    for (let number = 0; number < 6000; number++) {
      const order = draw(4, number).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(200);
      expect(count).toBeLessThan(300);
    }
  });
});
