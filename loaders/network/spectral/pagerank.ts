import type { Graph } from '../graph.ts';
import type { Iterated } from './iterated.ts';
import { type NetworkMatrix, openMatrix } from './matrix.ts';

const MOST_ITERATIONS = 100_000;
/** The greatest relative error of a value. */
const GREATEST_ERROR = 1e-10;
/** Of a value, what rounding may leave in its residual: above that error only for values 1,800 times what jumps bring a node. */
const ROUNDING = 2 ** -44;
const WITHOUT_GAIN = 5;
/** Of the iteration. */
const VECTORS = 6;

/**
 * PageRank of every node (Brin and Page 1998; METHOD 4.2), adding up to 1: a walker follows an edge with probability `damping`, in
 * proportion to its `counted` column, and otherwise goes to any node alike; from a node without edges it always does.
 *
 * In an undirected network that is x = D z, scaled, where (D − damping · A) z = 1 for A the matrix of the column and D its row sums: a
 * symmetric positive definite system, solved by conjugate gradients preconditioned by D (Hestenes and Stiefel 1952; Saad 2003, 9.2), and
 * put once through the walk. The inverse of that matrix has no negative entry, so that no value is off by more, relatively, than the
 * greatest residual: converged where that is at most 10⁻¹⁰, or what rounding leaves. O(nodes + edges) an iteration, about
 * 1/√(1 − damping) times as many as digits: 31 in the published network. No node is chosen, so nothing ties. `damping` is at least 0 and
 * under 1; with `kernel` (`matrixKernelFor`) it is faster, to the same bits.
 */
export function pagerank(
  graph: Graph,
  damping: number,
  counted: 'links' | 'weights' = 'links',
  kernel: WebAssembly.Module | null = null,
): Iterated {
  const matrix = openMatrix(graph, graph[counted], VECTORS, kernel);
  const { size, sums } = matrix;
  const { given, spare: ranks, iterations } = solve(matrix, damping);
  matrix.multiply(given, ranks);
  let total = 0;
  let converged = true;
  for (let node = 0; node < size; node++) {
    const rank = 1 + damping * ranks[node];
    const residual = sums[node] > 0 ? Math.abs(rank - sums[node] * given[node]) : 0;
    if (!(residual <= Math.max(GREATEST_ERROR, ROUNDING * rank))) converged = false;
    ranks[node] = rank;
    total += rank;
  }
  const values = new Float64Array(size);
  for (let node = 0; node < size; node++) values[node] = ranks[node] / total;
  return { values, converged, iterations };
}

interface Solved {
  readonly given: Float64Array;
  /** A vector of the matrix that is no longer needed. */
  readonly spare: Float64Array;
  readonly iterations: number;
}

/** The z of the system: what every node gives along one link. A node whose row adds up to nothing stands outside, at 0. */
function solve(matrix: NetworkMatrix, damping: number): Solved {
  const [given, direction, image, residual, sums, inverse] = Array.from({ length: VECTORS }, (_, at) =>
    matrix.vector(at),
  );
  const vectors = { given, direction, image, residual, sums, inverse };
  sums.set(matrix.sums);
  // Products of the residual and itself, and of the direction and itself, by the inverse of D, and by D.
  let squared = 0;
  let length = 0;
  for (let node = 0; node < matrix.size; node++) {
    if (sums[node] === 0) continue;
    inverse[node] = 1 / sums[node];
    residual[node] = 1;
    direction[node] = inverse[node];
    squared += inverse[node];
    length += inverse[node];
  }
  let greatest = 1;
  let least = squared;
  let since = 0;
  let iterations = 0;
  while (squared > 0 && greatest > GREATEST_ERROR / 2 && since < WITHOUT_GAIN && iterations < MOST_ITERATIONS) {
    iterations++;
    const along = matrix.multiply(direction, image);
    const went = matrix.descend(vectors, squared / (length - damping * along), damping);
    length = matrix.turn(vectors, went.left / squared);
    squared = went.left;
    greatest = went.greatest;
    since = squared < least ? 0 : since + 1;
    least = Math.min(least, squared);
  }
  return { given, spare: image, iterations };
}
