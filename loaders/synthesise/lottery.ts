import type { Draws } from './draws.ts';

/** Draws numbers 0 … weights.length − 1, each as likely as its weight, in logarithmic time; for many draws from the same weights. */
export function lottery(weights: readonly number[]): (draws: Draws) => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, place) => {
    total += weight;
    sums[place] = total;
  });
  return (draws) => {
    const wanted = draws.real() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
