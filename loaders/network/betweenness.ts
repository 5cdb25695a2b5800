import type { Task } from '../stage.ts';
import type { Adjacency } from './graph.ts';

/** Sources `from` … `to` − 1. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

const MOST_CHUNKS = 64;
const FEWEST_SOURCES = 32;

/**
 * Fixed ranges that cover every source: 64, or fewer in a network of under 2,048 nodes. They depend on the network's size alone, and
 * sums are taken in their order, so that betweenness is the same to the last bit for any number of workers.
 */
export function betweennessChunks({ size }: Adjacency): SourceRange[] {
  const count = Math.min(MOST_CHUNKS, Math.ceil(size / FEWEST_SOURCES));
  return Array.from({ length: count }, (_, chunk) => ({
    from: Math.floor((chunk * size) / count),
    to: Math.floor(((chunk + 1) * size) / count),
  }));
}

/**
 * The dependencies of sources `from` … `to` − 1 on every node, added up in the order of the sources: the sum over those sources s and
 * all targets t of the share of shortest s–t paths that pass through the node, its ends left out (Brandes 2001, 'A faster algorithm
 * for betweenness centrality', Journal of Mathematical Sociology 25(2), theorem 6). Over all sources every unordered pair is counted
 * twice. Unweighted; O(nodes + edges) a source. Throws a RangeError where more than 10³⁰⁸ shortest paths join two nodes.
 */
export function betweennessFromSources(
  { size, offsets, neighbours }: Adjacency,
  { from, to }: SourceRange,
): Float64Array {
  const dependencies = new Float64Array(size);
  const distances = new Int32Array(size).fill(-1);
  const paths = new Float64Array(size);
  // (1 + dependency) / paths of every node already settled on the way back.
  const shares = new Float64Array(size);
  const queue = new Uint32Array(size);

  for (let source = from; source < to; source++) {
    let reached = 1;
    queue[0] = source;
    distances[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head++) {
      const node = queue[head];
      const next = distances[node] + 1;
      // Once every node is reached, those at the greatest distance lead nowhere.
      if (reached === size && distances[queue[reached - 1]] < next) break;
      const count = paths[node];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        const distance = distances[neighbour];
        if (distance < 0) {
          distances[neighbour] = next;
          paths[neighbour] = count;
          queue[reached++] = neighbour;
        } else if (distance === next) {
          paths[neighbour] += count;
        }
      }
    }

    const greatest = distances[queue[reached - 1]];
    for (let tail = reached - 1; tail > 0; tail--) {
      const node = queue[tail];
      const next = distances[node] + 1;
      let share = 0;
      if (next <= greatest) {
        for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
          const neighbour = neighbours[at];
          if (distances[neighbour] === next) share += shares[neighbour];
        }
        dependencies[node] += share * paths[node];
      }
      shares[node] = share + 1 / paths[node];
    }
    for (let at = 0; at < reached; at++) distances[queue[at]] = -1;
  }

  if (dependencies.some(Number.isNaN))
    throw new RangeError('more shortest paths between two nodes than a double holds');
  return dependencies;
}

/** A chunk of sources as a worker's task. */
export const betweennessTask: Task<Adjacency, SourceRange, Float64Array> = {
  module: import.meta.url,
  run: betweennessFromSources,
};

/** Betweenness from the dependencies of all chunks, in chunk order; each unordered pair of nodes is counted once. */
export function sumBetweenness({ size }: Adjacency, chunks: readonly Float64Array[]): Float64Array {
  const betweenness = new Float64Array(size);
  for (const chunk of chunks) for (let node = 0; node < size; node++) betweenness[node] += chunk[node];
  for (let node = 0; node < size; node++) betweenness[node] /= 2;
  return betweenness;
}

/**
 * Exact unweighted betweenness of every node (METHOD 4.2), on this thread: over unordered pairs, the sum of the shares of shortest
 * paths through it. O(nodes × edges). The same bits as `betweennessTask` over `betweennessChunks` on any number of workers.
 */
export function betweenness(graph: Adjacency): Float64Array {
  const chunks = betweennessChunks(graph);
  return sumBetweenness(
    graph,
    chunks.map((chunk) => betweennessFromSources(graph, chunk)),
  );
}

/** Betweenness over the number of pairs of other nodes, (N − 1)(N − 2)/2, so 0 to 1; 0 in a network of fewer than three nodes. */
export function normaliseBetweenness(values: Float64Array): Float64Array {
  const pairs = ((values.length - 1) * (values.length - 2)) / 2;
  return values.map((value) => (values.length < 3 ? 0 : value / pairs));
}
