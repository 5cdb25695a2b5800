import type { Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';

const MOST_ITERATIONS = 100_000;
const SMALLEST_CHANGE = 1e-15;

/**
 * PageRank of every node (Brin and Page 1998; METHOD 4.2), adding up to 1: a walker follows an edge with probability `damping`, in
 * proportion to its `counted` column, and otherwise goes to any node alike; from a node without edges it always does. Power iteration from the
 * uniform vector until the values change by less than 10⁻¹⁵ in all (or by no less than before, at the last bits);
 * O(nodes + edges) an iteration, about ln 10⁻¹⁵ / ln damping of them. `damping` is at least 0 and under 1.
 */
export function pagerank(graph: Graph, damping: number, counted: 'links' | 'weights' = 'links'): Iterated {
  const { size, offsets, neighbours } = graph;
  const links = graph[counted];
  const strengths = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]; at < offsets[node + 1]; at++) strengths[node] += links[at];
  }
  let values = new Float64Array(size).fill(1 / size);
  let next = new Float64Array(size);
  // What a node gives along one link.
  const given = new Float64Array(size);
  let before = Number.POSITIVE_INFINITY;

  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    let adrift = 0;
    for (let node = 0; node < size; node++) {
      if (strengths[node] > 0) given[node] = values[node] / strengths[node];
      else adrift += values[node];
    }
    const anywhere = (1 - damping + damping * adrift) / size;
    let change = 0;
    for (let node = 0; node < size; node++) {
      let received = 0;
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        received += links[at] * given[neighbours[at]];
      }
      next[node] = anywhere + damping * received;
      change += Math.abs(next[node] - values[node]);
    }
    [values, next] = [next, values];
    if (change < SMALLEST_CHANGE || (change < 1e-12 && change >= before)) {
      return { values, converged: true, iterations: iteration };
    }
    before = change;
  }
  return { values, converged: false, iterations: MOST_ITERATIONS };
}
