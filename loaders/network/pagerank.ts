import { type DegreeRows, degreeRows, multiply } from './degree-rows.ts';
import type { Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';

const MOST_ITERATIONS = 100_000;
/** The greatest relative error of a value. */
const GREATEST_ERROR = 1e-10;
/** Of a value, what rounding may leave in its residual: above that error only for values 1,800 times what jumps bring a node. */
const ROUNDING = 2 ** -44;
const WITHOUT_GAIN = 5;

/**
 * PageRank of every node (Brin and Page 1998; METHOD 4.2), adding up to 1: a walker follows an edge with probability `damping`, in
 * proportion to its `counted` column, and otherwise goes to any node alike; from a node without edges it always does.
 *
 * In an undirected network that is x = D z, scaled, where (D − damping · A) z = 1 for A the matrix of the column and D its row sums: a
 * symmetric positive definite system, solved by conjugate gradients preconditioned by D (Hestenes and Stiefel 1952; Saad 2003, 9.2), and
 * put once through the walk. The inverse of that matrix has no negative entry, so that no value is off by more, relatively, than the
 * greatest residual: converged where that is at most 10⁻¹⁰, or what rounding leaves. O(nodes + edges) an iteration, about
 * 1/√(1 − damping) times as many as digits: 31 in the published network. No node is chosen, so nothing ties. `damping` is at least 0 and
 * under 1.
 */
export function pagerank(graph: Graph, damping: number, counted: 'links' | 'weights' = 'links'): Iterated {
  const everyone = Uint32Array.from({ length: graph.size }, (_, node) => node);
  const rows = degreeRows(graph, everyone, graph[counted]);
  const { given, iterations } = solve(rows, damping);

  const ranks = new Float64Array(graph.size);
  multiply(rows, given, ranks);
  let total = 0;
  let converged = true;
  for (let row = 0; row < rows.size; row++) {
    const rank = 1 + damping * ranks[row];
    const residual = rows.sums[row] > 0 ? Math.abs(rank - rows.sums[row] * given[row]) : 0;
    if (!(residual <= Math.max(GREATEST_ERROR, ROUNDING * rank))) converged = false;
    ranks[row] = rank;
    total += rank;
  }
  const values = new Float64Array(graph.size);
  for (let row = 0; row < rows.size; row++) values[rows.nodes[row]] = ranks[row] / total;
  return { values, converged, iterations };
}

/** The z of the system: what every node gives along one link. A node whose row adds up to nothing stands outside, at 0. */
function solve(rows: DegreeRows, damping: number): { given: Float64Array; iterations: number } {
  const { size, sums } = rows;
  const given = new Float64Array(size);
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const image = new Float64Array(size);
  const inverse = new Float64Array(size);
  // Products of the residual and itself, and of the direction and itself, by the inverse of D, and by D.
  let squared = 0;
  let length = 0;
  for (let row = 0; row < size; row++) {
    if (sums[row] === 0) continue;
    inverse[row] = 1 / sums[row];
    residual[row] = 1;
    direction[row] = inverse[row];
    squared += inverse[row];
    length += inverse[row];
  }
  let greatest = 1;
  let least = squared;
  let since = 0;
  let iterations = 0;
  while (squared > 0 && greatest > GREATEST_ERROR / 2 && since < WITHOUT_GAIN && iterations < MOST_ITERATIONS) {
    iterations++;
    const along = multiply(rows, direction, image);
    const step = squared / (length - damping * along);
    let left = 0;
    greatest = 0;
    for (let row = 0; row < size; row++) {
      given[row] += step * direction[row];
      const value = residual[row] - step * (sums[row] * direction[row] - damping * image[row]);
      residual[row] = value;
      left += value * value * inverse[row];
      const amount = Math.abs(value);
      if (amount > greatest) greatest = amount;
    }
    const kept = left / squared;
    squared = left;
    length = 0;
    for (let row = 0; row < size; row++) {
      const value = residual[row] * inverse[row] + kept * direction[row];
      direction[row] = value;
      length += sums[row] * value * value;
    }
    since = squared < least ? 0 : since + 1;
    least = Math.min(least, squared);
  }
  return { given, iterations };
}
