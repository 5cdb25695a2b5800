/** Puts A v into `image`, for a symmetric matrix A. */
export type Multiply = (vector: Float64Array, image: Float64Array) => void;

const MOST_ITERATIONS = 20_000;
const SMALL_RESIDUAL = 1e-13;
const WITHOUT_GAIN = 10;
const LONG_WITHOUT_GAIN = 3000;
// The image is carried along by rotations, and errors with it; now and then it is worked out anew.
const REFRESH = 10;

/**
 * The eigenvector of the largest eigenvalue of a symmetric matrix, of unit length: conjugate gradients on the Rayleigh quotient (Bradbury
 * and Fletcher 1966, Numerische Mathematik 9; directions after Polak and Ribière), from a start that is not orthogonal to it, until the
 * residual no longer falls. One product an iteration, O(nodes + edges), and about √(1/gap)
 * iterations, where power iteration takes 1/gap: entries are right to about 10⁻¹⁶ of the largest over the relative gap, so that small ones
 * may be wrong in every digit, and in sign. No node is chosen; where the two largest eigenvalues tie, the start decides.
 */
export function leadingVector(multiply: Multiply, start: Float64Array): Float64Array {
  const size = start.length;
  let vector = scaled(start, 1 / Math.sqrt(dot(start, start)));
  const image = new Float64Array(size);
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const directionImage = new Float64Array(size);
  let squaredBefore = 0;
  let length = 0;
  const best = vector.slice();
  let least = Number.POSITIVE_INFINITY;
  let since = 0;

  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    if (iteration % REFRESH === 0) {
      vector = scaled(vector, 1 / Math.sqrt(dot(vector, vector)));
      multiply(vector, image);
    }
    const quotient = dot(vector, image);
    let squared = 0;
    let change = 0;
    for (let at = 0; at < size; at++) {
      const value = image[at] - quotient * vector[at];
      squared += value * value;
      change += value * (value - residual[at]);
      residual[at] = value;
    }
    if (squared < least) {
      least = squared;
      best.set(vector);
      since = 0;
    } else if (++since > (Math.sqrt(least) < SMALL_RESIDUAL * quotient ? WITHOUT_GAIN : LONG_WITHOUT_GAIN)) {
      break;
    }
    if (squared === 0) break;

    const kept = squaredBefore === 0 ? 0 : Math.max(0, (change * length) / squaredBefore);
    squaredBefore = squared;
    for (let at = 0; at < size; at++) direction[at] = residual[at] + kept * direction[at];
    const along = dot(vector, direction);
    for (let at = 0; at < size; at++) direction[at] -= along * vector[at];
    length = Math.sqrt(dot(direction, direction));
    if (length === 0) break;
    for (let at = 0; at < size; at++) direction[at] /= length;
    multiply(direction, directionImage);

    // The highest quotient in the plane of the vector and the direction.
    const angle = Math.atan2(2 * dot(vector, directionImage), quotient - dot(direction, directionImage)) / 2;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    for (let at = 0; at < size; at++) {
      vector[at] = cosine * vector[at] + sine * direction[at];
      image[at] = cosine * image[at] + sine * directionImage[at];
    }
  }
  return best;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at] * y[at];
  return sum;
}

const scaled = (vector: Float64Array, factor: number): Float64Array => vector.map((value) => value * factor);
