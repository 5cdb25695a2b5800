import { dot } from './word-bytes.ts';

const ROUNDS = 100;

/**
 * Directions in which vectors differ most from their mean, of length 1, each at right angles to those before: principal components by
 * power iteration. Where vectors differ in fewer directions, the last are zero.
 */
export function principalAxes(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let at = 0; at < size; at++) mean[at] += vector[at] / vectors.length;
  const rests = vectors.map((vector) => vector.map((value, at) => value - mean[at]));
  return Array.from({ length: count }, () => {
    // The vector that is farthest from the mean has a part in the strongest direction.
    let axis = rests.reduce((far, rest) => (dot(rest, rest) > dot(far, far) ? rest : far), new Float64Array(size));
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Float64Array(size);
      for (const rest of rests) {
        const along = dot(rest, axis);
        for (let at = 0; at < size; at++) next[at] += along * rest[at];
      }
      const length = Math.sqrt(dot(next, next));
      if (length < 1e-9) return new Float64Array(size);
      axis = next.map((value) => value / length);
    }
    for (const rest of rests) {
      const along = dot(rest, axis);
      for (let at = 0; at < size; at++) rest[at] -= along * axis[at];
    }
    return axis;
  });
}
