import type { Task, Workers } from '../stage.ts';
import type { SourceRange } from './dependencies.ts';
import { distanceQueue } from './distance-queue.ts';
import type { Lengths } from './distances.ts';
import type { Graph } from './graph.ts';

const MOST_PARTS = 64;
const FEWEST_SOURCES = 32;

/** Two ways are equally long where they differ by no more than this times the length: sums in another order differ by less. */
const TOLERANCE = 1e-12;

/**
 * Exact betweenness by the shortest ways, a link's length being 1 / weight, so that stronger is closer (METHOD 5.2), on the workers: over
 * unordered pairs of nodes, the sum of the shares of shortest ways through a node, its ends left out. O(nodes × edges × log nodes). Weights
 * are above zero. The same bits for any number of workers. Throws a RangeError where more than 10³⁰⁸ shortest ways join two nodes.
 */
export async function weightedBetweenness(graph: Graph, workers: Workers): Promise<Float64Array> {
  const { size, offsets, neighbours, weights } = graph;
  const shared: Lengths = { size, offsets, neighbours, lengths: weights.map((weight) => 1 / weight) };
  const parts = Math.min(MOST_PARTS, Math.ceil(size / FEWEST_SOURCES));
  const ranges = Array.from({ length: parts }, (_, part) => ({
    from: Math.floor((part * size) / parts),
    to: Math.floor(((part + 1) * size) / parts),
  }));
  const betweenness = new Float64Array(size);
  for (const dependencies of await workers.map(weightedDependenciesTask, shared, ranges))
    for (let node = 0; node < size; node++) betweenness[node] += dependencies[node] / 2;
  return betweenness;
}

/**
 * The dependencies of some sources on every node by the shortest ways (Brandes 2001, 'A faster algorithm for betweenness centrality',
 * Journal of Mathematical Sociology 25(2), with Dijkstra's search): over all sources every unordered pair counts twice. An edge is on a
 * shortest way where the distance to its near end and its length make the distance to its far end, or a relative 1e-12 more: a rule that
 * no order of visits changes. O((nodes + edges) log nodes) a source. Throws a RangeError where more than 10³⁰⁸ shortest ways join two nodes.
 */
export function weightedDependencies(
  { size, offsets, neighbours, lengths }: Lengths,
  { from, to }: SourceRange,
): Float64Array {
  const dependencies = new Float64Array(size);
  const distances = new Float64Array(size);
  const queue = distanceQueue(distances);
  const ways = new Float64Array(size);
  const shares = new Float64Array(size);
  const order = new Uint32Array(size);
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
      ways[node] = sum;
      ends[place] = steps;
    }

    for (let place = reached - 1; place > 0; place--) {
      const node = order[place];
      const through = shares[node] * ways[node];
      dependencies[node] += through;
      const share = (1 + through) / ways[node];
      for (let step = place === 1 ? 0 : ends[place - 1]; step < ends[place]; step++) shares[before[step]] += share;
      shares[node] = 0;
    }
    shares[source] = 0;
  }

  if (dependencies.some(Number.isNaN)) throw new RangeError('more shortest ways between two nodes than a double holds');
  return dependencies;
}

const weightedDependenciesTask: Task<Lengths, SourceRange, Float64Array> = {
  module: import.meta.url,
  run: weightedDependencies,
};
