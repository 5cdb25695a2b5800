import { leftTable } from './judge-records.ts';
import type { FaultyRows } from './list-faults.ts';
import type { LoadedTable } from './read-table.ts';
import { isBlank } from './record-judgements.ts';
import type { RecordTableName } from './record-tables.ts';
import { offenderRoles, VICTIM_ROLE } from './roles.ts';

type Tables = Partial<Record<RecordTableName, LoadedTable>>;

/** The day of a study that does not say on which day it stands: no record is after it, and nobody's age on it is told. */
export const NO_DAY = '9999-12-31';

/**
 * Faults of fields that leave the row where it is, or that say more of a rule than its name does. Role and code are told once each.
 * `asOf` is the day that the study stands at.
 */
export function fieldFaults(table: RecordTableName, tables: Tables, asOf: string): readonly FaultyRows[] {
  switch (table) {
    case 'nominals':
      return [
        unreadableDay('nominals', 'date_of_birth', 'born'),
        bornAfterRecord,
        bornAfterStudy(asOf),
        impossiblyOld(asOf),
      ];
    case 'logs':
      return [unreadableGrades];
    case 'log_entries':
      return [repeatedNumber];
    case 'log_locations':
      return [outOfRange('latitude', 90), outOfRange('longitude', 180)];
    case 'crimes':
      return [
        unreadableDay('crimes', 'occurred_on', 'occurred'),
        occurredAfterRecorded,
        ...(tables.harm ? [unknownOffence] : []),
      ];
    case 'crime_roles':
      return [unknownRole];
    case 'tracked_groups':
      return [unknownKind];
    case 'missing_reports':
      return [unreadableDay('missing_reports', 'found_on', 'found'), foundBeforeMissing, notTrueOrFalse];
    case 'harm':
      return [notANumber('cchi_days'), notANumber('ons_css')];
    default:
      return [];
  }
}

const unreadableDay = (table: RecordTableName, column: string, day: string): FaultyRows => ({
  kind: 'field-date-unreadable',
  from: `FROM input_${table} WHERE ${day} IS NULL AND NOT ${isBlank(column)}`,
  value: column,
  column,
  problem: 'The date cannot be read',
  expected: 'Expected an ISO date such as 2019-03-31, or nothing.',
  effect: 'field set to unknown',
});

/** The day of the first record that names each person. */
const firstNamed = `(SELECT nominal_id, min(day) AS first_day FROM (
    SELECT links.nominal_id, logs.created AS day FROM input_log_nominals AS links JOIN input_logs AS logs ON logs.log_id = links.log_id
    UNION ALL
    SELECT links.nominal_id, crimes.recorded AS day
    FROM input_crime_roles AS links JOIN input_crimes AS crimes ON crimes.crime_id = links.crime_id
    UNION ALL SELECT a AS nominal_id, started_day AS day FROM input_custody
    UNION ALL SELECT b AS nominal_id, started_day AS day FROM input_custody
    UNION ALL SELECT nominal_id, went AS day FROM input_missing_reports
  ) AS days GROUP BY nominal_id)`;

const bornAfterRecord: FaultyRows = {
  kind: 'birth-after-record',
  from: `FROM input_nominals AS people JOIN ${firstNamed} AS named
    ON named.nominal_id = people.nominal_id AND people.born > named.first_day`,
  value: `concat(date_of_birth, ', first named on ', CAST(named.first_day AS VARCHAR))`,
  column: 'date_of_birth',
  problem: 'The birth date is after the first record that names the person',
  expected: 'A person is born before a record names them. Nothing is changed.',
  effect: 'kept',
};

const withoutRecord = (when: string) =>
  `FROM input_nominals AS people LEFT JOIN ${firstNamed} AS named ON named.nominal_id = people.nominal_id WHERE ${when}`;

const bornAfterStudy = (asOf: string): FaultyRows => ({
  kind: 'birth-after-as-of',
  from: withoutRecord(`named.first_day IS NULL AND people.born > CAST('${asOf}' AS DATE)`),
  value: 'date_of_birth',
  column: 'date_of_birth',
  problem: `The birth date is after ${asOf}, the day the study stands at`,
  expected: 'A person is born before that day. Nothing is changed.',
  effect: 'kept',
});

const MOST_YEARS = 120;

const impossiblyOld = (asOf: string): FaultyRows => ({
  kind: 'age-impossible',
  from: withoutRecord(
    `extract(year FROM coalesce(named.first_day, ${asOf === NO_DAY ? 'NULL' : `CAST('${asOf}' AS DATE)`})) - extract(year FROM people.born) > ${MOST_YEARS}`,
  ),
  value: 'date_of_birth',
  column: 'date_of_birth',
  problem: `The birth date makes the person over ${MOST_YEARS} when a record first names them, or now where none does`,
  expected: 'Leave a birth date empty that is not known. Nothing is changed.',
  effect: 'kept',
});

const occurredAfterRecorded: FaultyRows = {
  kind: 'occurred-after-recorded',
  from: 'FROM input_crimes WHERE occurred > recorded',
  value: 'occurred_on',
  column: 'occurred_on',
  problem: 'The crime happened after it was recorded',
  expected: 'Expected the day of recorded_on, or an earlier one. Nothing is changed.',
  effect: 'kept',
};

