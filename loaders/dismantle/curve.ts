/**
 * A giant component's curve: S(k) is `sums[k] / draws`, k = 0 … N. Sums of sizes are whole numbers, so that means and shares are
 * compared without rounding; a curve that was not drawn at random has `draws` 1.
 */
export interface Curve {
  readonly sums: ArrayLike<number>;
  readonly draws: number;
}

/** The mean of curves of one length, at least one. O(curves × steps). */
export function meanCurve(curves: readonly Uint32Array[]): Curve {
  const sums = new Float64Array(curves[0].length);
  for (const curve of curves) for (let step = 0; step < sums.length; step++) sums[step] += curve[step];
  return { sums, draws: curves.length };
}

/**
 * For every step, the given quantiles of the curves' sizes, by linear interpolation (type 7 of Hyndman and Fan 1996, The American
 * Statistician 50(4)): with n curves, rank (n − 1)p from 0. One array a quantile. O(steps × curves × log curves).
 */
export function quantileCurves(curves: readonly Uint32Array[], shares: readonly number[]): Float64Array[] {
  const steps = curves[0].length;
  const quantiles = shares.map(() => new Float64Array(steps));
  const sorted = new Uint32Array(curves.length);
  for (let step = 0; step < steps; step++) {
    for (let draw = 0; draw < curves.length; draw++) sorted[draw] = curves[draw][step];
    sorted.sort();
    shares.forEach((share, which) => {
      quantiles[which][step] = quantile(sorted, share);
    });
  }
  return quantiles;
}

function quantile(sorted: Uint32Array, share: number): number {
  const rank = (sorted.length - 1) * share;
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
}
