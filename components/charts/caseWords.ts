import { formatShare } from '../notes/number.js';

/** 'between 4% and 96%', or the share alone where everything is known. */
export function caseWords(count: number, most: number, total: number): string {
  if (total === 0) return 'no rows';
  return most === count
    ? formatShare(count / total)
    : `between ${formatShare(count / total)} and ${formatShare(most / total)}`;
}
