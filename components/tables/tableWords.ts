import { formatCount } from '../notes/number.js';

/** Row count, filter and part shown, in words: '12 of 300 rows contain “bridge”; rows 1 to 12 shown.' */
export function tableWords(state: {
  readonly total: number;
  readonly matching: number;
  readonly filter: string;
  /** First row shown, from 0, and the row after the last. */
  readonly from: number;
  readonly to: number;
  readonly things: string;
}): string {
  const { total, matching, filter, from, to, things } = state;
  if (total === 0) return `No ${things}: nothing was found for this choice.`;
  const wanted = filter.trim();
  if (matching === 0)
    return `None of ${formatCount(total)} ${things} contains “${wanted}”. Try fewer or shorter words.`;
  const count = wanted
    ? `${formatCount(matching)} of ${formatCount(total)} ${things} contain “${wanted}”`
    : `${formatCount(total)} ${things}`;
  if (from === 0 && to >= matching) return `${count}, all shown.`;
  return `${count}; ${formatCount(from + 1)} to ${formatCount(to)} shown.`;
}
