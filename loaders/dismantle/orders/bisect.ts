import type { Adjacency } from '../../network/graph.ts';
import { secondVector } from './second-vector.ts';

/** A split needs the eigenvector's signs, not its digits: a residual of so much of the eigenvalue. */
const ENOUGH = 1e-7;
/** Entries as small as this share of the greatest have no sign. */
const NO_SIGN = 1e-6;

/**
 * Splits a connected network of two nodes or more in two where it costs little to cut (Ren, Gleinig, Helbing and Antulov-Fantulin 2019, PNAS
 * 116, 6554–6559): by the sign of the second eigenvector of the Laplacian of the matrix B, bᵢⱼ = wᵢ + wⱼ − 1 on edges, for costs w of
 * at least 1/2. Gives 0 or 1 for each node, 0 for the first; both stand. Entries without a sign go with the first node's. One
 * product with B an iteration, O(nodes + edges), and about a hundred iterations.
 */
export function bisect({ size, offsets, neighbours }: Adjacency, costs: ArrayLike<number>): Uint8Array {
  const sums = new Float64Array(size);
  for (let node = 0; node < size; node++)
    for (let at = offsets[node]; at < offsets[node + 1]; at++) sums[node] += costs[node] + costs[neighbours[at]] - 1;
  const multiply = (vector: Float64Array, image: Float64Array) => {
    for (let node = 0; node < size; node++) {
      let sum = sums[node] * vector[node];
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++)
        sum -= (costs[node] + costs[neighbours[at]] - 1) * vector[neighbours[at]];
      image[node] = sum;
    }
  };
  const vector = secondVector(multiply, sums, unevenStart(size), ENOUGH);
  const least = NO_SIGN * vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const sign = Math.sign(vector.find((value) => Math.abs(value) > least) ?? 1);
  return Uint8Array.from(vector, (value) => Number(value * sign < -least));
}

/** A start that no symmetry of the network makes orthogonal to the eigenvector: multiples of the golden ratio. */
function unevenStart(size: number): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  return Float64Array.from({ length: size }, (_, node) => ((node + 1) * golden) % 1);
}
