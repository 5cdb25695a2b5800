import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { digestTable } from '../../loaders/run/digest.ts';
import { temporaryFolder } from '../temporary.ts';

async function digestOf(weights: readonly number[], names: readonly Cell[] = weights.map((_, index) => `n${index}`)) {
  const executor = await openDuckDB();
  const file = path.join(temporaryFolder(), 'table.parquet');
  await executor.writeColumns(file, { name: 'VARCHAR', weight: 'DOUBLE' }, { name: names, weight: weights });
  const digest = await digestTable(executor, file);
  executor.close();
  return digest;
}

test('a digest sees twelve significant digits and no more', async () => {
  const { digest, rows } = await digestOf([1 / 3, 2e-9, 1e15]);
  expect(rows).toBe(3);
  expect((await digestOf([1 / 3 + 1e-14, 2e-9, 1e15])).digest).toBe(digest);
  expect((await digestOf([1 / 3 + 1e-11, 2e-9, 1e15])).digest).not.toBe(digest);
  expect((await digestOf([1 / 3, 2e-9 + 1e-19, 1e15])).digest).not.toBe(digest);
});

test('a digest sees the order of rows, an empty text and a missing one', async () => {
  const { digest } = await digestOf([1, 2], ['a', 'b']);
  expect((await digestOf([2, 1], ['b', 'a'])).digest).not.toBe(digest);
  expect((await digestOf([1, 2], ['a', null])).digest).not.toBe((await digestOf([1, 2], ['a', ''])).digest);
});

test('an empty table has a digest', async () => {
  expect(await digestOf([])).toMatchObject({ rows: 0, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
});
