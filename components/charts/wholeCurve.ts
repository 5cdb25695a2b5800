/** A curve as a report's files hold it: the removals at which it changes, the first and the last, and what is left after each. */
export interface CurveChanges {
  readonly at: readonly number[];
  readonly left: readonly number[];
}

/** The curve at every removal from 0 to the last: a value holds until the next change. */
export function wholeCurve({ at, left }: CurveChanges): number[] {
  const values: number[] = [];
  at.forEach((step, index) => {
    while (values.length < step) values.push(left[index - 1]);
    values.push(left[index]);
  });
  return values;
}
