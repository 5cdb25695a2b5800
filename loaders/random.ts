import { createHash } from 'node:crypto';
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
