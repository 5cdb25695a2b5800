import { edgeCount } from '../network/graph.ts';
import { type Curve, meanCurve, quantileCurves } from './curve.ts';
import { type OrderName, orders } from './orders.ts';
import type { Removal } from './removal.ts';
import { type Denominator, denominatorOf, robustness, threshold } from './robustness.ts';
import { type DismantlingRules, dismantleShare, type Share, type SharedUnit, sharesOf } from './share.ts';
import { peopleIn } from './units.ts';

/** One unit taken apart in one order. */
export interface DismantledUnit {
  /** S(k), k = 0 … N; of a drawn order the mean. */
  readonly curve: Curve;
  /** The 5 and 95 per cent quantiles of S(k) of a drawn order. */
  readonly band: { readonly low: Float64Array; readonly high: Float64Array } | null;
  /** Who was removed at every step; null for a drawn order. */
  readonly removal: Removal | null;
  readonly summary: DismantlingSummary;
}

/** A row of `dismantling_summary`, without its key. */
export interface DismantlingSummary {
  readonly nodes: number;
  readonly edges: number;
  readonly gcc_0: number;
  readonly r: number;
  readonly k75: number | null;
  readonly k50: number | null;
  readonly k25: number | null;
  readonly k10: number | null;
  readonly switched_at: number | null;
  readonly tail_at: number | null;
}

const BAND = [0.05, 0.95];

/**
 * Takes one unit apart in one order, on this thread, by the paper, at the cost and with the ties of that order (see `orders`). The same bits
 * as its shares done by workers and put together.
 */
export function dismantleUnit(
  unit: SharedUnit,
  order: OrderName,
  rules: DismantlingRules,
  denominator: Denominator,
): DismantledUnit {
  const shares = sharesOf(0, order, rules).map((call) => dismantleShare({ units: [unit], rules, module: null }, call));
  return joinShares(unit, order, shares, denominator);
}

/** Puts the shares of one order in one unit together, in the order of their draws (METHOD 5.3). O(draws × nodes × log draws). */
export function joinShares(
  unit: SharedUnit,
  order: OrderName,
  shares: readonly Share[],
  denominator: Denominator,
): DismantledUnit {
  const curves = shares.flatMap((share) => share.curves);
  const curve = meanCurve(curves);
  const [low, high] = orders[order].drawn ? quantileCurves(curves, BAND) : [];
  const { removal } = shares[0];
  return {
    curve,
    band: low && high ? { low, high } : null,
    removal,
    summary: {
      nodes: peopleIn(unit),
      edges: edgeCount(unit.graph),
      gcc_0: denominatorOf(curve, 'first'),
      r: robustness(curve),
      k75: threshold(curve, 75, denominator),
      k50: threshold(curve, 50, denominator),
      k25: threshold(curve, 25, denominator),
      k10: threshold(curve, 10, denominator),
      switched_at: removal?.switchedAt ?? null,
      tail_at: removal?.tailAt ?? null,
    },
  };
}
