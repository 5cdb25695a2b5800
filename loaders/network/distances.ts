import { distanceQueue } from './distance-queue.ts';
import type { Adjacency, Graph } from './graph.ts';

/** A network whose edges have lengths, beside `neighbours`. */
export interface Lengths extends Adjacency {
  readonly lengths: Float64Array;
}

/** Distances that differ by less, relatively, are equal: sums along two paths differ in their last bits. */
const SAME = 1e-9;
export const mostThatIsSame = (least: number): number => least * (1 + SAME);
/** Twice that: the other half is for rounding, other from one end of a path than from the other. */
export const SLACK = 2 * SAME;

/** A network by how strong its edges are: a length is 1/weight, so that stronger is closer. Weights are above zero. O(edges). */
export function lengthsOf({ size, offsets, neighbours, weights }: Graph): Lengths {
  // An index: to map a large array is five times slower.
  const lengths = new Float64Array(weights.length);
  for (let at = 0; at < weights.length; at++) lengths[at] = 1 / weights[at];
  return { size, offsets, neighbours, lengths };
}

interface Options {
  /** The search ends once all of these are settled; other nodes may then hold more than their distance. */
  readonly wanted?: Uint32Array;
  /** Where it is to put the index of a source at that distance from every node; where none is reached nothing. */
  readonly owners?: Int32Array;
  /** No way is followed on from a node that it reaches beyond the node's bound; such nodes may then hold more than their distance. */
  readonly bounds?: Float64Array;
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
  { wanted, owners, bounds }: Options = {},
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
    if (bounds && distance > bounds[node]) continue;
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

/**
 * The shortest distance from every node to the nearest of the sources but for its owner, Infinity where there is none, after `distancesFrom`
 * found the first `distances` and `owners` (a Voronoi diagram: Erwig 2000, Networks 36): a way to it leads over an edge to a neighbour of
 * another owner, and from there as the neighbour's does; or on through the owner's own nodes, by one more search (Dijkstra 1959), which leads
 * to other nodes no shorter way than they have. Distances do not tie. O((nodes + edges) log nodes).
 */
export function secondDistances(
  { size, offsets, neighbours, lengths }: Lengths,
  distances: Float64Array,
  owners: Int32Array,
): Float64Array {
  const seconds = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const queue = distanceQueue(seconds);
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (owners[neighbours[at]] === owners[node]) continue;
      seconds[node] = Math.min(seconds[node], distances[neighbours[at]] + lengths[at]);
    }
    if (seconds[node] < Number.POSITIVE_INFINITY) queue.put(node);
  }
  for (let node = queue.take(); node >= 0; node = queue.take()) {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      const through = seconds[node] + lengths[at];
      if (through >= seconds[neighbour]) continue;
      seconds[neighbour] = through;
      queue.put(neighbour);
    }
  }
  return seconds;
}
