import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { workingTables } from '../../loaders/tables.ts';
import { logTexts } from '../../loaders/words/log-texts.ts';
import { temporaryFolder } from '../temporary.ts';

test('portions and chunks hold the logs in order, none of them parted', async () => {
  const executor = await openDuckDB();
  const file = path.join(temporaryFolder(), 'entries.parquet');
  await executor.writeColumns(file, workingTables.working_log_entries.columns, {
    log_id: ['a', 'a', 'b', 'c', 'd', 'd', 'e', 'f', 'f', 'g'],
    entry_no: [2, 1, 1, 1, 1, 2, 1, 9, 10, 1],
    text: ['a2', 'a1', 'b1', null, 'd1', 'd2', 'e1', 'f9', 'f10', 'g1'],
  });
  const portions = [];
  for await (const portion of logTexts(executor, [file], { logsInChunk: 2, chunks: 2 })) portions.push(portion);
  expect(
    portions.map((portion) => portion.map((chunk) => chunk.map(({ logId, entries }) => [logId, ...entries]))),
  ).toEqual([
    [
      [
        ['a', 'a1', 'a2'],
        ['b', 'b1'],
      ],
      [
        ['c', ''],
        ['d', 'd1', 'd2'],
      ],
    ],
    [
      [
        ['e', 'e1'],
        ['f', 'f9', 'f10'],
      ],
      [['g', 'g1']],
    ],
  ]);
  executor.close();
});
