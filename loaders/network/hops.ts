import type { Adjacency } from './graph.ts';

/** What stands for "not reached" among hops. */
export const NOT_REACHED = 2 ** 31 - 1;

/** The hops from every node to the nearest of some nodes, by one breadth-first search from all of them; O(nodes + edges). */
export function hopsFrom({ size, offsets, neighbours }: Adjacency, sources: Uint32Array): Int32Array {
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
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (hops[neighbour] !== NOT_REACHED) continue;
      hops[neighbour] = hops[node] + 1;
      queue[reached++] = neighbour;
    }
  }
  return hops;
}
