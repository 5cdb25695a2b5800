import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { temporaryFolder } from '../temporary.ts';

test('columns of every type are written and read back, nulls included, over many chunks', async () => {
  const executor = await openDuckDB();
  const file = path.join(temporaryFolder(), "o'clock.parquet");
  const size = 5000;
  const every = <Value>(value: (index: number) => Value) => Array.from({ length: size }, (_, index) => value(index));
  const columns = {
    id: every((index) => (index % 7 === 0 ? null : `n${index} \u{1F600}`)),
    count: every((index) => (index % 11 === 0 ? null : index)),
    share: Float64Array.from(every((index) => (index % 13 === 0 ? Number.NaN : index / 3))),
    known: every((index) => index % 2 === 0),
    day: every((index) => (index % 5 === 0 ? null : '2019-12-31')),
  };
  await executor.writeColumns(
    file,
    { id: 'VARCHAR', count: 'BIGINT', share: 'DOUBLE', known: 'BOOLEAN', day: 'DATE' },
    columns,
  );
  const { id, count, share } = await executor.columns(
    `SELECT id, count, share FROM ${executor.dialect.readParquet(file)}`,
  );
  expect(id).toEqual(columns.id);
  expect([...count]).toEqual(columns.count.map((value) => value ?? Number.NaN));
  expect([...share]).toEqual([...columns.share]);
  const rows = await executor.rows(
    `SELECT known, CAST(day AS VARCHAR) AS day FROM ${executor.dialect.readParquet(file)}`,
  );
  expect(rows).toEqual(columns.known.map((known, index) => ({ known, day: columns.day[index] })));
  const batched: unknown[] = [];
  for await (const batch of executor.batches(`SELECT count FROM ${executor.dialect.readParquet(file)}`))
    batched.push(...batch);
  expect(batched).toEqual(columns.count.map((value) => [value]));
  executor.close();
});

test('names and text are quoted, whatever they hold', async () => {
  const { dialect, rows, close } = await openDuckDB();
  expect(await rows(`SELECT ${dialect.text("it's")} AS ${dialect.name('a "b"')}`)).toEqual([{ 'a "b"': "it's" }]);
  close();
});

test('a table of no rows keeps its columns', async () => {
  const executor = await openDuckDB();
  const file = path.join(temporaryFolder(), 'empty.parquet');
  await executor.writeColumns(file, { id: 'VARCHAR', day: 'DATE' }, { id: [], day: [] });
  expect(await executor.rows(`DESCRIBE SELECT * FROM ${executor.dialect.readParquet(file)}`)).toMatchObject([
    { column_name: 'id', column_type: 'VARCHAR' },
    { column_name: 'day', column_type: 'DATE' },
  ]);
  executor.close();
});

test('work beyond the memory given to records waits on disk, and nothing stays there', async () => {
  const executor = await openDuckDB();
  await executor.execute(
    `CREATE TEMP TABLE wide AS SELECT range AS id, repeat(md5(CAST(range AS VARCHAR)), 30) AS text FROM range(1200000)`,
  );
  const [{ rows, first }] = await executor.rows(
    `SELECT count(*) AS rows, min(text) AS first FROM (SELECT text FROM wide ORDER BY text DESC) AS sorted`,
  );
  expect(rows).toBe(1_200_000);
  expect(String(first)).toHaveLength(960);
  const [{ folder }] = await executor.rows(`SELECT current_setting('temp_directory') AS folder`);
  executor.close();
  expect(existsSync(String(folder))).toBe(false);
});

test('a floating-point number that is whole is its digits, and a time with a zone is its day in UTC', async () => {
  const { dialect, rows, close } = await openDuckDB();
  const text = dialect.floatText('value');
  expect(
    await rows(`SELECT ${text} AS text FROM (VALUES (7::DOUBLE), (-0.5), (1e20), ('nan'), (NULL)) AS given(value)`),
  ).toEqual([{ text: '7' }, { text: '-0.5' }, { text: '1e+20' }, { text: null }, { text: null }]);
  expect(await rows(`SELECT CAST(TIMESTAMPTZ '2019-12-31 23:30:00-01' AS VARCHAR) AS time`)).toEqual([
    { time: '2020-01-01 00:30:00+00' },
  ]);
  close();
});
