import type { Curve } from './curve.ts';

/** What S(k) is compared with [I-11]: S(0), or the number of nodes. */
export type Denominator = 'first' | 'nodes';

/** S(0), or the number of nodes N; 0 only in an empty unit. */
export const denominatorOf = ({ sums, draws }: Curve, denominator: Denominator): number =>
  denominator === 'first' ? sums[0] / draws : sums.length - 1;

/**
 * R = (1/N²) Σ S(k), k = 1 … N (Schneider et al. 2011, PNAS 108(10), 'Mitigation of malicious attacks on networks'; METHOD 5.3); 0 where
 * N = 0. The sum is of whole numbers, so R is rounded once. O(steps).
 */
export function robustness({ sums, draws }: Curve): number {
  const nodes = sums.length - 1;
  let total = 0;
  for (let step = 1; step <= nodes; step++) total += sums[step];
  return nodes === 0 ? 0 : total / (draws * nodes * nodes);
}

/**
 * The smallest k at which S(k) over the denominator is at or below a share, given in whole per cent and compared in whole numbers; null
 * where there are no nodes. O(steps).
 */
export function threshold(curve: Curve, percent: number, denominator: Denominator): number | null {
  const { sums, draws } = curve;
  const nodes = sums.length - 1;
  if (nodes === 0) return null;
  const whole = denominator === 'first' ? sums[0] : nodes * draws;
  for (let step = 0; step <= nodes; step++) if (100 * sums[step] <= percent * whole) return step;
  return null;
}
