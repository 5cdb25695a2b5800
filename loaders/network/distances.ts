import { distanceQueue } from './distance-queue.ts';
import type { Adjacency } from './graph.ts';

/** A network whose edges have lengths, beside `neighbours`. */
export interface Lengths extends Adjacency {
  readonly lengths: Float64Array;
}

/**
 * The shortest distance from every node to the nearest of some nodes, Infinity where none is reached (Dijkstra 1959, Numerische Mathematik
 * 1); lengths are above zero. A distance is the sum of lengths taken from the source on, rounded at every step, so that it is the same
 * double from whichever set of sources it is reached. O((nodes + edges) log nodes).
 *
 * With `wanted`, the search ends once all of those are settled; other nodes may then hold more than their distance.
 */
export function distancesFrom(
  { size, offsets, neighbours, lengths }: Lengths,
  sources: Uint32Array,
  wanted?: Uint32Array,
): Float64Array {
  const distances = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const queue = distanceQueue(distances);
  const awaited = new Uint8Array(size);
  if (wanted) for (const node of wanted) awaited[node] = 1;
  let left = wanted ? wanted.length : Number.POSITIVE_INFINITY;
  for (const source of sources) {
    distances[source] = 0;
    queue.put(source);
  }
  for (let node = queue.take(); node >= 0 && left > 0; node = queue.take()) {
    left -= awaited[node];
    const distance = distances[node];
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const through = distance + lengths[at];
      if (through < distances[neighbours[at]]) {
        distances[neighbours[at]] = through;
        queue.put(neighbours[at]);
      }
    }
  }
  return distances;
}
