import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Adjacency } from '../../network/graph.ts';

/** The nodes in an order drawn from a random source, every order alike (Fisher and Yates's shuffle, after Durstenfeld 1964); O(nodes). */
export function randomOrder({ size }: Pick<Adjacency, 'size'>, source: RandomGenerator): Uint32Array {
  const sequence = Uint32Array.from({ length: size }, (_, node) => node);
  for (let last = size - 1; last > 0; last--) {
    const drawn = uniformInt(source, 0, last);
    const node = sequence[last];
    sequence[last] = sequence[drawn];
    sequence[drawn] = node;
  }
  return sequence;
}
