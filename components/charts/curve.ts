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

/** A row of the published table `dismantling`, of one network and unit. */
export interface DismantlingRow {
  readonly order: string;
  readonly step: number;
  readonly gcc: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Curves from rows, one an order, in the order met. Rows may stand in any order of steps. */
export function curvesFromRows(rows: readonly DismantlingRow[]): Curve[] {
  const byOrder = new Map<string, DismantlingRow[]>();
  for (const row of rows) {
    const rowsOfOrder = byOrder.get(row.order) ?? [];
    rowsOfOrder.push(row);
    byOrder.set(row.order, rowsOfOrder);
  }
  return [...byOrder].map(([order, steps]) => {
    steps.sort((a, b) => a.step - b.step);
    const curve = { order, gcc: steps.map((row) => row.gcc) };
    const banded = steps.every((row) => typeof row.low === 'number' && typeof row.high === 'number');
    return banded
      ? { ...curve, low: steps.map((row) => row.low ?? 0), high: steps.map((row) => row.high ?? 0) }
      : curve;
  });
}

/** The smallest k at which S(k) is at or below a share of S(0); undefined where it is never reached. */
export function stepsTo(curve: Curve, share: number): number | undefined {
  const limit = (curve.gcc[0] ?? 0) * share;
  const step = curve.gcc.findIndex((gcc) => gcc <= limit * (1 + 1e-12));
  return step < 0 ? undefined : step;
}

/** R = (1/N²) Σ S(k), k = 1..N (Schneider et al. 2011): 0 falls at once, 1/2 at most; lower breaks sooner. */
export function robustness(curve: Curve): number {
  const people = curve.gcc.length - 1;
  if (people <= 0) return 0;
  return curve.gcc.slice(1).reduce((sum, gcc) => sum + gcc, 0) / people ** 2;
}
