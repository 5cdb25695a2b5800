import type { Adjacency } from '../../network/graph.ts';
import { leadingVector } from '../../network/leading-vector.ts';

/** A split needs the eigenvector's signs, not its digits. */
const ENOUGH = 1e-7;
/** Entries as small as this share of the greatest have no sign. */
const NO_SIGN = 1e-6;

/**
 * Splits a connected network of two nodes or more in two where it costs little to cut (Ren, Gleinig, Helbing and Antulov-Fantulin 2019, PNAS
 * 116, 6554–6559): by the sign of the second eigenvector of the Laplacian of the matrix B, bᵢⱼ = wᵢ + wⱼ − 1 on edges, for costs w of
 * at least 1/2. Gives 0 or 1 for each node, 0 for the first; both stand. Entries without a sign go with the first node's. One product
 * with B an iteration, some hundreds of iterations.
 */
export function bisect({ size, offsets, neighbours }: Adjacency, costs: ArrayLike<number>): Uint8Array {
  const sums = new Float64Array(size);
  let greatest = 0;
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node]; at < offsets[node + 1]; at++) sums[node] += costs[node] + costs[neighbours[at]] - 1;
    greatest = Math.max(greatest, sums[node]);
  }
  // No eigenvalue of the Laplacian is above twice the greatest sum: from there the second smallest is the largest, once constants are out.
  const multiply = (vector: Float64Array, image: Float64Array) => {
    for (let node = 0; node < size; node++) {
      let sum = (2 * greatest - sums[node]) * vector[node];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++)
        sum += (costs[node] + costs[neighbours[at]] - 1) * vector[neighbours[at]];
      image[node] = sum;
    }
    withoutMean(image);
  };
  const vector = leadingVector(multiply, unevenStart(size), ENOUGH);
  const least = NO_SIGN * vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sign = Math.sign(vector.find((value) => Math.abs(value) > least) ?? 1);
  return Uint8Array.from(vector, (value) => Number(value * sign < -least));
}

/** A start that no symmetry of the network makes orthogonal to the eigenvector: multiples of the golden ratio, less their mean. */
function unevenStart(size: number): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  return withoutMean(Float64Array.from({ length: size }, (_, node) => ((node + 1) * golden) % 1));
}

function withoutMean(vector: Float64Array): Float64Array {
  const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
  for (let at = 0; at < vector.length; at++) vector[at] -= mean;
  return vector;
}
