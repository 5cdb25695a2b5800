import { distanceQueue } from '../distance-queue.ts';
import type { Lengths } from '../distances.ts';
import type { SourceRange } from './dependencies.ts';

/** Two ways are equally long where they differ by no more than this times the length: sums in another order differ by less. */
export const TOLERANCE = 1e-12;

/**
 * The dependencies of some sources on every node by the shortest ways (Brandes 2001, 'A faster algorithm for betweenness centrality',
 * Journal of Mathematical Sociology 25(2), with Dijkstra's search): the sum over those sources s and all targets t of the share of shortest
 * s–t ways that pass through the node, its ends left out, times the masses of s and t, which are 1 where none are given; over all sources
 * every unordered pair counts twice. An edge is on a shortest way where the distance to its near end and its length make the distance to
 * its far end, or a relative 1e-12 more: a rule that no order of visits changes. An edge whose length is lost in the rounding of a
 * distance (2⁵³ times as long) puts its far end no farther than its near one; such a node lies behind the one that it was reached by.
 * O((nodes + edges) log nodes) a source. Throws a RangeError where more than 10³⁰⁸ shortest ways join two nodes.
 */
export function weightedDependencies(
  { size, offsets, neighbours, lengths }: Lengths,
  { from, to }: SourceRange,
  masses: Float64Array = new Float64Array(size).fill(1),
): Float64Array {
  const dependencies = new Float64Array(size);
  const distances = new Float64Array(size);
  const queue = distanceQueue(distances);
  const ways = new Float64Array(size);
  const shares = new Float64Array(size);
  const order = new Uint32Array(size);
  // What each node was reached by, at its distance.
  const by = new Uint32Array(size);
  // The nodes before each in `order`, on shortest ways; those of order[i] end before ends[i].
  const before = new Uint32Array(neighbours.length);
  const ends = new Uint32Array(size);

  for (let source = from; source < to; source++) {
    distances.fill(Number.POSITIVE_INFINITY);
    distances[source] = 0;
    queue.put(source);
    let reached = 0;
    for (let node = queue.take(); node >= 0; node = queue.take()) {
      order[reached++] = node;
      const distance = distances[node];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const through = distance + lengths[at];
        if (through < distances[neighbours[at]]) {
          distances[neighbours[at]] = through;
          by[neighbours[at]] = node;
          queue.put(neighbours[at]);
        }
      }
    }

    ways[source] = 1;
    let steps = 0;
    for (let place = 1; place < reached; place++) {
      const node = order[place];
      const most = distances[node] * (1 + TOLERANCE);
      let sum = 0;
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const other = neighbours[at];
        if (distances[other] + lengths[at] > most || distances[other] >= distances[node]) continue;
        sum += ways[other];
        before[steps++] = other;
      }
      if (sum === 0) {
        sum = ways[by[node]];
        before[steps++] = by[node];
      }
      ways[node] = sum;
      ends[place] = steps;
    }

    for (let place = reached - 1; place > 0; place--) {
      const node = order[place];
      const through = shares[node] * ways[node];
      dependencies[node] += masses[source] * through;
      const share = (masses[node] + through) / ways[node];
      for (let step = place === 1 ? 0 : ends[place - 1]; step < ends[place]; step++) shares[before[step]] += share;
      shares[node] = 0;
    }
    shares[source] = 0;
  }

  if (dependencies.some(Number.isNaN)) throw new RangeError('more shortest ways between two nodes than a double holds');
  return dependencies;
}
