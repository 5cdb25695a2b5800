/**
 * What a page holds stands in the order of what it shows. The run's tables stand in the order of ids and turn every pair the same way: handed
 * on as they are, row order and direction alone would tell whose id is smaller than whose, and so who a code stands for.
 */
export const inShownOrder = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** The two ends of something without a direction, in the order of what is shown. */
export const shownPair = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);
