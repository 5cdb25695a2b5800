import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../../loaders/executor/duckdb.ts';
import { folderOf, temporaryFolder } from '../../temporary.ts';
import { recordsOf, smallStudy } from '../small-study.ts';
import { toldOf, toldOfFolder } from './told.ts';

/** A Parquet file of a query's rows. */
async function parquet(query: string): Promise<Uint8Array> {
  const file = path.join(temporaryFolder(), 'made.parquet');
  const { dialect, execute, close } = await openDuckDB();
  await execute(dialect.writeParquet(query, file));
  close();
  return readFileSync(file);
}

const inParquet = async (tables: Readonly<Record<string, string>>) => {
  const files: Record<string, Uint8Array> = {};
  for (const [table, query] of Object.entries(tables)) files[`${table}.parquet`] = await parquet(query);
  return smallStudy(
    files,
    Object.keys(tables).map((table) => `${table}.csv`),
  );
};

const parquetFolder = async (tables: Readonly<Record<string, string>>) => folderOf(await inParquet(tables));

describe('a Parquet file of other types than text', () => {
  test('gives ids that are the digits of whole numbers, and days that are those of dates and times', async () => {
    const { nominals, logs, logNominals, faults } = await recordsOf(
      await inParquet({
        nominals: `SELECT * FROM (VALUES
          (CAST(1 AS UBIGINT), DATE '1990-02-03'), (12345678901234567890, NULL)) AS t(nominal_id, date_of_birth)`,
        logs: `SELECT CAST(7 AS DOUBLE) AS log_id, TIMESTAMPTZ '2018-05-01 23:30:00-02' AS created_on, 'A' AS source_grade,
          CAST(1 AS TINYINT) AS information_grade
          UNION ALL SELECT 8, TIMESTAMPTZ '2018-05-01 00:00:00+00', 'B', 2`,
        log_entries: `SELECT unnest([7, 8]) AS log_id, 1 AS entry_no, 'Seen' AS text`,
        log_nominals: `SELECT CAST(7 AS SMALLINT) AS log_id, CAST(1 AS DECIMAL(20, 0)) AS nominal_id`,
      }),
    );
    expect(nominals).toEqual([
      ['1', null, null, '1990-02-03'],
      ['12345678901234567890', null, null, null],
    ]);
    expect(logs).toEqual([
      ['7', '2018-05-02'],
      ['8', '2018-05-01'],
    ]);
    expect(logNominals).toEqual([['7', '1']]);
    expect(faults).toEqual([]);
  });

  test('leaves a row out whose id is not a number, and keeps the row’s number', async () => {
    const { nominals, leftOut, faults } = await recordsOf(
      await inParquet({
        nominals: `SELECT unnest([1.0, 'nan'::DOUBLE, 2.5, NULL]) AS nominal_id`,
        log_nominals: `SELECT 'l1' AS log_id, 1 AS nominal_id`,
      }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['1', '2.5']);
    expect(leftOut).toEqual([['id-missing', 'nominals', 2]]);
    expect(faults.map((fault) => /row (\d)/.exec(fault)?.[1])).toEqual(['3', '5']);
  });

  test.each([
    ['a list', `['n1', 'n2']`, /"VARCHAR\[\]"/],
    ['a structure', `{'id': 'n1'}`, /"STRUCT\(/],
    ['a map', `MAP {'id': 'n1'}`, /"MAP\(/],
    ['bytes', `'n1'::BLOB`, /"BLOB"/],
  ])('is refused where a column that is needed holds %s', async (_, value, type) => {
    const { refused, faults } = await toldOfFolder(
      await parquetFolder({ nominals: `SELECT ${value} AS nominal_id, 1 AS n` }),
    );
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(
      /^nominals\.parquet, column nominal_id: The column holds what can be no text.*\[run refused\]$/,
    );
    expect(faults[0]).toMatch(type);
  });

  test('may hold anything in a column that nothing reads', async () => {
    const { refused, tables } = await toldOfFolder(
      await parquetFolder({ nominals: `SELECT 'n1' AS nominal_id, ['a'] AS tags, 'x'::BLOB AS photo` }),
    );
    expect(refused).toBe(false);
    expect(tables).toContain('nominals.parquet: 1 row. Columns not used: tags, photo.');
  });

  test('has times of a clock, an interval or true for dates that cannot be read', async () => {
    for (const value of [`TIME '10:00:00'`, 'true', '43190', `'0044-03-15 (BC)'::DATE`, `'infinity'::DATE`]) {
      const { faults } = await toldOfFolder(
        await parquetFolder({
          logs: `SELECT 'l1' AS log_id, ${value} AS created_on, 'A' AS source_grade, '1' AS information_grade`,
        }),
      );
      expect(faults.join('\n')).toMatch(/logs\.parquet, row 2, column created_on: The date cannot be read/);
    }
  });
});

test('a Parquet file that names its columns otherwise is told so', async () => {
  const { refused, faults } = await toldOfFolder(
    await parquetFolder({ nominals: `SELECT 'n1' AS "Nominal ID", 'n1' AS "nominal id"` }),
  );
  expect(refused).toBe(true);
  expect(faults[0]).toMatch(
    /^nominals\.parquet, column nominal_id: The column is missing.*nearest name found is "[Nn]ominal [Ii][Dd]/,
  );
});

test('a Parquet file cut short, anywhere, is refused', async () => {
  const whole = await parquet(`SELECT concat('n', CAST(range AS VARCHAR)) AS nominal_id FROM range(5000)`);
  for (const share of [0.001, 0.3, 0.7, 0.99, 0.9999]) {
    const { refused, faults } = await toldOf({ 'nominals.parquet': whole.slice(0, Math.floor(whole.length * share)) }, [
      'nominals.csv',
    ]);
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/^nominals\.parquet: The file is not Parquet, or is cut short/);
  }
});

test('a Parquet file damaged in the middle is refused', async () => {
  const whole = await parquet(`SELECT concat('n', CAST(range AS VARCHAR)) AS nominal_id FROM range(5000)`);
  const damaged = Uint8Array.from(whole, (byte, at) => (at > 100 && at < whole.length - 2000 ? byte ^ 0xff : byte));
  const { refused, faults } = await toldOf({ 'nominals.parquet': damaged }, ['nominals.csv']);
  expect(refused).toBe(true);
  expect(faults[0]).toMatch(/^nominals\.parquet: The (rows cannot be read|file is not Parquet)/);
});

test('a Parquet file of no rows is refused where a study needs it', async () => {
  const { refused, faults, tables } = await toldOfFolder(
    await parquetFolder({ nominals: `SELECT 'n1' AS nominal_id WHERE 1 = 0` }),
  );
  expect(refused).toBe(true);
  expect(faults[0]).toMatch(/^nominals\.parquet: The file has no rows/);
  expect(tables).toContain('nominals.parquet: 0 rows.');
});