const foundBeforeMissing: FaultyRows = {
  kind: 'found-before-missing',
  from: 'FROM input_missing_reports WHERE found < went',
  value: 'found_on',
  column: 'found_on',
  problem: 'The person was found before they went missing',
  expected: 'Expected the day of missing_from, or a later one. Nothing is changed.',
  effect: 'kept',
};

const notTrueOrFalse: FaultyRows = {
  kind: 'truth-unreadable',
  from: `FROM input_missing_reports WHERE NOT ${isBlank('found_outside_force')}
    AND lower(trim(found_outside_force)) NOT IN ('true', 'false')`,
  value: 'found_outside_force',
  column: 'found_outside_force',
  problem: 'The field says neither true nor false',
  expected: 'Expected true, false or nothing.',
  effect: 'field set to unknown',
};

const unreadableGrades: FaultyRows = {
  kind: 'grade-unknown',
  from: 'FROM input_logs WHERE NOT graded',
  value: `concat(coalesce(source_grade, ''), ' and ', coalesce(information_grade, ''))`,
  column: 'source_grade, information_grade',
  problem: 'The grades are missing, or are not both of one scheme',
  expected: 'Expected A to E with 1 to 5 (5x5x5), or 1 to 3 with A to E (3x5x2).',
  effect: 'row left out',
};

const repeatedNumber: FaultyRows = {
  kind: 'entry-number-repeated',
  from: `FROM (SELECT entries.log_id, entries.entry_no, entries.row_number FROM input_log_entries AS entries
      JOIN (SELECT log_id, entry_no FROM input_log_entries GROUP BY log_id, entry_no HAVING count(*) > 1) AS often
        ON often.log_id = entries.log_id AND often.entry_no = entries.entry_no
    ) AS repeated
    WHERE row_number NOT IN (SELECT row_number FROM ${leftTable('log_entries')})
      AND EXISTS (SELECT 1 FROM input_log_entries AS earlier WHERE earlier.log_id = repeated.log_id
        AND earlier.entry_no = repeated.entry_no AND earlier.row_number < repeated.row_number)`,
  value: 'entry_no',
  column: 'entry_no',
  problem: 'The log has another entry of this number',
  expected: 'Entries of one number are taken in the order of their text.',
  effect: 'kept',
};

const outOfRange = (column: string, most: number): FaultyRows => ({
  kind: 'coordinate-unreadable',
  from: `FROM input_log_locations WHERE NOT ${isBlank(column)} AND NOT coalesce(abs(TRY_CAST(${column} AS DOUBLE)) <= ${most}, false)`,
  value: column,
  column,
  problem: 'The coordinate cannot be read',
  expected: `Expected degrees from -${most} to ${most}, with a full stop for decimals.`,
  effect: 'field set to unknown',
});

/** SQL for '1 row' or '20 rows'. */
const rows = (count: string) => `CAST(${count} AS VARCHAR), CASE WHEN ${count} = 1 THEN ' row' ELSE ' rows' END`;

const unknownOffence: FaultyRows = {
  kind: 'offence-code-unknown',
  from: `FROM (SELECT min(row_number) AS first_row, offence_code, count(*) AS crimes_of_it FROM input_crimes
      WHERE NOT ${isBlank('offence_code')} GROUP BY offence_code) AS codes
    WHERE NOT EXISTS (SELECT 1 FROM input_harm AS harm WHERE harm.offence_code = codes.offence_code)`,
  rowNumber: 'first_row',
  value: `concat(offence_code, ' (', ${rows('crimes_of_it')}, ')')`,
  column: 'offence_code',
  problem: 'The offence code is not in harm',
  expected: 'Its crimes count with no harm.',
  effect: 'kept',
};

const knownRoles = [...new Set([...offenderRoles.soc, ...offenderRoles.cse, VICTIM_ROLE])];

const unknownRole: FaultyRows = {
  kind: 'role-unknown',
  from: `FROM (SELECT min(row_number) AS first_row, part, count(*) AS rows_of_it FROM input_crime_roles
    WHERE part NOT IN (${knownRoles.map((role) => `'${role}'`).join(', ')}) GROUP BY part) AS roles`,
  rowNumber: 'first_row',
  value: `concat(part, ' (', ${rows('rows_of_it')}, ')')`,
  column: 'role',
  problem: 'The role is neither one of the offender roles nor VICTIM',
  expected: 'People in it are never counted as offenders, nor as victims.',
  effect: 'kept',
};

const unknownKind: FaultyRows = {
  kind: 'group-kind-unknown',
  from: `FROM input_tracked_groups WHERE known_kind IS NULL AND NOT ${isBlank('kind')}`,
  value: 'kind',
  column: 'kind',
  problem: 'There is no such kind of group',
  expected: 'Expected OCG or USG.',
  effect: 'field set to unknown',
};

const notANumber = (column: string): FaultyRows => ({
  kind: 'number-unreadable',
  from: `FROM input_harm WHERE NOT ${isBlank(column)} AND NOT coalesce(TRY_CAST(${column} AS DOUBLE) >= 0 AND TRY_CAST(${column} AS DOUBLE) < 1e15, false)`,
  value: column,
  column,
  problem: 'The score is not a number of 0 or more',
  expected: 'Expected a number, with a full stop for decimals, or nothing.',
  effect: 'field set to unknown',
});
