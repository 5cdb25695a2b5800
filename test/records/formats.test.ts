import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { describeAbsentColumns } from '../../loaders/records/absent-columns.ts';
import { describeAbsent } from '../../loaders/records/absent-tables.ts';
import { recordTableNames, recordTables } from '../../loaders/records/record-tables.ts';
import { temporaryFolder } from '../temporary.ts';
import { checked, type Files, recordsOf, smallStudy } from './small-study.ts';

/** Each table of a study of records with every column: a header and two rows. */
const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
  nominals: [
    ['nominal_id', 'family_name', 'given_names', 'date_of_birth', 'sex', 'ethnic_appearance', 'pnc_id', 'cro_number'],
    ['n1', 'FARNARD', 'Blake', '1990-04-09', 'M', 'Unknown', '1996/0683751Q', '123774/96B'],
    ['n2', 'O’NEIL', '', '1991-04-09', 'F', 'North European', '', ''],
  ],
  logs: [
    ['log_id', 'created_on', 'source_grade', 'information_grade'],
    ['l1', '2018-05-01', 'A', '1'],
    ['l2', '2018-05-02T10:00:00', '1', 'A'],
  ],
  log_entries: [
    ['log_id', 'entry_no', 'text'],
    ['l1', '1', 'Seen, with "Mill; Boys"\nagain'],
    ['l2', '2', 'é'],
  ],
  log_nominals: [
    ['log_id', 'nominal_id'],
    ['l1', 'n1'],
    ['l2', 'n2'],
  ],
  log_locations: [
    ['log_id', 'location', 'area', 'latitude', 'longitude'],
    ['l1', 'Mill Lane', 'Harrowmere', '54.5', '-2.1'],
    ['l9', 'Mill Lane', '', '', ''],
  ],
  crimes: [
    [
      'crime_id',
      'recorded_on',
      'occurred_on',
      'offence_title',
      'offence_code',
      'offence_type',
      'if_codes',
      'modus_operandi',
    ],
    ['c1', '2018-05-01', '2018-04-30', 'Robbery', '34B', 'DA', 'X;Y', 'AT NIGHT'],
    ['c2', '2018-05-01', '', 'Robbery', '99Z', '', '', ''],
  ],
  crime_roles: [
    ['crime_id', 'nominal_id', 'role'],
    ['c1', 'n1', 'SUSPECT'],
    ['c1', 'n2', 'BYSTANDER'],
  ],
  custody: [
    ['nominal_a', 'nominal_b', 'started_on', 'ended_on'],
    ['n2', 'n1', '2018-01-01', '2018-06-01'],
    ['n1', 'n1', '2018-01-01', '2018-06-01'],
  ],
  tracked_groups: [
    ['ocg_id', 'name', 'aliases', 'kind', 'crime_types'],
    ['g1', 'Mill Boys', 'MB;The Mill', 'OCG', 'Drugs'],
    ['g2', 'Salt Fleet', '', 'GANG', ''],
  ],
  missing_reports: [
    ['report_id', 'nominal_id', 'missing_from', 'found_on', 'found_location', 'found_outside_force'],
    ['r1', 'n1', '2018-05-01', '2018-05-02', 'Great Wenning', 'true'],
    ['r2', 'n9', '2018-05-01', '', '', ''],
  ],
  harm: [
    ['offence_code', 'offence_title', 'cchi_days', 'ons_css', 'cchi_certainty', 'cchi_edition', 'ons_edition'],
    ['34B', 'Robbery', '365', '746.5', 'exact', '2020', '2020'],
    ['1', 'Murder', 'many', '7993', '', '', '2020'],
  ],
};

const csv = (rows: readonly (readonly string[])[], separator = ',', end = '\n') =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator) + end).join('');

const inCsv = (...dialect: [separator?: string, end?: string]): Files =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [`${table}.csv`, csv(rows, ...dialect)]));

async function inParquet(named: (column: string) => string): Promise<Files> {
  const executor = await openDuckDB();
  const files: Record<string, Uint8Array> = {};
  for (const [table, [header, ...rows]] of Object.entries(tables)) {
    const file = path.join(temporaryFolder(), `${table}.parquet`);
    await executor.writeColumns(
      file,
      Object.fromEntries(header.map((column) => [named(column), 'VARCHAR' as const])),
      Object.fromEntries(header.map((column, at) => [named(column), rows.map((cells) => cells[at] || null)])),
    );
    files[`${table}.parquet`] = readFileSync(file);
  }
  executor.close();
  return files;
}

const withoutFile = ({ inputs, faults, ...rest }: Awaited<ReturnType<typeof recordsOf>>) => ({
  ...rest,
  inputs: inputs.map(([table, , rows, ignored]) => [table, rows, ignored]),
  faults: faults.map((fault) => fault.replace(/^(\w+)\.\w+, (row \d+), column [^:]+:/, '$1 $2:')),
});

