import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { readNetworkRecords } from '../../loaders/records/network-stage.ts';
import { columnQuality } from '../../loaders/records/quality-columns.ts';
import { readRecords } from '../../loaders/records/records-stage.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { type TableName, tables } from '../../loaders/tables.ts';
import { runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';
import { type Files, smallStudy } from './small-study.ts';

/** What a run publishes of a study's quality: rows as objects, by table. */
async function qualityOf(files: Files) {
  const checked = await checkStudy(folderOf(files));
  if (!checked.ok) throw new Error(checked.faults.map(describeFault).join('\n'));
  const { study, folder, files: found } = checked.value.source;
  const stage = study.kind === 'records' ? readRecords : readNetworkRecords;
  const written = await runStages([stage], {}, { study, folder, files: found });
  return (table: TableName, where: Readonly<Record<string, Cell>> = {}) =>
    (written[table] ?? [])
      .map((row) => Object.fromEntries(Object.keys(tables[table].columns).map((column, at) => [column, row[at]])))
      .filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
}

describe('columns', () => {
  test('tell values, words for unknown, what cannot be read, and nothing apart; together they are all rows', async () => {
    const quality = await qualityOf(
      smallStudy({
        'nominals.csv':
          'nominal_id,sex,date_of_birth\nn1,M,1990-02-03\nn2, Not Known ,1985-12-31\nn3,,31/12/1985\nn4,F,1985-02-30\nn5,X,  \nn6,-,unknown\n',
      }),
    );
    expect(quality('quality_columns', { table: 'nominals', column: 'date_of_birth' })).toEqual([
      {
        table: 'nominals',
        position: 4,
        column: 'date_of_birth',
        needed: false,
        present: true,
        rows: 6,
        filled: 2,
        unknown: 1,
        unreadable: 2,
        empty: 1,
        first: '1985-12-31',
        last: '1990-02-03',
      },
    ]);
    expect(quality('quality_columns', { table: 'nominals', column: 'sex' })).toMatchObject([
      { filled: 3, unknown: 2, unreadable: 0, empty: 1, first: null },
    ]);
    expect(quality('quality_columns', { table: 'nominals', column: 'nominal_id' })).toMatchObject([
      { needed: true, filled: 6, position: 1 },
    ]);
    expect(quality('quality_columns', { table: 'nominals', column: 'pnc_id' })).toMatchObject([
      { present: false, rows: 6, filled: 0, empty: 6 },
    ]);
  });

  test('of grades tell what is in neither scheme; rows that cannot be read are not among them', async () => {
    const quality = await qualityOf(
      smallStudy({
        'logs.csv':
          'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,a,9\nl2,2018-05-01,7,1\nl3,2018-05-01,,E\nl4,short\nl5,2018-05-01,B,2\n',
      }),
    );
    expect(quality('quality_columns', { table: 'logs', column: 'source_grade' })).toMatchObject([
      { rows: 4, filled: 2, unreadable: 1, empty: 1 },
    ]);
    expect(quality('quality_columns', { table: 'logs', column: 'information_grade' })).toMatchObject([
      { rows: 4, filled: 3, unreadable: 1, empty: 0 },
    ]);
  });

  test('add up to the rows, whatever stands in them', async () => {
    const executor = await openDuckDB();
    const said = fc.constantFrom(null, '', ' ', 'unknown', ' N/K', 'x', '1985-12-31', '1985-13-31', '2018');
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (values) => {
        const rows = values.map((value) => `(${value === null ? 'NULL' : executor.dialect.text(value)})`).join(', ');
        await executor.execute(`CREATE OR REPLACE TEMP TABLE input_days AS
          SELECT CAST(day AS VARCHAR) AS day, TRY_CAST(day AS DATE) AS read FROM (VALUES ${rows}) AS given (day)`);
        const loaded = { name: 'input_days', hasColumn: { day: true } };
        const [found] = await columnQuality(
          executor,
          'days',
          loaded,
          { required: ['day'], optional: [] },
          {
            day: { day: 'read', readable: 'read IS NOT NULL', mayBeUnknown: true },
          },
        );
        const { filled, unknown, unreadable, empty, first } = found;
        const count = (among: readonly (string | null)[]) => values.filter((value) => among.includes(value)).length;
        expect([empty, unknown, filled]).toEqual([
          count([null, '', ' ']),
          count(['unknown', ' N/K']),
          count(['1985-12-31']),
        ]);
        expect(filled + unknown + unreadable + empty).toBe(values.length);
        expect(first).toBe(filled > 0 ? '1985-12-31' : null);
      }),
    );
    executor.close();
  });
});

