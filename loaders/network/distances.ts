import { distanceQueue } from './distance-queue.ts';
import type { Adjacency } from './graph.ts';

/** A network whose edges have lengths, beside `neighbours`. */
export interface Lengths extends Adjacency {
  readonly lengths: Float64Array;
}

/** Distances that differ by less, relatively, are equal: sums along two paths differ in their last bits. */
const SAME = 1e-9;
export const mostThatIsSame = (least: number): number => least * (1 + SAME);

interface Options {
  /** The search ends once all of these are settled; other nodes may then hold more than their distance. */
  readonly wanted?: Uint32Array;
  /** Where it is to put the index of a source at that distance from every node; where none is reached nothing. */
  readonly owners?: Int32Array;
}

/**
 * The shortest distance from every node to the nearest of some nodes, Infinity where none is reached (Dijkstra 1959, Numerische Mathematik
 * 1); lengths are above zero. A distance is the sum of lengths taken from the source on, rounded at every step, so that it is the same
 * double from whichever set of sources it is reached. Distances do not tie; of sources equally near the owner is any, always the same.
 * O((nodes + edges) log nodes).
 */
export function distancesFrom(
  { size, offsets, neighbours, lengths }: Lengths,
  sources: Uint32Array,
  { wanted, owners }: Options = {},
): Float64Array {
  const distances = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const queue = distanceQueue(distances);
  const awaited = new Uint8Array(size);
  if (wanted) for (const node of wanted) awaited[node] = 1;
  let left = wanted ? wanted.length : Number.POSITIVE_INFINITY;
  sources.forEach((source, index) => {
    if (distances[source] === 0) return;
    distances[source] = 0;
    if (owners) owners[source] = index;
    queue.put(source);
  });
  for (let node = queue.take(); node >= 0 && left > 0; node = queue.take()) {
    left -= awaited[node];
    const distance = distances[node];
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      const through = distance + lengths[at];
      if (through < distances[neighbour]) {
        distances[neighbour] = through;
        if (owners) owners[neighbour] = owners[node];
        queue.put(neighbour);
      }
    }
  }
  return distances;
}
