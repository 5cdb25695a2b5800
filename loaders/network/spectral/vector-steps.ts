/** What an iteration does with whole vectors, beside products with a matrix. All are as long as each other. */
export interface VectorSteps {
  /** Multiplies a vector by a number. */
  scale(vector: Float64Array, factor: number): void;
  /** Adds a multiple of a vector to another. */
  addTo(vector: Float64Array, factor: number, x: Float64Array): void;
  /** Takes `a` times `x` and `b` times `y` from a vector, and gives the square of the length that is left. */
  takeFrom(vector: Float64Array, a: number, x: Float64Array, b: number, y: Float64Array): number;
  /** A step of conjugate gradients for (D − damping · A) z = 1 along a direction, whose image by A is known. */
  descend(vectors: Descent, step: number, damping: number): { readonly left: number; readonly greatest: number };
  /** The next direction: the residual by the inverse of D, and `kept` times the last. Gives its square by D. */
  turn(vectors: Descent, kept: number): number;
}

/** The vectors of conjugate gradients preconditioned by the diagonal. */
export interface Descent {
  /** The z so far. */
  readonly given: Float64Array;
  readonly direction: Float64Array;
  readonly image: Float64Array;
  readonly residual: Float64Array;
  /** D, and its inverse, 0 where that has none. */
  readonly sums: Float64Array;
  readonly inverse: Float64Array;
}

/** In plain TypeScript: the specification of what the kernel `matrix` does, to the same bits. O(nodes) each. */
export const plainSteps: VectorSteps = { scale, addTo, takeFrom, descend, turn };

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] *= factor;
}

function addTo(vector: Float64Array, factor: number, x: Float64Array): void {
  for (let at = 0; at < vector.length; at++) vector[at] += factor * x[at];
}

function takeFrom(vector: Float64Array, a: number, x: Float64Array, b: number, y: Float64Array): number {
  let squared = 0;
  for (let at = 0; at < vector.length; at++) {
    const left = vector[at] - a * x[at] - b * y[at];
    vector[at] = left;
    squared += left * left;
  }
  return squared;
}

function descend(
  { given, direction, image, residual, sums, inverse }: Descent,
  step: number,
  damping: number,
): { left: number; greatest: number } {
  let left = 0;
  let greatest = 0;
  for (let at = 0; at < given.length; at++) {
    given[at] += step * direction[at];
    const value = residual[at] - step * (sums[at] * direction[at] - damping * image[at]);
    residual[at] = value;
    left += value * value * inverse[at];
    greatest = Math.max(greatest, Math.abs(value));
  }
  return { left, greatest };
}

function turn({ direction, residual, sums, inverse }: Descent, kept: number): number {
  let length = 0;
  for (let at = 0; at < direction.length; at++) {
    const value = residual[at] * inverse[at] + kept * direction[at];
    direction[at] = value;
    length += sums[at] * value * value;
  }
  return length;
}
