import { countListed } from '../records/listed-rules.ts';
import { writeLeftOut } from '../records/write-left-out.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { cseDay } from './cse-day.ts';
import { cseLeftOut } from './cse-left-out.ts';
import { cseCrimesQuery, cseFullQuery, cseRowsQuery } from './cse-query.ts';

/**
 * The crimes of child sexual exploitation and abuse, and their full table (METHOD 8.1, 8.2). Which of these crimes are exploitation the records
 * cannot say. Without crimes, or parts that people had in them, the tables are empty.
 */
export const identifyCse: Stage = {
  name: 'cse',
  does: 'Finds the crimes of child sexual exploitation and abuse, with the offenders and the victims under 18, and which rule admitted each.',
  module: import.meta.url,
  inputs: [
    'working_crime_details',
    'working_crime_roles',
    'working_later_crime_roles',
    'working_nominals',
    'working_appearances',
  ],
  parameters: ['as_of', 'cse.as_of', 'cse.term_match', 'cse.minimum_offender_age'],
  outputs: ['working_cse_crimes', 'working_cse_rows', 'cse_full', 'left_out'],
  async run(context) {
    const { source, executor, input, output } = context;
    const { dialect } = executor;
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const day = cseDay(dialect, source.study);
    await writeTable(
      context,
      'working_cse_crimes',
      cseCrimesQuery(dialect, from('working_crime_details'), source.study),
    );
    const crimes = dialect.readParquet(output('working_cse_crimes'));
    const roles = [from('working_crime_roles'), from('working_later_crime_roles')];
    const records = { crimes, roles, nominals: from('working_nominals') };
    await writeTable(context, 'working_cse_rows', cseRowsQuery(dialect, records, day, source.study));
    const rows = dialect.readParquet(output('working_cse_rows'));
    await writeTable(context, 'cse_full', cseFullQuery(rows, crimes, from('working_appearances')));
    await writeLeftOut(context, await countListed(executor, cseLeftOut(dialect, { crimes, rows, roles }, day)));
  },
};
