import type { Adjacency } from './graph.ts';

/** What stands for "not reached" among hops. */
export const NOT_REACHED = 2 ** 31 - 1;

/**
 * The hops from every node to the nearest of some nodes, by one breadth-first search from all of them (Moore 1959, The shortest path through
 * a maze); O(nodes + edges). Hops do not tie. No way is followed on from a node that it reaches beyond the node's bound.
 */
export function hopsFrom(
  { size, offsets, neighbours }: Adjacency,
  sources: Uint32Array,
  bounds?: ArrayLike<number>,
): Int32Array {
  const hops = new Int32Array(size).fill(NOT_REACHED);
  const queue = new Uint32Array(size);
  let reached = 0;
  for (const source of sources) {
    if (hops[source] === 0) continue;
    hops[source] = 0;
    queue[reached++] = source;
  }
  for (let head = 0; head < reached; head++) {
    const node = queue[head];
    if (bounds && hops[node] > bounds[node]) continue;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (hops[neighbour] !== NOT_REACHED) continue;
      hops[neighbour] = hops[node] + 1;
      queue[reached++] = neighbour;
    }
  }
  return hops;
}
