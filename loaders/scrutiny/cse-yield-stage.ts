import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { criterionHits } from './cse-criteria.ts';

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
    const sum = (rows: string, when: string) => `coalesce(sum(CASE WHEN ${when} THEN ${rows} ELSE 0 END), 0)`;
    const hits = criterionHits(dialect, source.study.cse.term_match, {
      full: from('cse_full'),
      details: from('working_crime_details'),
    });
    await writeTable(
      context,
      'cse_yield',
      `WITH ${hits}
       SELECT listed.kind, listed.criterion, count(hits.crime_id) AS crimes, ${sum('crimes.rows', 'true')} AS rows,
         ${sum('crimes.final_rows', 'true')} AS final_rows, ${sum('1', 'is_lost')} AS crimes_lost,
         ${sum('crimes.rows', 'is_lost')} AS rows_lost, ${sum('crimes.final_rows', 'is_lost')} AS final_rows_lost
       FROM listed LEFT JOIN hits ON hits.kind = listed.kind AND hits.criterion = listed.criterion
       LEFT JOIN crimes ON crimes.crime_id = hits.crime_id GROUP BY listed.kind, listed.criterion`,
    );
  },
};
