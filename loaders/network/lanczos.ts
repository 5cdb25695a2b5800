import { type DegreeRows, multiply } from './degree-rows.ts';
import { leadingPair } from './tridiagonal.ts';

/** What the iteration ended with. */
export interface LanczosVector {
  /** Of unit length. */
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

/**
 * The eigenvector of the largest eigenvalue of a matrix without negative entries, from a start without any, by the method of Lanczos
 * (1950, Journal of Research of the National Bureau of Standards 45). Its vectors are not made orthogonal anew: they lose that along
 * eigenvectors that are found already (Paige 1980, Linear Algebra and its Applications 34), and the first ends it. One product and
 * O(nodes) an iteration, about 1/√gap times as many as digits; a double a node and iteration is kept.
 *
 * Settled where the residual over the gap to the next eigenvalue, as the iteration knows them, is at most `enough`: that is how far the
 * vector is off (Davis and Kahan 1970, SIAM Journal on Numerical Analysis 7). Else it gives up after 64 iterations, or fewer in a
 * network of more than 500,000 nodes, with the best so far.
 */
export function lanczosVector(rows: DegreeRows, start: Float64Array, enough: number): LanczosVector {
  const { size } = rows;
  const most = Math.max(FEWEST_VECTORS, Math.min(MOST_VECTORS, Math.floor(MOST_DOUBLES / size)));
  // One array: pages that are not reached take no memory.
  const basis = new Float64Array((most + 1) * size);
  const at = (index: number) => basis.subarray(index * size, (index + 1) * size);
  const diagonal: number[] = [];
  const beside: number[] = [];
  at(0).set(start);
  scale(at(0), 1 / Math.sqrt(squaredLength(start)));
  for (let iterations = 1; ; iterations++) {
    const newest = at(iterations - 1);
    const next = at(iterations);
    const along = multiply(rows, newest, next);
    diagonal.push(along);
    const norm = Math.sqrt(without(next, along, newest, beside.at(-1) ?? 0, at(Math.max(0, iterations - 2))));
    const { first, second, vector } = leadingPair(diagonal, beside);
    const error = (norm * vector[iterations - 1]) / (first - second);
    const settled = norm <= NOTHING * first || (iterations >= FEWEST_VECTORS && error <= enough);
    if (settled || iterations === most) return { vector: combined(basis, size, vector), settled, iterations };
    beside.push(norm);
    scale(next, 1 / norm);
  }
}

function squaredLength(vector: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += vector[at] * vector[at];
  return sum;
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] *= factor;
}

/** Takes multiples of two vectors from one, and gives the square of the length that is left. */
function without(vector: Float64Array, a: number, x: Float64Array, b: number, y: Float64Array): number {
  let squared = 0;
  for (let at = 0; at < vector.length; at++) {
    const left = vector[at] - a * x[at] - b * y[at];
    vector[at] = left;
    squared += left * left;
  }
  return squared;
}

/** The sum of the vectors of a basis, each times its entry. */
function combined(basis: Float64Array, size: number, entries: Float64Array): Float64Array {
  const sum = new Float64Array(size);
  for (let index = 0, from = 0; index < entries.length; index++, from += size) {
    const entry = entries[index];
    for (let at = 0; at < size; at++) sum[at] += entry * basis[from + at];
  }
  return sum;
}