describe('tables', () => {
  test('name each that a study may hold, with rows and those that count; one that is not there has no file', async () => {
    const quality = await qualityOf(
      smallStudy({
        'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n1\nl9,n1\nl1,n9\nl1,n2\n',
      }),
    );
    const found = quality('quality_tables');
    expect(found.map(({ table }) => table)).toEqual([
      'crime_roles',
      'crimes',
      'custody',
      'harm',
      'log_entries',
      'log_locations',
      'log_nominals',
      'logs',
      'missing_reports',
      'nominals',
      'tracked_groups',
    ]);
    expect(quality('quality_tables', { table: 'log_nominals' })).toEqual([
      { table: 'log_nominals', needed: true, file: 'log_nominals.csv', rows: 5, counted: 2 },
    ]);
    expect(quality('quality_tables', { table: 'custody' })).toEqual([
      { table: 'custody', needed: false, file: null, rows: null, counted: null },
    ]);
  });
});

describe('years', () => {
  test('count logs by the year they were created in and the scheme of their grades', async () => {
    const quality = await qualityOf(
      smallStudy({
        'logs.csv': [
          'log_id,created_on,source_grade,information_grade',
          'l1,2016-05-01,A,1',
          'l2,2016-06-01,E,5',
          'l3,2018-01-01,1,A',
          'l4,2018-01-01,,A',
          'l5,2018-01-01,A,A',
          'l6,nobody knows,B,2',
          'l7,2020-01-01,B,2',
          '',
        ].join('\n'),
      }),
    );
    expect(
      quality('quality_years').map(({ table, year, scheme, rows, reliable, counted }) => [
        table,
        year,
        scheme,
        rows,
        reliable,
        counted,
      ]),
    ).toEqual([
      ['logs', null, '5x5x5', 1, 1, 0],
      ['logs', 2016, '5x5x5', 2, 1, 1],
      ['logs', 2018, '3x5x2', 1, 1, 1],
      ['logs', 2018, 'unreadable', 2, 0, 0],
      ['logs', 2020, '5x5x5', 1, 1, 0],
    ]);
  });

  test('count custody on the day that the study counts it on', async () => {
    const custody = 'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2017-06-01,2018-06-01\n';
    const yearsOf = async (date: string) =>
      (
        await qualityOf(
          smallStudy({
            'custody.csv': custody,
            'study.yaml': `name: S\nas_of: 2019-12-31\ncustody: {date: ${date}}\n`,
          }),
        )
      )('quality_years', { table: 'custody' }).map(({ year, scheme, counted }) => [year, scheme, counted]);
    expect(await yearsOf('ended')).toEqual([[2018, null, 1]]);
    expect(await yearsOf('started')).toEqual([[2017, null, 1]]);
  });
});

describe('offences', () => {
  const crimes =
    'crime_id,recorded_on,offence_title,offence_code\nc1,2018-01-01,B,1\nc2,2018-01-01,A,1\nc3,2018-01-01,C,2\nc4,2018-01-01,D,\nc5,2018-01-01,E,3\nc6,never,F,2\n';
  const listed = (quality: Awaited<ReturnType<typeof qualityOf>>) =>
    quality('quality_offences').map((row) => Object.values(row));

  test('say of each code how many crimes count, and whether each score is there', async () => {
    const quality = await qualityOf(
      smallStudy({ 'crimes.csv': crimes, 'harm.csv': 'offence_code,cchi_days,ons_css\n1,10,2.5\n2,0,\n' }),
    );
    expect(listed(quality)).toEqual([
      [null, 'D', 1, false, false],
      ['1', 'A', 2, true, true],
      ['2', 'C', 1, true, false],
      ['3', 'E', 1, false, false],
    ]);
  });

  test('say nothing of scores without a harm table', async () => {
    const quality = await qualityOf(smallStudy({ 'crimes.csv': crimes }));
    expect(listed(quality).map(([code, , , cchi, ons]) => [code, cchi, ons])).toEqual([
      [null, null, null],
      ['1', null, null],
      ['2', null, null],
      ['3', null, null],
    ]);
  });
});

