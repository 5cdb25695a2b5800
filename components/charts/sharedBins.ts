import { bin } from './bins.js';

/** The values of one side, and what it is called. */
export interface Side {
  readonly name: string;
  readonly values: readonly number[];
  readonly median: number | null;
}

/** Values of two sides in the same bins: the share of each side's values in each; noughts apart, for a log axis has no place for them. */
export function sharedBins(sides: readonly Side[], wanted: number) {
  const { bins, log } = bin(
    sides.flatMap(({ values }) => values),
    { wanted },
  );
  const shares = sides.map(({ values }) => {
    const counts = bins.map(() => 0);
    for (const value of values) {
      if (value === 0) continue;
      const at = bins.findIndex(({ to }, index) => value < to || index === bins.length - 1);
      counts[at]++;
    }
    return counts.map((count) => count / Math.max(1, values.length));
  });
  const noughts = sides.map(({ values }) => values.filter((value) => value === 0).length / Math.max(1, values.length));
  return { bins, log, shares, noughts };
}
