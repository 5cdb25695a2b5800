import type { Dialect } from '../executor/dialect.ts';
import { harmSum, ifKnown, isUncertain } from './crime-query.ts';
import type { KnownHarm } from './known-harm.ts';

/**
 * SQL for the harm of a group or a community over its distinct crimes, rows of `scoredCrimes` called `crimes` (METHOD 6): their number, both
 * indices, how many have no score, and how many a Cambridge score that is uncertain, with what those make up.
 */
export function unitTotals(dialect: Dialect, known: KnownHarm): string {
  const counted = (when: string) => `count(CASE WHEN ${when} THEN 1 END)`;
  const order = 'crimes.crime_id';
  return `count(*) AS crimes, ${harmSum(dialect, known, 'cchi_days', { order })} AS cchi_days,
    ${harmSum(dialect, known, 'ons_css', { order })} AS ons_css,
    ${counted('cchi_days IS NULL')} AS crimes_without_cchi, ${counted('ons_css IS NULL')} AS crimes_without_ons,
    ${counted(isUncertain)} AS crimes_uncertain_cchi,
    ${dialect.orderedSum(`CASE WHEN ${isUncertain} THEN cchi_days ELSE 0 END`, order)} AS cchi_days_uncertain`;
}

/** SQL for the same columns of a table of totals, with a prefix to their names: nought where there is no row, null where the study cannot tell. */
export const knownTotals = (known: KnownHarm, totals: string, prefix = ''): string =>
  (
    [
      ['crimes', known.crimes],
      ['cchi_days', known.cchi_days],
      ['ons_css', known.ons_css],
      ['crimes_without_cchi', known.cchi_days],
      ['crimes_without_ons', known.ons_css],
      ['crimes_uncertain_cchi', known.cchi_days],
      ['cchi_days_uncertain', known.cchi_days],
    ] as const
  )
    .map(([column, isKnown]) => `${ifKnown(isKnown, `${totals}.${column}`)} AS ${prefix}${column}`)
    .join(', ');