describe('faults', () => {
  test('are those that check tells, in its order, with the people whom a row names', async () => {
    const files = smallStudy({
      'log_nominals.csv': 'log_id,nominal_id\nl1,n1,more\n\nl9,n2\nl1,n9\nl1,n1\n',
      'custody.csv':
        'nominal_a,nominal_b,started_on,ended_on\nn2,n1,2018-06-01,2017-06-01\nn2,n3,2017-06-01,2018-06-01\n',
    });
    const quality = await qualityOf(files);
    const found = quality('faults').map(({ kind, file, row, value, nominal_a, nominal_b }) => [
      kind,
      file,
      row,
      value,
      nominal_a,
      nominal_b,
    ]);
    expect(found.filter(([kind]) => kind !== 'row-unreadable')).toEqual([
      ['unknown-record', 'log_nominals.csv', 4, 'l9', 'n2', null],
      ['unknown-nominal', 'log_nominals.csv', 5, 'n9', 'n9', null],
      ['custody-reversed', 'custody.csv', 2, '2017-06-01', 'n2', 'n1'],
    ]);
    const checked = await checkStudy(folderOf(files));
    const told = (checked.ok ? checked.value.faults : []).filter(({ file }) => file !== undefined);
    expect(quality('faults').map(({ kind, row }) => [kind, row])).toEqual(
      told.map(({ kind, row }) => [kind, row ?? null]),
    );
    expect(quality('faults').map(({ number }) => number)).toEqual(told.map((_, at) => at + 1));
  });

  test('say whether everyone whom the row or its words tell of is shown to be an adult', async () => {
    const quality = await qualityOf(
      smallStudy({
        'nominals.csv': [
          'nominal_id,family_name,given_names,date_of_birth',
          'grown1,Old,Ann,2001-12-31',
          'child1,Young,Bo,2002-01-01',
          'blank1,Blank,Cy,',
          'wrong1,Wrong,Di,31/12/1980',
          'aged1,Aged,Ed,1880-01-01',
          'lost1,Lost',
          '',
        ].join('\n'),
        'log_nominals.csv': [
          'log_id,nominal_id',
          'l1,grown1',
          ...['grown1', 'child1', 'blank1', 'wrong1', 'aged1'].map((id) => `l9,${id}`),
          'l1,lost1',
          'xlost1-,grown1',
          'Bo YOUNG,grown1',
          'unreadable',
          '',
        ].join('\n'),
      }),
    );
    const told = quality('faults', { file: 'log_nominals.csv' }).map(({ row, row_of_adults, words_of_adults }) => [
      row,
      row_of_adults,
      words_of_adults,
    ]);
    expect(told.toSorted(([x], [y]) => Number(x) - Number(y))).toEqual([
      [3, true, true],
      [4, false, true],
      [5, false, true],
      [6, false, true],
      [7, false, true],
      [8, false, false],
      [9, true, false],
      [10, true, false],
      [11, false, true],
    ]);
    expect(quality('faults', { file: 'nominals.csv', kind: 'row-unreadable' })).toMatchObject([
      { row: 7, row_of_adults: false, words_of_adults: false },
    ]);
  });

  test('of a shared cell are of adults only where both are', async () => {
    const quality = await qualityOf(
      smallStudy({
        'nominals.csv': 'nominal_id,date_of_birth\nn1,1980-01-01\nn2,1981-01-01\nn3,2010-01-01\n',
        'custody.csv':
          'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-06-01,2017-06-01\nn1,n3,2018-06-01,2017-06-01\nn1,n2,2017-06-01,2018-06-01\n',
      }),
    );
    expect(quality('faults', { kind: 'custody-reversed' }).map(({ row_of_adults }) => row_of_adults)).toEqual([
      true,
      false,
    ]);
  });

  test('of a kind beyond the first twenty are counted in one row', async () => {
    const lines = Array.from({ length: 25 }, (_, at) => `l1,x${at}\n`).join('');
    const quality = await qualityOf(smallStudy({ 'log_nominals.csv': `log_id,nominal_id\nl1,n1\n${lines}` }));
    const found = quality('faults', { kind: 'unknown-nominal' });
    expect(found.length).toBe(21);
    expect(found[20]).toMatchObject({ row: null, value: null, stands_for: 5, nominal_a: null });
  });

  test('hold the beginning of a value that is very long', async () => {
    const long = `${'x'.repeat(199)}😀${'y'.repeat(100_000)}`;
    const quality = await qualityOf(smallStudy({ 'log_nominals.csv': `log_id,nominal_id\nl1,n1\nl1,${long}\n` }));
    expect(quality('faults')).toMatchObject([{ kind: 'unknown-nominal', value: 'x'.repeat(199) }]);
  });
});

test('a study without a fault publishes none', async () => {
  const quality = await qualityOf(smallStudy());
  expect(quality('faults')).toEqual([]);
});

test('a bare network publishes its tables, columns and faults', async () => {
  const quality = await qualityOf({
    'edges.csv': 'source,target,weight\na,b,0.5\nb,a,\na,a,1\nb,c,-3\n',
    'nodes.csv': 'id,label\na,Ann\nb,\nc,unknown\n',
  });
  expect(quality('quality_tables')).toEqual([
    { table: 'edges', needed: true, file: 'edges.csv', rows: 4, counted: 1 },
    { table: 'nodes', needed: false, file: 'nodes.csv', rows: 3, counted: 3 },
  ]);
  expect(quality('quality_columns', { table: 'edges', column: 'weight' })).toMatchObject([
    { rows: 4, filled: 2, unreadable: 1, empty: 1 },
  ]);
  expect(quality('quality_columns', { table: 'nodes' })).toMatchObject([
    { column: 'id', filled: 3 },
    { column: 'label', filled: 1, unknown: 1, empty: 1 },
    { column: 'group', present: false, empty: 3 },
  ]);
  expect(quality('faults')).toMatchObject([
    { kind: 'weight-not-positive', file: 'edges.csv', row: 5, nominal_a: null, row_of_adults: null },
  ]);
});
