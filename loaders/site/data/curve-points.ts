/** Points drawn of a curve: at every hundredth of the members removed. */
const POINTS = 100;

/** A curve of dismantling as a chart of many draws it: after `at` removals so many are left connected. */
export interface CurvePoints {
  readonly at: number[];
  readonly left: number[];
}

/** The removals at which a curve of so many is drawn: every hundredth, or every one of a small group. */
export const stepsDrawn = (last: number): number[] =>
  last < 0 ? [] : [...new Set(Array.from({ length: POINTS + 1 }, (_, point) => Math.round((point * last) / POINTS)))];

/** S(k) at those of its steps that are drawn; means of shuffles to two decimals. */
export function curvePoints(gcc: readonly number[]): CurvePoints {
  const at = stepsDrawn(gcc.length - 1);
  return { at, left: at.map((step) => Number(gcc[step].toFixed(2))) };
}

/** Less the points at which nothing has changed since the one before: a line in steps is the same without them. The last stays. */
export function changesOf({ at, left }: CurvePoints): CurvePoints {
  const kept = at.flatMap((_, point) =>
    point === 0 || point === at.length - 1 || left[point] !== left[point - 1] ? [point] : [],
  );
  return { at: kept.map((point) => at[point]), left: kept.map((point) => left[point]) };
}
