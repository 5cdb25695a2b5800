import type { Task } from '../stage.ts';
import { dependenciesOn, type SourceRange } from './dependencies.ts';
import type { Adjacency } from './graph.ts';

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

/** The dependencies of some sources on every node: see `dependenciesOn`. */
export function betweennessFromSources(graph: Adjacency, sources: SourceRange): Float64Array {
  const ones = new Float64Array(graph.size).fill(1);
  return dependenciesOn(graph, { masses: ones, counts: ones }, sources);
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
