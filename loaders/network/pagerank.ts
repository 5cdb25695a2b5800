import type { Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';

const MOST_ITERATIONS = 100_000;
const SMALL_RESIDUAL = 1e-16;
const WITHOUT_GAIN = 5;
const SETTLED = 1e-12;

/**
 * PageRank of every node (Brin and Page 1998; METHOD 4.2), adding up to 1: a walker follows an edge with probability `damping`, in
 * proportion to its `counted` column, and otherwise goes to any node alike; from a node without edges it always does.
 *
 * In an undirected network that is x = D z, scaled, where (D − damping · A) z = 1 for A the matrix of the column and D its row sums: a
 * symmetric positive definite system, solved by conjugate gradients preconditioned by D (Hestenes and Stiefel 1952; Saad 2003, 9.2) until
 * the residual is 10⁻¹⁶ of the first or no longer falls, then put once through the walk. O(nodes + edges) an iteration, about
 * 1/√(1 − damping) times as many as digits. Converged where that last step moves no value by more than a relative 10⁻¹². `damping` is at
 * least 0 and under 1.
 */
export function pagerank(graph: Graph, damping: number, counted: 'links' | 'weights' = 'links'): Iterated {
  const { size } = graph;
  const links = graph[counted];
  const strengths = rowSums(graph, links);
  // What a node gives along one link; a node that gives nothing stands outside the system.
  const given = new Float64Array(size);
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const image = new Float64Array(size);
  let squared = 0;
  for (let node = 0; node < size; node++) {
    if (strengths[node] === 0) continue;
    residual[node] = 1;
    direction[node] = 1 / strengths[node];
    squared += direction[node];
  }
  const first = squared;
  let least = squared;
  let since = 0;
  let iterations = 0;
  while (squared > SMALL_RESIDUAL ** 2 * first && since < WITHOUT_GAIN && iterations < MOST_ITERATIONS) {
    iterations++;
    multiply(graph, links, direction, image);
    let along = 0;
    for (let node = 0; node < size; node++) {
      image[node] = strengths[node] * direction[node] - damping * image[node];
      along += direction[node] * image[node];
    }
    const step = squared / along;
    let left = 0;
    for (let node = 0; node < size; node++) {
      given[node] += step * direction[node];
      residual[node] -= step * image[node];
      if (strengths[node] > 0) left += residual[node] ** 2 / strengths[node];
    }
    const kept = left / squared;
    squared = left;
    for (let node = 0; node < size; node++)
      if (strengths[node] > 0) direction[node] = residual[node] / strengths[node] + kept * direction[node];
    since = squared < least ? 0 : since + 1;
    least = Math.min(least, squared);
  }

  multiply(graph, links, given, image);
  let total = 0;
  let change = 0;
  const values = image;
  for (let node = 0; node < size; node++) {
    values[node] = 1 + damping * image[node];
    total += values[node];
    if (strengths[node] > 0)
      change = Math.max(change, Math.abs(strengths[node] * given[node] - values[node]) / values[node]);
  }
  for (let node = 0; node < size; node++) values[node] /= total;
  return { values, converged: change < SETTLED, iterations };
}

function rowSums({ size, offsets }: Graph, entries: Float64Array): Float64Array {
  const sums = new Float64Array(size);
  for (let node = 0; node < size; node++)
    for (let at = offsets[node]; at < offsets[node + 1]; at++) sums[node] += entries[at];
  return sums;
}

function multiply(
  { size, offsets, neighbours }: Graph,
  entries: Float64Array,
  vector: Float64Array,
  image: Float64Array,
): void {
  for (let node = 0; node < size; node++) {
    let sum = 0;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) sum += entries[at] * vector[neighbours[at]];
    image[node] = sum;
  }
}
