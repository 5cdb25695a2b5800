import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { workingTables } from '../../loaders/tables.ts';
import { type JoinedLogs, joinedLogs } from '../../loaders/words/joined-logs.ts';
import { temporaryFolder } from '../temporary.ts';

type Row = readonly [logId: string, entryNo: number, text: string | null];

/** The joined logs of files with these rows. */
async function joined(...files: readonly (readonly Row[])[]): Promise<JoinedLogs[]> {
  const executor = await openDuckDB();
  const folder = temporaryFolder();
  const paths = files.map((_, file) => path.join(folder, `${file}.parquet`));
  for (const [file, rows] of files.entries()) {
    await executor.writeColumns(paths[file], workingTables.working_log_entries.columns, {
      log_id: rows.map(([id]) => id),
      entry_no: rows.map(([, no]) => no),
      text: rows.map(([, , text]) => text),
    });
  }
  const read: JoinedLogs[] = [];
  try {
    for await (const logs of joinedLogs(executor, paths)) read.push(...logs);
  } finally {
    executor.close();
  }
  return read;
}

/** Every entry of joined logs, with its log. */
const entriesOf = (read: readonly JoinedLogs[]) =>
  read.flatMap(({ logIds, entryCounts, text }) => {
    const entries = text.split('\u001e');
    const ids = logIds.flatMap((id, log) => new Array<string>(entryCounts[log]).fill(id));
    expect(entries.length).toBe(ids.length);
    return ids.map((id, entry) => [id, entries[entry]]);
  });

test('nothing, one log, and entries without text', async () => {
  expect(await joined([])).toEqual([]);
  expect(await joined()).toEqual([]);
  expect(entriesOf(await joined([['a', 1, null]]))).toEqual([['a', '']]);
  expect(
    entriesOf(
      await joined([
        ['a', 1, 'one'],
        ['a', 2, null],
        ['a', 3, ''],
        ['b', 7, ''],
      ]),
    ),
  ).toEqual([
    ['a', 'one'],
    ['a', ''],
    ['a', ''],
    ['b', ''],
  ]);
});

test('logs that are read in two goes stay whole, over files too', async () => {
  const rows: Row[] = [];
  for (let log = 0; rows.length < 130_000; log++) {
    const count = log === 40 ? 5000 : 1 + (log % 4);
    for (let entry = 1; entry <= count; entry++) rows.push([`L${100_000 + log}`, entry, `${log}.${entry}`]);
  }
  const read = await joined(rows.slice(0, 124_001), rows.slice(124_001));
  expect(entriesOf(read)).toEqual(rows.map(([id, , text]) => [id, text]));
  const ids = read.flatMap(({ logIds }) => logIds);
  expect(new Set(ids).size).toBe(ids.length);
  expect(read.length).toBeGreaterThan(50);
});

test('an entry that holds the separator is one entry, of the same length', async () => {
  expect(
    entriesOf(
      await joined([
        ['a', 1, 'x\u001ey'],
        ['a\u001e', 1, 'x\u001fy\u001d\u001c'],
      ]),
    ),
  ).toEqual([
    ['a', 'x\u001fy'],
    ['a\u001e', 'x\u001fy\u001d\u001c'],
  ]);
});

test('logs out of order are refused', async () => {
  const first: Row[] = Array.from({ length: 2048 }, (_, log) => [`M${10_000 + log}`, 1, 'x']);
  await expect(joined([...first, ['L1', 1, 'x']])).rejects.toThrow('not in order: M12047 stands before L1');
  await expect(joined(first, [['L1', 1, 'x']])).rejects.toThrow('not in order');
});
