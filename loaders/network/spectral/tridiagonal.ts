/** The two largest eigenvalues of a symmetric tridiagonal matrix, and the eigenvector of the first, of unit length and not negative. */
export interface LeadingPair {
  readonly first: number;
  /** −Infinity where there is one eigenvalue alone. */
  readonly second: number;
  readonly vector: Float64Array;
}

const HALVINGS = 60;
const SOLVES = 3;

/**
 * Of the matrix with `diagonal`, and `beside` next to it, above zero: eigenvalues by counting those above a bound, which is halved in
 * (Givens 1954; Barth, Martin and Wilkinson 1967, Numerische Mathematik 9), to the last bits; the vector by solving with the matrix shifted just
 * beyond the first, in which nothing is subtracted: small entries come out as right as great ones. No two eigenvalues of such a matrix tie.
 * O(order).
 */
export function leadingPair(diagonal: readonly number[], beside: readonly number[]): LeadingPair {
  const order = diagonal.length;
  const radius = (at: number) => (beside[at - 1] ?? 0) + (beside[at] ?? 0);
  const highest = diagonal.reduce((most, value, at) => Math.max(most, value + radius(at)), Number.NEGATIVE_INFINITY);
  const lowest = diagonal.reduce((least, value, at) => Math.min(least, value - radius(at)), Number.POSITIVE_INFINITY);
  // Just above the eigenvalue that `beyond` others are greater than.
  const boundOf = (beyond: number) => {
    let [low, high] = [lowest, highest];
    for (let halving = 0; halving < HALVINGS && low < high; halving++) {
      const middle = (low + high) / 2;
      if (countAbove(diagonal, beside, middle) > beyond) low = middle;
      else high = middle;
    }
    return high;
  };
  const first = boundOf(0);
  return {
    first,
    second: order === 1 ? Number.NEGATIVE_INFINITY : boundOf(1),
    vector: vectorAt(diagonal, beside, first),
  };
}

/** How many eigenvalues are above `bound`: the pivots of the matrix taken from it that are below zero. */
function countAbove(diagonal: readonly number[], beside: readonly number[], bound: number): number {
  let count = 0;
  let pivot = 1;
  for (let at = 0; at < diagonal.length; at++) {
    pivot = bound - diagonal[at] - (at === 0 ? 0 : (beside[at - 1] * beside[at - 1]) / pivot);
    if (pivot === 0) pivot = Number.MIN_VALUE;
    if (pivot < 0) count++;
  }
  return count;
}

function vectorAt(diagonal: readonly number[], beside: readonly number[], bound: number): Float64Array {
  const order = diagonal.length;
  const least = Math.max(Math.abs(bound), 1e-300) * 2 ** -52;
  const pivots = new Float64Array(order);
  for (let at = 0; at < order; at++) {
    const taken = at === 0 ? 0 : (beside[at - 1] * beside[at - 1]) / pivots[at - 1];
    pivots[at] = Math.max(least, bound - diagonal[at] - taken);
  }
  let vector = new Float64Array(order).fill(1);
  for (let solve = 0; solve < SOLVES; solve++) {
    for (let at = 1; at < order; at++) vector[at] += (beside[at - 1] / pivots[at - 1]) * vector[at - 1];
    vector[order - 1] /= pivots[order - 1];
    for (let at = order - 2; at >= 0; at--) vector[at] = (vector[at] + beside[at] * vector[at + 1]) / pivots[at];
    const length = Math.hypot(...vector);
    vector = vector.map((value) => value / length);
  }
  return vector;
}
