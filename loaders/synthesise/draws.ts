import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** The shapes of chance that a synthetic study is made of, all from one random source. */
export interface Draws {
  /** A number in [0, 1). */
  real(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of `from`, each as likely as its weight; weights need not add up to one. */
  weighted<T>(from: readonly T[], weights: ArrayLike<number>): T;
  /** A standard normal number (Box and Muller). */
  normal(): number;
  /** A whole number ≥ 0 with the given mean, geometrically distributed: many small, a few large. */
  geometric(mean: number): number;
  shuffled<T>(from: readonly T[]): T[];
  /** `count` different entries, or all of them where there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Draws from a random source that is handed in. */
export function drawsFrom(source: RandomGenerator): Draws {
  const real = () => uniformFloat64(source);
  const whole = (low: number, high: number) => uniformInt(source, low, high);
  const some = <T>(from: readonly T[], count: number): T[] => {
    const rest = [...from];
    const size = Math.min(count, rest.length);
    for (let place = 0; place < size; place++) {
      const other = whole(place, rest.length - 1);
      [rest[place], rest[other]] = [rest[other], rest[place]];
    }
    return rest.slice(0, size);
  };
  return {
    real,
    whole,
    chance: (probability) => real() < probability,
    pick: (from) => from[whole(0, from.length - 1)],
    weighted: (from, weights) => {
      let total = 0;
      for (let place = 0; place < from.length; place++) total += weights[place];
      let left = real() * total;
      for (let place = 0; place < from.length; place++) {
        left -= weights[place];
        if (left < 0) return from[place];
      }
      return from[from.length - 1];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - real())) * Math.cos(2 * Math.PI * real()),
    geometric: (mean) => (mean <= 0 ? 0 : Math.floor(Math.log(1 - real()) / Math.log(mean / (1 + mean)))),
    shuffled: (from) => some(from, from.length),
    some,
  };
}
