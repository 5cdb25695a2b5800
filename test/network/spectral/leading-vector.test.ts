import { describe, expect, it } from 'vitest';
import { leadingVector } from '../../../loaders/network/spectral/leading-vector.ts';

const EXACT = 1e-12;
const multiplyBy = (rows: number[][]) => (vector: Float64Array, image: Float64Array) =>
  rows.forEach((row, at) => {
    image[at] = row.reduce((sum, entry, column) => sum + entry * vector[column], 0);
  });

describe('the leading eigenvector', () => {
  it('of a diagonal matrix is the axis of its largest entry, though a negative one is greater in size', () => {
    const found = leadingVector(
      multiplyBy([
        [2, 0, 0],
        [0, 3, 0],
        [0, 0, -9],
      ]),
      Float64Array.of(1, 1, 1),
    );
    for (const [at, value] of [0, 1, 0].entries()) expect(Math.abs(Math.abs(found[at]) - value)).toBeLessThan(EXACT);
  });

  it('of a two by two matrix is what the formula says', () => {
    // Eigenvalues 3 and 1 of [[2, 1], [1, 2]].
    const found = leadingVector(
      multiplyBy([
        [2, 1],
        [1, 2],
      ]),
      Float64Array.of(1, 0.25),
    );
    for (const value of found) expect(Math.abs(value - Math.SQRT1_2)).toBeLessThan(EXACT);
  });

  it('is the start, of unit length, where that is already it', () => {
    expect(
      Array.from(
        leadingVector(
          multiplyBy([
            [0, 1],
            [1, 0],
          ]),
          Float64Array.of(2, 2),
        ),
      ),
    ).toEqual([Math.SQRT1_2, Math.SQRT1_2].map((value) => expect.closeTo(value, 15)));
  });
});
