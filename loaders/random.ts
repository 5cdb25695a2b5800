import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * A random source of its own for one purpose, from the study's seed: the same seed and labels always give the same numbers, and
 * another label gives others, so that adding a random choice somewhere moves no other.
 */
export function randomSource(seed: number, ...labels: (string | number)[]): RandomGenerator {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, ...labels]))
    .digest();
  return xoroshiro128plus(digest.readInt32LE(0));
}

/** The numbers 0 … size − 1 in an order drawn from a source, every order alike (Fisher and Yates's shuffle, after Durstenfeld 1964); O(size). */
export function shuffled(size: number, source: RandomGenerator): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const drawn = uniformInt(source, 0, last);
    const index = order[last];
    order[last] = order[drawn];
    order[drawn] = index;
  }
  return order;
}
