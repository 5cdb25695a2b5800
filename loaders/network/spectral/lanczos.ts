import type { NetworkMatrix } from './matrix.ts';
import { leadingPair } from './tridiagonal.ts';

/** What the iteration ended with. */
export interface LanczosVector {
  /** Of unit length; the first vector of the matrix. */
  readonly vector: Float64Array;
  /** Whether it is as near as was asked. */
  readonly settled: boolean;
  readonly iterations: number;
}

/** More of them would lose their right angles, and these are kept in no more than 256 MB. */
const MOST_VECTORS = 64;
const MOST_DOUBLES = 2 ** 25;
/** Fewer cannot tell how far the eigenvalues are apart. */
const FEWEST_VECTORS = 3;
/** Of the eigenvalue: what is shorter is what rounding left. */
const NOTHING = 2 ** -48;

/** How many vectors a matrix of `size` rows must have room for. */
export const vectorsFor = (size: number): number =>
  1 + Math.max(FEWEST_VECTORS, Math.min(MOST_VECTORS, Math.floor(MOST_DOUBLES / size)));

/**
 * The eigenvector of the largest eigenvalue of a matrix without negative entries, from a start without any, by the method of Lanczos
 * (1950, Journal of Research of the National Bureau of Standards 45). Its vectors are not made orthogonal anew: they lose that along
 * eigenvectors that are found already (Paige 1980, Linear Algebra and its Applications 34), and the first ends it. One product and
 * O(nodes) an iteration, about 1/√gap times as many as digits; a double a node and iteration is kept.
 *
 * Settled where the residual over the gap to the next eigenvalue, as the iteration knows them, is at most `enough`: that is how far the
 * vector is off (Davis and Kahan 1970, SIAM Journal on Numerical Analysis 7). Else it gives up after 64 iterations, or fewer in a
 * network of more than 500,000 nodes, with the best so far. No node is chosen; where the two largest eigenvalues tie, the start decides.
 */
export function lanczosVector(matrix: NetworkMatrix, start: Float64Array, enough: number): LanczosVector {
  const most = vectorsFor(matrix.size) - 1;
  const diagonal: number[] = [];
  const beside: number[] = [];
  matrix.vector(0).set(start);
  matrix.scale(matrix.vector(0), 1 / Math.sqrt(squaredLength(start)));
  for (let iterations = 1; ; iterations++) {
    const newest = matrix.vector(iterations - 1);
    const next = matrix.vector(iterations);
    const along = matrix.multiply(newest, next);
    diagonal.push(along);
    const norm = Math.sqrt(
      matrix.takeFrom(next, along, newest, beside.at(-1) ?? 0, matrix.vector(Math.max(0, iterations - 2))),
    );
    const { first, second, vector } = leadingPair(diagonal, beside);
    const error = (norm * vector[iterations - 1]) / (first - second);
    const settled = norm <= NOTHING * first || (iterations >= FEWEST_VECTORS && error <= enough);
    if (settled || iterations === most) return { vector: combine(matrix, vector), settled, iterations };
    beside.push(norm);
    matrix.scale(next, 1 / norm);
  }
}

function squaredLength(vector: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += vector[at] * vector[at];
  return sum;
}

/** The sum of the vectors of the basis, each times its entry, in the first of them. */
function combine(matrix: NetworkMatrix, entries: Float64Array): Float64Array {
  const sum = matrix.vector(0);
  matrix.scale(sum, entries[0]);
  for (let index = 1; index < entries.length; index++) matrix.addTo(sum, entries[index], matrix.vector(index));
  return sum;
}
