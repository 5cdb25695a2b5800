/** A list of candidates cut after k of them, by k from 1: which share of it is right, and which share of what there is stands in it. */
export interface FindsByLength {
  readonly precision: readonly number[];
  readonly recall: readonly number[];
}

/**
 * Precision and recall of a list by its length, where each candidate either stands for something that was there to be found, or not.
 *
 * @param standsFor what each candidate stands for, in the order of the list; null for nothing.
 * @param planted everything that was there to be found.
 */
export function findsByLength(standsFor: readonly (string | null)[], planted: ReadonlySet<string>): FindsByLength {
  const found = new Set<string>();
  let right = 0;
  const precision: number[] = [];
  const recall: number[] = [];
  for (const [at, what] of standsFor.entries()) {
    if (what !== null) right++;
    if (what !== null && planted.has(what)) found.add(what);
    precision.push(right / (at + 1));
    recall.push(planted.size === 0 ? 0 : found.size / planted.size);
  }
  return { precision, recall };
}
