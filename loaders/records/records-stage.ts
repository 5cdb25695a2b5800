import type { Dialect } from '../executor/dialect.ts';
import type { Stage } from '../stage.ts';
import type { Study } from '../study/schema.ts';
import type { WorkingTable } from '../tables.ts';
import { writeTable } from '../write-table.ts';
import { harmQuery } from './harm-scores.ts';
import { keptRows, leftTable } from './judge-records.ts';
import { dropRecords, type LoadedRecords, loadRecords } from './load-records.ts';
import { logLocationsQuery } from './log-locations.ts';
import { qualityTables, writeRecordsQuality } from './quality.ts';
import { type RecordRule, recordRules } from './record-rules.ts';
import { type RecordTableName, recordTableNames } from './record-tables.ts';
import { type LeftOut, writeInputs, writeLeftOut } from './write-left-out.ts';

/**
 * The records of a study that count for the SOC network, and what was left out by which rule (METHOD 1.1 to 1.3, 3.3 and 3.4). A link
 * table keeps only rows of records that count; a row of a record that was itself left out is not counted again.
 */
export const readRecords: Stage = {
  name: 'records',
  does: 'Reads the extracts, keeps reliable logs and the crimes, roles and custody pairs that count, and counts what is left out.',
  module: import.meta.url,
  inputs: [],
  studyFiles: recordTableNames,
  parameters: ['columns', 'as_of', 'grades', 'custody.minimum_days', 'custody.date'],
  outputs: [
    'working_nominals',
    'working_logs',
    'working_log_grades',
    'working_log_entries',
    'working_unreliable_log_entries',
    'working_log_nominals',
    'working_log_locations',
    'working_crimes',
    'working_crime_roles',
    'working_custody',
    'working_record_days',
    'working_tracked_groups',
    'working_crime_details',
    'working_later_crime_roles',
    'working_later_logs',
    'working_later_log_nominals',
    'working_later_custody',
    'working_appearances',
    'working_police_numbers',
    'left_out',
    'inputs',
    'harm',
    ...qualityTables.records,
  ],
  async run(context) {
    const { executor, source } = context;
    const loaded = await loadRecords(executor, source);
    if (!loaded.ok || Object.values(loaded.value.leftOut).some((rules) => rules['duplicate-id'])) {
      throw new Error('The study was not checked before it was run');
    }
    for (const [table, query] of Object.entries(workingQueries(executor.dialect, source.study))) {
      await writeTable(context, table as WorkingTable, query);
    }
    await writeLeftOut(context, leftOutRows(loaded.value));
    await writeInputs(context, loaded.value.tables);
    await writeTable(context, 'harm', harmQuery());
    await writeRecordsQuality(context, loaded.value);
    await dropRecords(executor);
  },
};

const entryNumber = (row: string) => `TRY_CAST(${row}.entry_no AS DOUBLE)`;

/** Rows of a link table that count, of records that count. */
const keptOf = (links: RecordTableName, records: RecordTableName, id: string, counting = keptRows(records)) =>
  `${keptRows(links)} AS links JOIN ${counting} AS records ON records.${id} = links.${id}`;

/** Logs that nothing but their grades keeps out. */
const unreliableLogs = (asOf: string) =>
  `(SELECT gone.* FROM input_logs AS gone JOIN ${leftTable('logs')} AS why ON why.row_number = gone.row_number
    WHERE why.rule = 'log-not-reliable' AND gone.created <= CAST(${asOf} AS DATE))`;

/**
 * Entries with the numbers they have in the extract. In a log where a number is not whole or stands twice they are numbered anew from 1,
 * by number, then by the number's text, then by text.
 */
const numberedEntries = (logs = keptRows('logs')) => `
  WITH odd AS (
    SELECT log_id FROM (SELECT log_id, ${entryNumber('kept')} AS number FROM ${keptRows('log_entries')} AS kept) AS numbers
    GROUP BY log_id
    HAVING count(*) <> count(DISTINCT CASE WHEN number = floor(number) AND abs(number) < 1e15 THEN number END)
  )
  SELECT links.log_id, ${entryNumber('links')} AS entry_no, coalesce(links.text, '') AS text
  FROM ${keptOf('log_entries', 'logs', 'log_id', logs)} LEFT JOIN odd ON odd.log_id = links.log_id WHERE odd.log_id IS NULL
  UNION ALL
  SELECT links.log_id, row_number() OVER (
      PARTITION BY links.log_id
      ORDER BY ${entryNumber('links')} ASC NULLS LAST, links.entry_no ASC NULLS LAST, coalesce(links.text, '') ASC
    ) AS entry_no, coalesce(links.text, '') AS text
  FROM ${keptOf('log_entries', 'logs', 'log_id', logs)} JOIN odd ON odd.log_id = links.log_id`;

