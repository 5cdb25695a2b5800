/**
 * The least value that counts as the highest (METHOD 5.2): exact ties differ by about 1e-13 with the order of summation, so whatever
 * lies within 1e-9 × max(1, highest) of the highest is its equal, and the smallest node goes first. Degrees are whole numbers, for
 * which this is equality.
 */
export const tieThreshold = (highest: number): number => highest - 1e-9 * Math.max(1, highest);
