import type { Executor } from '../executor/executor.ts';
import { tables } from '../tables.ts';
import type { Dismantling } from './dismantle-units.ts';
import { type Denominator, denominatorOf } from './robustness.ts';

/**
 * Writes the rows of `dismantling`, steps 0 … N of every unit and order, in the order given. A step is withheld where the person removed is
 * flagged for safeguarding (METHOD 10.2): the run keeps the id, and no rank moves.
 */
export function writeDismantling(
  executor: Executor,
  path: string,
  dismantlings: readonly Dismantling[],
  denominator: Denominator,
  flagged: ReadonlySet<string> = new Set(),
): Promise<void> {
  const columns = {
    network: [] as string[],
    unit: [] as string[],
    order: [] as string[],
    step: [] as number[],
    removed: [] as (string | null)[],
    withheld: [] as boolean[],
    gcc: [] as number[],
    gcc_relative: [] as (number | null)[],
    low: [] as (number | null)[],
    high: [] as (number | null)[],
  } satisfies Record<keyof typeof tables.dismantling.columns, unknown[]>;
  for (const { unit, order, dismantled } of dismantlings) {
    const { curve, band, removal } = dismantled;
    const whole = denominatorOf(curve, denominator) * curve.draws;
    for (let step = 0; step < curve.sums.length; step++) {
      columns.network.push(unit.network);
      columns.unit.push(unit.unit);
      columns.order.push(order);
      columns.step.push(step);
      const removed = removal === null || step === 0 ? null : unit.ids[removal.sequence[step - 1]];
      columns.removed.push(removed);
      columns.withheld.push(removed !== null && flagged.has(removed));
      columns.gcc.push(curve.sums[step] / curve.draws);
      columns.gcc_relative.push(whole === 0 ? null : curve.sums[step] / whole);
      columns.low.push(band === null ? null : band.low[step]);
      columns.high.push(band === null ? null : band.high[step]);
    }
  }
  return executor.writeColumns(path, tables.dismantling.columns, columns);
}

/** Writes the rows of `dismantling_summary`, one a unit and order, in the order given. */
export function writeSummary(executor: Executor, path: string, dismantlings: readonly Dismantling[]): Promise<void> {
  const rows = dismantlings.map(({ unit, order, dismantled }) => ({
    network: unit.network,
    unit: unit.unit,
    order,
    ...dismantled.summary,
  }));
  const names = Object.keys(tables.dismantling_summary.columns) as (keyof typeof tables.dismantling_summary.columns)[];
  return executor.writeColumns(
    path,
    tables.dismantling_summary.columns,
    Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])),
  );
}
