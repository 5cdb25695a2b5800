import type { StudyFolder } from '../study/read-study.ts';
import type { TableSummary } from './table-summary.ts';

/** What a study does without where an optional column that the CSE network rests on (METHOD 8) is not there. */
const withoutColumn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nominals: {
    date_of_birth:
      'nobody can be shown to have been under 18, so the CSE tables are empty, and nobody is flagged for their age',
    sex: 'nobody’s sex is known in the CSE tables',
    ethnic_appearance: 'nobody’s ethnicity is known in the CSE tables',
  },
  crimes: {
    occurred_on: 'the CSE network counts a crime on the day it was recorded, and ages are those of that day',
    offence_type: 'no crime can be seen to be domestic abuse, so the CSE network leaves none out for it',
    if_codes: 'no crime comes into the CSE network by a flag',
    modus_operandi: 'no crime comes into the CSE network by a word of how it was done',
  },
};

/** One line for each such column: 'crimes.csv has no column if_codes: no crime comes into the CSE network by a flag.' */
export const describeAbsentColumns = (
  { study, files }: Pick<StudyFolder, 'study' | 'files'>,
  tables: readonly TableSummary[],
): string[] =>
  study.kind === 'records'
    ? Object.entries(withoutColumn).flatMap(([table, columns]) => {
        const absent = tables.find(({ file }) => file === files[table])?.absentColumns ?? [];
        return Object.entries(columns)
          .filter(([column]) => absent.includes(column))
          .map(([column, without]) => `${files[table]} has no column ${column}: ${without}.`);
      })
    : [];
