import type { PublishedRow } from './product-run.ts';
import type { CseCount } from './slow-cse-full.ts';

/** The rules of METHOD 8 that leave something out of the CSE network, or count it, and the table whose rows they judge (TABLES). */
export const cseRuleTables: Readonly<Record<string, string>> = {
  'cse-domestic-abuse': 'crimes',
  'cse-crime-after-as-of': 'crimes',
  'cse-no-offender': 'crimes',
  'cse-no-victim': 'crimes',
  'cse-negative-age-crimes': 'crimes',
  'cse-offender-is-victim': 'cse_full',
  'cse-victim-no-birth-date': 'cse_full',
  'cse-victim-18-or-over': 'cse_full',
  'cse-offender-under-10': 'cse_full',
  'cse-negative-age-amended': 'cse_full',
  'cse-log-after-as-of': 'logs',
  'cse-custody-after-as-of': 'custody',
};

/** The counts as rows of `left_out`; a rule that nothing falls under has no row. */
export const cseLeftOutRows = (counts: CseCount): PublishedRow[] =>
  Object.entries(counts)
    .filter(([, rows]) => rows > 0)
    .map(([rule, rows]) => ({ rule, table: cseRuleTables[rule], rows }));

/** What a run counts under those rules. */
export const cseLeftOutOf = (published: readonly PublishedRow[]): PublishedRow[] =>
  published.filter(({ rule, rows }) => String(rule) in cseRuleTables && rows !== 0);
