import type { Adjacency } from './graph.ts';

/**
 * The number of neighbours of every node (Freeman 1979, Social Networks 1; METHOD 4.2); O(nodes). No node is chosen, so nothing ties.
 */
export function degree({ size, offsets }: Adjacency): Uint32Array {
  const degrees = new Uint32Array(size);
  for (let node = 0; node < size; node++) degrees[node] = offsets[node + 1] - offsets[node];
  return degrees;
}