/** Rows that nothing but their day keeps out of the SOC network: a network that stands at a later day may count them. */
const laterRows = (table: 'logs' | 'crimes' | 'custody', rule: RecordRule) =>
  `(SELECT later.* FROM input_${table} AS later JOIN ${leftTable(table)} AS why ON why.row_number = later.row_number
    WHERE why.rule = '${rule}')`;

const laterLogs = laterRows('logs', 'log-after-as-of');
const laterCrimes = laterRows('crimes', 'crime-after-as-of');
const laterCustody = laterRows('custody', 'custody-after-as-of');

const crimeDetails = (crimes: string) =>
  `SELECT crime_id, recorded AS recorded_on, occurred AS occurred_on, offence_title, offence_code, offence_type, if_codes, modus_operandi
   FROM ${crimes} AS detailed`;

const custodyPairs = (custody: string, date: Study['custody']['date']) =>
  `SELECT a, b, started_day AS started_on, ended_day AS ended_on, ${date}_day AS counts_on FROM ${custody} AS kept`;

const custodyDays = (custody: string, date: Study['custody']['date']) =>
  `SELECT 'custody' AS source_system, concat(a, '|', b, '|', CAST(started_day AS VARCHAR), '|', CAST(ended_day AS VARCHAR)) AS source_ref,
     started_day AS began_on
   FROM ${custody} AS custody WHERE started_day < ${date}_day`;

/** A query for each working table, over the loaded extracts. */
export const workingQueries = (dialect: Dialect, { as_of, custody: { date: custodyDate } }: Study) => ({
  working_nominals: `SELECT nominal_id, family_name, given_names, born AS date_of_birth FROM ${keptRows('nominals')} AS kept`,
  working_logs: `SELECT log_id, created AS created_on FROM ${keptRows('logs')} AS kept`,
  working_log_grades: `SELECT log_id, upper(trim(source_grade)) AS source_grade, upper(trim(information_grade)) AS information_grade
    FROM ${keptRows('logs')} AS kept`,
  working_log_entries: numberedEntries(),
  working_unreliable_log_entries: numberedEntries(unreliableLogs(dialect.text(String(as_of)))),
  working_log_nominals: `SELECT links.log_id, links.nominal_id FROM ${keptOf('log_nominals', 'logs', 'log_id')}`,
  working_log_locations: logLocationsQuery(keptOf('log_locations', 'logs', 'log_id')),
  working_crimes: `SELECT crime_id, recorded AS recorded_on, offence_code FROM ${keptRows('crimes')} AS kept`,
  working_crime_roles: `SELECT links.crime_id, links.nominal_id, links.part AS role
    FROM ${keptOf('crime_roles', 'crimes', 'crime_id')}`,
  working_custody: custodyPairs(keptRows('custody'), custodyDate),
  working_record_days: `SELECT 'crime' AS source_system, crime_id AS source_ref, occurred AS began_on
    FROM ${keptRows('crimes')} AS crimes WHERE occurred < recorded
    UNION ALL ${custodyDays(keptRows('custody'), custodyDate)} UNION ALL ${custodyDays(laterCustody, custodyDate)}`,
  working_tracked_groups: `SELECT ocg_id AS group_id, name, aliases, known_kind AS kind, crime_types
    FROM ${keptRows('tracked_groups')} AS kept`,
  working_crime_details: `${crimeDetails(keptRows('crimes'))} UNION ALL ${crimeDetails(laterCrimes)}`,
  working_later_crime_roles: `SELECT links.crime_id, links.nominal_id, links.part AS role
    FROM ${keptOf('crime_roles', 'crimes', 'crime_id', laterCrimes)}`,
  working_later_logs: `SELECT log_id, created AS created_on FROM ${laterLogs} AS later`,
  working_later_log_nominals: `SELECT links.log_id, links.nominal_id FROM ${keptOf('log_nominals', 'logs', 'log_id', laterLogs)}`,
  working_later_custody: custodyPairs(laterCustody, custodyDate),
  working_appearances: `SELECT nominal_id, nullif(trim(sex), '') AS sex, nullif(trim(ethnic_appearance), '') AS ethnicity
    FROM ${keptRows('nominals')} AS kept`,
  working_police_numbers: `SELECT nominal_id, nullif(trim(pnc_id), '') AS pnc_id, nullif(trim(cro_number), '') AS cro_number
    FROM ${keptRows('nominals')} AS kept`,
});

const leftOutRows = ({ leftOut }: LoadedRecords): LeftOut[] =>
  Object.entries(leftOut).flatMap(([table, rules]) =>
    Object.entries(rules).map(([rule, rows]) => ({ rule, table, rows, why: recordRules[rule as RecordRule] })),
  );
