import { expect, test } from 'vitest';
import { cutFiles } from '../../../loaders/records/cut-files.ts';
import type { LoadedTable } from '../../../loaders/records/read-table.ts';
import { toldOf } from './told.ts';

const cutIn = ({ faults }: { readonly faults: readonly string[] }) => faults.filter((fault) => /cut short/.test(fault));

const HEAD = 'nominal_id,family_name\n';

test('a file that ends within a row, or without a line end where the others have one, is named, and stops nothing', async () => {
  const short = await toldOf({ 'nominals.csv': `${HEAD}n1,A\nn2` });
  expect(short.refused).toBe(false);
  expect(cutIn(short)).toEqual([expect.stringMatching(/^nominals\.csv, row 3: The file ends within.*\[kept\]$/)]);
  const letter = Buffer.from(`${HEAD}n1,A\nn2,é`).subarray(0, -1);
  expect(cutIn(await toldOf({ 'nominals.csv': letter }))).toEqual([
    expect.stringMatching(/row 3: The file ends within/),
  ]);
  const field = await toldOf({ 'log_entries.csv': 'log_id,entry_no,text\r\nl1,1,Seen\r\nl1,2,Seen wi' });
  expect(field.refused).toBe(false);
  expect(cutIn(field)).toEqual([expect.stringMatching(/^log_entries\.csv, row 3: No line end ends the last row/)]);
});

test('a line end of any kind is one, and a header alone is no row', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(cutIn(await toldOf({ 'nominals.csv': `nominal_id${end}n1${end}` }))).toEqual([]);
  expect(cutIn(await toldOf({ 'custody.csv': 'nominal_a,nominal_b,started_on,ended_on' }))).toEqual([]);
});

test('where most files leave the line end out, nothing is said of it', () => {
  const table = (file: string, isEnded: boolean, isBroken = false) =>
    ({ file, end: { row: 9, isEnded, isBroken } }) as LoadedTable;
  const named = (tables: readonly LoadedTable[]) => cutFiles(tables).map(({ file }) => file);
  expect(named([table('a', false)])).toEqual([]);
  expect(named([table('a', false), table('b', true), table('c', false)])).toEqual([]);
  expect(named([table('a', false), table('b', true), table('c', true)])).toEqual(['a']);
  expect(named([table('a', false), table('b', false, true)])).toEqual(['b']);
});

test('logs without any text are counted', async () => {
  const { faults } = await toldOf({
    'logs.csv': `log_id,created_on,source_grade,information_grade\n${['l1', 'l2', 'l3'].map((id) => `${id},2018-01-01,A,1\n`).join('')}`,
    'log_entries.csv': 'log_id,entry_no,text\nl1,1,Seen\nl2,1," "\n',
  });
  expect(faults).toEqual([
    expect.stringMatching(
      /^logs\.csv, row 3, column log_id: No entry of the log has any text \(found "l2"\).*\[kept\]$/,
    ),
    expect.stringMatching(/^logs\.csv, row 4, .*"l3"/),
  ]);
});
