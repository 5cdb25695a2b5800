import type { Dialect } from '../executor/dialect.ts';
import { cseRules, cseTermList, type TermMatch } from '../identify/cse-terms.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';

/**
 * What each rule and each search term brings into the CSE full table, and what disappears without it (METHOD 8.1): an auditor will want to see
 * it, for the most common title of the third paper has none of its child words. A row for every rule and term, also where it brings in nothing.
 */
export const cseYield: Stage = {
  name: 'cse-yield',
  does: 'Counts what each rule and each search term brings into the CSE full table, and what would go without it.',
  module: import.meta.url,
  inputs: ['cse_full', 'working_crime_details'],
  parameters: ['cse.term_match'],
  outputs: ['cse_yield'],
  async run(context) {
    const { source, executor, input } = context;
    const { dialect } = executor;
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const criteria = criteriaOf(dialect, source.study.cse.term_match);
    const listed = criteria.map(
      ({ kind, criterion }) => `SELECT ${dialect.text(kind)} AS kind, ${dialect.text(criterion)} AS criterion`,
    );
    const found = criteria.map(
      ({
        kind,
        criterion,
        rule,
        holds,
      }) => `SELECT crime_id, ${dialect.text(kind)} AS kind, ${dialect.text(criterion)} AS criterion,
          matched_by = '${rule}' AS is_alone
        FROM admitted WHERE ${isBy(rule)} AND ${holds}`,
    );
    const sum = (rows: string, when: string) => `coalesce(sum(CASE WHEN ${when} THEN ${rows} ELSE 0 END), 0)`;
    await writeTable(
      context,
      'cse_yield',
      `WITH crimes AS (
         SELECT crime_id, matched_by, count(*) AS rows, count(CASE WHEN in_final THEN 1 END) AS final_rows
         FROM ${from('cse_full')} AS full_table GROUP BY crime_id, matched_by),
       admitted AS (
         SELECT crimes.crime_id, crimes.matched_by, details.offence_title, details.if_codes, details.modus_operandi
         FROM crimes JOIN ${from('working_crime_details')} AS details ON details.crime_id = crimes.crime_id),
       found AS (${found.join(' UNION ALL ')}),
       counted AS (SELECT found.*, count(*) OVER (PARTITION BY crime_id, kind) AS criteria FROM found),
       listed AS (${listed.join(' UNION ALL ')})
       SELECT listed.kind, listed.criterion, count(counted.crime_id) AS crimes, ${sum('crimes.rows', 'true')} AS rows,
         ${sum('crimes.final_rows', 'true')} AS final_rows, ${sum('1', IS_LOST)} AS crimes_lost,
         ${sum('crimes.rows', IS_LOST)} AS rows_lost, ${sum('crimes.final_rows', IS_LOST)} AS final_rows_lost
       FROM listed LEFT JOIN counted ON counted.kind = listed.kind AND counted.criterion = listed.criterion
       LEFT JOIN crimes ON crimes.crime_id = counted.crime_id GROUP BY listed.kind, listed.criterion`,
    );
  },
};

/** A crime goes with a criterion where no other of its kind holds, and no other rule admits it. Rules are of one kind: those it is alone by. */
const IS_LOST = 'counted.is_alone AND counted.criteria = 1';

/** SQL that is true where a crime is admitted by a rule, perhaps among others. */
const isBy = (rule: string) => `concat(';', matched_by, ';') LIKE '%;${rule};%'`;

function criteriaOf(dialect: Dialect, match: TermMatch) {
  return [
    ...cseRules.map((rule) => ({ kind: 'rule', criterion: rule as string, rule, holds: 'true' })),
    ...cseTermList(dialect, match).map(({ kind, term, rule, holds }) => ({ kind, criterion: term, rule, holds })),
  ];
}
