import { printTable } from './print-table.ts';

/** What a benchmark is to reach, and what it measured: null where there is nothing to compare with. */
export interface Target {
  readonly what: string;
  readonly measured: number | null;
  readonly least?: number;
  readonly most?: number;
  /** Decimals to print; 2. */
  readonly decimals?: number;
}

/** Prints each target beside what was measured, and whether it is reached. */
export function printTargets(targets: readonly Target[]): void {
  printTable(
    ['target', 'asked', 'measured', 'reached'],
    targets.map(({ what, measured, least, most, decimals = 2 }) => {
      const asked = least === undefined ? `<= ${most?.toFixed(decimals)}` : `>= ${least.toFixed(decimals)}`;
      if (measured === null) return [what, asked, 'absent', '-'];
      const reached = measured >= (least ?? Number.NEGATIVE_INFINITY) && measured <= (most ?? Number.POSITIVE_INFINITY);
      return [what, asked, measured.toFixed(decimals), reached ? 'yes' : 'NO'];
    }),
  );
}
