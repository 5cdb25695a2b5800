import type { Dialect } from '../executor/dialect.ts';
import { cseRules, cseTermList, type TermMatch } from '../identify/cse-terms.ts';

/** Table expressions that criteria are held against. */
export interface AdmittedCrimes {
  /** As `cse_full`. */
  readonly full: string;
  /** As `working_crime_details`. */
  readonly details: string;
}

/**
 * Named parts of a query: `crimes` of the full table (crime_id, matched_by, rows, final_rows); `hits`, each of them beside every rule and search
 * term of METHOD 8.1 that brings it in (kind, criterion, crime_id), and whether it `is_lost` without that one alone; `listed`, every rule and term.
 * A crime goes with a criterion where no other of its kind holds, and no other rule admits it. Rules are of one kind: those it is alone by.
 */
export function criterionHits(dialect: Dialect, match: TermMatch, { full, details }: AdmittedCrimes): string {
  const criteria = [
    ...cseRules.map((rule) => ({ kind: 'rule', criterion: rule as string, rule, holds: 'true' })),
    ...cseTermList(dialect, match).map(({ kind, term, rule, holds }) => ({ kind, criterion: term, rule, holds })),
  ];
  const named = ({ kind, criterion }: { readonly kind: string; readonly criterion: string }) =>
    `${dialect.text(kind)} AS kind, ${dialect.text(criterion)} AS criterion`;
  const found = criteria.map(
    (criterion) => `SELECT crime_id, ${named(criterion)}, matched_by = '${criterion.rule}' AS is_alone
      FROM admitted WHERE ${isBy(criterion.rule)} AND ${criterion.holds}`,
  );
  return `crimes AS (
      SELECT crime_id, matched_by, count(*) AS rows, count(CASE WHEN in_final THEN 1 END) AS final_rows
      FROM ${full} AS full_table GROUP BY crime_id, matched_by),
    admitted AS (
      SELECT crimes.crime_id, crimes.matched_by, details.offence_title, details.if_codes, details.modus_operandi
      FROM crimes JOIN ${details} AS details ON details.crime_id = crimes.crime_id),
    found AS (${found.join(' UNION ALL ')}),
    hits AS (
      SELECT kind, criterion, crime_id, is_alone AND count(*) OVER (PARTITION BY crime_id, kind) = 1 AS is_lost FROM found),
    listed AS (${criteria.map((criterion) => `SELECT ${named(criterion)}`).join(' UNION ALL ')})`;
}

/** SQL that is true where a crime is admitted by a rule, perhaps among others. */
const isBy = (rule: string) => `concat(';', matched_by, ';') LIKE '%;${rule};%'`;
