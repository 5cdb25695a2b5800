import type { Adjacency } from '../graph.ts';

/** Sources `from` … `to` − 1. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** What a node stands for: `counts` adjacent twins, whose shortest paths are the same, and at them `masses` nodes of a larger network. */
export interface Multiples {
  readonly masses: Float64Array;
  readonly counts: Float64Array;
}

/**
 * The dependencies of some sources on every node, added up in the order of the sources: the sum over those sources s and all targets t of
 * the share of shortest s–t paths that pass through the node (through one of its twins), its ends left out, times the masses of s and t
 * (Brandes 2001, 'A faster algorithm for betweenness centrality', Journal of Mathematical Sociology 25(2), theorem 6). Over all sources
 * every unordered pair is counted twice. Unweighted: paths tie exactly, and all that do count alike. O(nodes + edges) a source. Throws a
 * RangeError where more than 10³⁰⁸ shortest paths join two nodes.
 */
export function dependenciesOn(
  { size, offsets, neighbours }: Adjacency,
  { masses, counts }: Multiples,
  { from, to }: SourceRange,
): Float64Array {
  const dependencies = new Float64Array(size);
  const distances = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  // (mass + count × dependency) / paths of every node already settled on the way back.
  const shares = new Float64Array(size);
  const queue = new Uint32Array(size);
  // The edges that lead away from the source, in the order of the queue; those of queue[i] end before ends[i].
  const steps = new Uint32Array(neighbours.length / 2);
  const ends = new Uint32Array(size);

  for (let source = from; source < to; source++) {
    let reached = 1;
    let stepped = 0;
    queue[0] = source;
    distances[source] = 0;
    paths[source] = 1;
    let head = 0;
    for (; head < reached; head++) {
      const node = queue[head];
      const next = distances[node] + 1;
      // Once every node is reached, those at the greatest distance lead nowhere.
      if (reached === size && distances[queue[reached - 1]] < next) break;
      // The source is one node, whatever it stands for.
      const count = head === 0 ? 1 : paths[node] * counts[node];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        const distance = distances[neighbour];
        if (distance < 0) {
          distances[neighbour] = next;
          paths[neighbour] = count;
          queue[reached++] = neighbour;
          steps[stepped++] = neighbour;
        } else if (distance === next) {
          paths[neighbour] += count;
          steps[stepped++] = neighbour;
        }
      }
      ends[head] = stepped;
    }

    for (let tail = reached - 1; tail >= head; tail--) shares[queue[tail]] = masses[queue[tail]] / paths[queue[tail]];
    for (let tail = head - 1; tail > 0; tail--) {
      const node = queue[tail];
      let share = 0;
      for (let at = ends[tail - 1], end = ends[tail]; at < end; at++) share += shares[steps[at]];
      dependencies[node] += masses[source] * (share * paths[node]);
      shares[node] = counts[node] * share + masses[node] / paths[node];
    }
    for (let at = 0; at < reached; at++) distances[queue[at]] = -1;
  }

  if (dependencies.some(Number.isNaN))
    throw new RangeError('more shortest paths between two nodes than a double holds');
  return dependencies;
}
