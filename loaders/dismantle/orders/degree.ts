import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';

/**
 * The first `people` nodes by their degree in the whole unit, highest first (Albert, Jeong and Barabási 2000, Nature 406); ties:
 * smallest node (METHOD 5.2). O(nodes), by counting.
 */
export function degreeOrder(graph: Adjacency, people: number = graph.size): Uint32Array {
  const degrees = degree(graph).subarray(0, people);
  const start = new Uint32Array(graph.size + 1);
  // Rank by N − degree, so that ranks ascend and equal ones stay in node order.
  for (const value of degrees) if (value > 0) start[graph.size - value + 1]++;
  for (let rank = 0; rank < graph.size; rank++) start[rank + 1] += start[rank];
  const sequence = new Uint32Array(people);
  degrees.forEach((value, node) => {
    sequence[start[graph.size - value]++] = node;
  });
  return sequence;
}
