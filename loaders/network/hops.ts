import type { Adjacency } from './graph.ts';

/** What stands for "not reached" among hops. */
export const NOT_REACHED = 2 ** 31 - 1;

/** What a breadth-first search finds. */
export interface Levels {
  /** Hops to every node. */
  readonly hops: Int32Array;
  /** The nodes reached, by their hops. */
  readonly order: Uint32Array;
}

/** The hops from every node to the nearest of some nodes: `levelsFrom` alone. */
export const hopsFrom = (network: Adjacency, sources: Uint32Array): Int32Array => levelsFrom(network, sources).hops;

/**
 * The hops from every node to the nearest of some nodes, by one breadth-first search from all of them (Moore 1959, The shortest path through
 * a maze); O(nodes + edges). Hops do not tie; of equal ones `order` has first whom it finds first.
 */
export function levelsFrom({ size, offsets, neighbours }: Adjacency, sources: Uint32Array): Levels {
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
  return { hops, order: queue.subarray(0, reached) };
}
