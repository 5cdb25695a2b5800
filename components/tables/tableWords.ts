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
  const counted = (count: number) => `${formatCount(count)} ${count === 1 ? singular(things) : things}`;
  if (total === 0) return `No ${things}: nothing was found for this choice.`;
  const wanted = filter.trim();
  if (matching === 0)
    return `${total === 1 ? `The only ${singular(things)} does not contain` : `None of ${counted(total)} contains`} “${wanted}”. Try fewer or shorter words.`;
  const count = wanted
    ? `${formatCount(matching)} of ${counted(total)} ${matching === 1 ? 'contains' : 'contain'} “${wanted}”`
    : counted(total);
  if (from === 0 && to >= matching) return `${count}, all shown.`;
  return `${count}; ${formatCount(from + 1)} to ${formatCount(to)} shown.`;
}

/** One of the things that tables hold: 'person' of 'people', 'rule' of 'rules'. */
export function singular(things: string): string {
  if (things === 'people') return 'person';
  return things.endsWith('ies') ? `${things.slice(0, -3)}y` : things.replace(/s$/, '');
}
