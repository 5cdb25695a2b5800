/** S(k) for one order of removal: the size of the largest connected part after k removals, `gcc[k]`, k from 0. */
export interface Curve {
  readonly order: string;
  readonly gcc: readonly number[];
  /** For random removal: 5% and 95% quantiles. */
  readonly low?: readonly number[] | null;
  readonly high?: readonly number[] | null;
  /** The step from which iterative degree went on, where the order was changed. */
  readonly switchedAt?: number | null;
}

/** The smallest k at which S(k) is at or below a share of S(0); undefined where it is never reached. */
export function stepsTo(curve: Curve, share: number): number | undefined {
  const limit = (curve.gcc[0] ?? 0) * share;
  const step = curve.gcc.findIndex((gcc) => gcc <= limit * (1 + 1e-12));
  return step < 0 ? undefined : step;
}
