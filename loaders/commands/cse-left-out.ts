import type { Executor } from '../executor/executor.ts';
import { cseDay } from '../identify/cse-day.ts';
import { cseLeftOut, cseRuleNames } from '../identify/cse-left-out.ts';
import { cseCrimesQuery, cseFullQuery, cseRowsQuery } from '../identify/cse-query.ts';
import { cseLinkRuleNames, cseLinksLeftOut } from '../links/cse-left-out.ts';
import type { LeftOutRow, LeftOutRows } from '../records/left-out-rows.ts';
import { countListed } from '../records/listed-rules.ts';
import { workingQueries } from '../records/records-stage.ts';
import type { StudyFolder } from '../study/read-study.ts';

/** The rules that leave records out of the CSE network. */
export const everyCseRule: readonly string[] = [...cseRuleNames, ...cseLinkRuleNames];

/**
 * What the rules of METHOD 8 leave out of the CSE network, over extracts that are loaded: records by their ids, and rows of the full table by
 * crime, offender and victim, as often as a run counts them.
 */
export async function cseLeftOutRows(executor: Executor, { study, files }: StudyFolder): Promise<LeftOutRows[]> {
  const { dialect } = executor;
  const working = workingQueries(dialect, study);
  const day = cseDay(dialect, study);
  const table = async (name: string, query: string) => {
    await executor.execute(`CREATE OR REPLACE TEMP TABLE listed_${name} AS ${query}`);
    return `listed_${name}`;
  };
  const both = (one: keyof typeof working, later: keyof typeof working) =>
    `(${working[one]} UNION ALL ${working[later]})`;
  const crimes = await table('cse_crimes', cseCrimesQuery(dialect, `(${working.working_crime_details})`, study));
  const roles = [`(${working.working_crime_roles})`, `(${working.working_later_crime_roles})`];
  const rows = await table(
    'cse_rows',
    cseRowsQuery(dialect, { crimes, roles, nominals: `(${working.working_nominals})` }, day, study),
  );
  const full = await table('cse_full', cseFullQuery(rows, crimes, `(${working.working_appearances})`));
  const records = {
    full,
    logs: both('working_logs', 'working_later_logs'),
    logNominals: both('working_log_nominals', 'working_later_log_nominals'),
    custody: both('working_custody', 'working_later_custody'),
  };
  const rules = [...cseLeftOut(dialect, { crimes, rows, roles }, day), ...cseLinksLeftOut(records, day, study)];
  const counted = await countListed(executor, rules);
  return counted.map((each) => {
    const { judged } = rules.find(({ rule }) => rule === each.rule)!;
    return {
      ...each,
      // The full table is made of the parts that people had in crimes.
      file: files[each.table === 'cse_full' ? 'crime_roles' : each.table],
      each: () => judgedRows(executor, judged),
    };
  });
}

async function* judgedRows(executor: Executor, query: string): AsyncIterable<LeftOutRow> {
  for await (const batch of executor.batches(query)) {
    for (const [id, column, value] of batch)
      yield { row: undefined, id: String(id), column: String(column), value: String(value ?? '') };
  }
}
