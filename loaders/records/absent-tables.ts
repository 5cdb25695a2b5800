import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';

type OptionalTable = (typeof studyTables)['records']['optional'][number];

const withoutCrimes =
  'nobody is linked through a crime, no one has a count of crimes or a harm score, and the CSE tables are empty';

/** What a study does without where an optional table of records is not there. */
const withoutTable: Readonly<Record<OptionalTable, string>> = {
  log_locations: 'no log has a place',
  crimes: withoutCrimes,
  crime_roles: withoutCrimes,
  custody: 'nobody is linked through a shared cell',
  missing_reports: 'nobody is known to have been missing',
  harm: 'no offence has a harm score',
};

/** One line for each optional table of records that is not there: 'custody is not there: nobody is linked through a shared cell.' */
export const describeAbsent = ({ study, files }: Pick<StudyFolder, 'study' | 'files'>): string[] =>
  study.kind === 'records'
    ? studyTables.records.optional
        .filter((table) => files[table] === undefined)
        .map((table) => `${table} is not there: ${withoutTable[table]}.`)
    : [];