const study = 'name: Small\nas_of: 2019-12-31\n';

describe('every table of RECORDS.md, with every column', () => {
  test('stands in the list that this test goes through', () => {
    expect(Object.keys(tables)).toEqual(recordTableNames);
    for (const table of recordTableNames) {
      const { required, optional } = recordTables[table];
      expect([...tables[table][0]].sort()).toEqual([...required, ...optional].sort());
    }
  });

  test('is read and judged, and its faults are told', async () => {
    const { leftOut, inputs, faults } = await recordsOf(smallStudy(inCsv()));
    expect(inputs).toEqual(recordTableNames.map((table) => [table, `${table}.csv`, 2, '']).sort());
    expect(leftOut).toEqual([
      ['custody-self', 'custody', 1],
      ['unknown-nominal', 'missing_reports', 1],
      ['unknown-record', 'log_locations', 1],
    ]);
    expect(faults.map((fault) => fault.split(': ')[0]).sort()).toEqual([
      'crime_roles.csv, row 3, column role',
      'crimes.csv, row 3, column offence_code',
      'custody.csv, row 3, column nominal_b',
      'harm.csv, row 3, column cchi_days',
      'log_locations.csv, row 3, column log_id',
      'missing_reports.csv, row 3, column nominal_id',
      'tracked_groups.csv, row 3, column kind',
    ]);
  });

  test('gives the same from CSV with any separator and line ends, from Parquet, and under other names', async () => {
    const plain = withoutFile(await recordsOf(smallStudy(inCsv())));
    for (const [separator, end] of [
      [';', '\r\n'],
      ['\t', '\r'],
    ])
      expect(withoutFile(await recordsOf(smallStudy(inCsv(separator, end))))).toEqual(plain);
    expect(withoutFile(await recordsOf({ 'study.yaml': study, ...(await inParquet((column) => column)) }))).toEqual(
      plain,
    );

    const other = (column: string) => `The ${column.toUpperCase()}`;
    const columns = Object.fromEntries(
      Object.entries(tables).map(([table, [header]]) => [
        table,
        Object.fromEntries(header.map((column) => [column, other(column)])),
      ]),
    );
    const mapped = `${study}columns: ${JSON.stringify(columns)}\n`;
    expect(withoutFile(await recordsOf({ 'study.yaml': mapped, ...(await inParquet(other)) }))).toEqual(plain);
    const renamed = Object.entries(tables).map(([table, [header, ...rows]]) => [
      `${table}.csv`,
      csv([header.map(other), ...rows]),
    ]);
    expect(withoutFile(await recordsOf({ 'study.yaml': mapped, ...Object.fromEntries(renamed) }))).toEqual(plain);
  });
});

test('an optional table that is not there is said, with what is left out', async () => {
  const { source } = await checked(smallStudy({ 'harm.csv': 'offence_code,cchi_days,ons_css\n' }));
  expect(describeAbsent(source).map((line) => line.split(':')[0])).toEqual(
    ['log_locations', 'crimes', 'crime_roles', 'custody', 'missing_reports'].map((table) => `${table} is not there`),
  );
});

describe('an optional column that the CSE network rests on', () => {
  const told = async (files: Files) => {
    const { source, tables } = await checked(smallStudy(files));
    return describeAbsentColumns(source, tables);
  };
  const absentIn = async (files: Files) => (await told(files)).map((line) => line.split(':')[0]);

  test('is said where it is not there, with what comes of that', async () => {
    const lines = await told({ 'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2018-01-01,Robbery\n' });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'nominals.csv has no column date_of_birth',
      'nominals.csv has no column sex',
      'nominals.csv has no column ethnic_appearance',
      'crimes.csv has no column occurred_on',
      'crimes.csv has no column offence_type',
      'crimes.csv has no column if_codes',
      'crimes.csv has no column modus_operandi',
    ]);
    expect(lines[4]).toMatch(/: no crime can be seen to be domestic abuse, .*\.$/);
  });

  test('is not said where it is there, be it empty or under another name, nor where the table is not there', async () => {
    const nominals = { 'nominals.csv': 'nominal_id,date_of_birth,sex,ethnic_appearance\nn1,,,\n' };
    expect(await absentIn(nominals)).toEqual([]);
    expect(
      await absentIn({
        ...nominals,
        'study.yaml': 'name: Small\nas_of: 2019-12-31\ncolumns: {crimes: {offence_type: class}}\n',
        'crimes.csv':
          'crime_id,recorded_on,occurred_on,offence_title,class,if_codes\nc1,2018-01-01,2018-01-01,Robbery,,\n',
      }),
    ).toEqual(['crimes.csv has no column modus_operandi']);
  });
});
