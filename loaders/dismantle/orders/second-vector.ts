/** Puts the product of a Laplacian and a vector into `image`. */
export type Multiply = (vector: Float64Array, image: Float64Array) => void;

const MOST_ITERATIONS = 5000;
// Images are carried along by rotations, and errors with them; now and then they are worked out anew.
const REFRESH = 20;
/** Of the greatest entry of the diagonal: residuals that small are rounding. */
const ROUNDING = 1e-13;

/**
 * The eigenvector of the second smallest eigenvalue of a connected network's Laplacian, whose smallest is 0 with all entries alike: by
 * conjugate gradients on the Rayleigh quotient, with the Laplacian's diagonal as preconditioner (Knyazev 2001, 'Toward the optimal
 * preconditioned eigensolver', SIAM Journal on Scientific Computing 23(2)), from a start that is not orthogonal to it. Ends when the
 * residual is no more than `enough` times the eigenvalue, or after 5000 iterations, of one product each, O(nodes + edges); hubs, which make
 * the largest eigenvalue large, do not make for more of them. Of unit length, its sum 0. Where eigenvalues tie, the start decides.
 */
export function secondVector(
  multiply: Multiply,
  diagonal: Float64Array,
  start: Float64Array,
  enough: number,
): Float64Array {
  const { length: size } = start;
  const floor = ROUNDING * diagonal.reduce((most, entry) => Math.max(most, entry), 0);
  const vector = start.slice();
  const image = new Float64Array(size);
  const residual = new Float64Array(size);
  const direction = new Float64Array(size);
  const directionImage = new Float64Array(size);
  let slopeBefore = 0;
  let length = 0;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    if (iteration % REFRESH === 0) {
      takeMean(vector);
      scale(vector, 1 / Math.sqrt(dot(vector, vector)));
      multiply(vector, image);
    }
    const quotient = dot(vector, image);
    let squared = 0;
    let slope = 0;
    let change = 0;
    for (let at = 0; at < size; at++) {
      const value = image[at] - quotient * vector[at];
      const step = value / diagonal[at];
      squared += value * value;
      slope += value * step;
      change += step * (value - residual[at]);
      residual[at] = value;
    }
    if (Math.sqrt(squared) <= Math.max(enough * quotient, floor)) break;
    // Polak and Ribière; the direction before was made as long as the vector.
    const kept = slopeBefore === 0 ? 0 : Math.max(0, (change * length) / slopeBefore);
    slopeBefore = slope;
    for (let at = 0; at < size; at++) direction[at] = residual[at] / diagonal[at] + kept * direction[at];
    takeMean(direction);
    const along = dot(vector, direction);
    for (let at = 0; at < size; at++) direction[at] -= along * vector[at];
    length = Math.sqrt(dot(direction, direction));
    if (length === 0) break;
    scale(direction, 1 / length);
    multiply(direction, directionImage);

    // The lowest quotient in the plane of the vector and the direction.
    const angle = Math.atan2(-2 * dot(vector, directionImage), dot(direction, directionImage) - quotient) / 2;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    for (let at = 0; at < size; at++) {
      vector[at] = cosine * vector[at] + sine * direction[at];
      image[at] = cosine * image[at] + sine * directionImage[at];
    }
  }
  return vector;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at] * y[at];
  return sum;
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] *= factor;
}

/** Takes the mean off every entry. */
function takeMean(vector: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += vector[at];
  const mean = sum / vector.length;
  for (let at = 0; at < vector.length; at++) vector[at] -= mean;
}
