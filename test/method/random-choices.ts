import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { randomSource } from '../../loaders/random.ts';

/** Choices at random, always the same ones for a seed. */
export interface Choices {
  /** A whole number, both ends included. */
  number(from: number, to: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  one<Item>(items: readonly Item[]): Item;
  /** Different items, as many as asked for or as there are. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

export function choices(seed: number, label: string): Choices {
  const source = randomSource(seed, 'test/method', label);
  const number = (from: number, to: number) => uniformInt(source, from, to);
  const one = <Item>(items: readonly Item[]) => items[number(0, items.length - 1)];
  return {
    number,
    once: (times) => number(1, times) === 1,
    one,
    some(items, count) {
      const left = [...items];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(number(0, left.length - 1), 1));
      return taken;
    },
  };
}
