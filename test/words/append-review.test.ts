import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StudyFolder } from '../../loaders/study/read-study.ts';
import { addRows, appendReviews } from '../../loaders/words/append-review.ts';
import { folderOf } from '../temporary.ts';

const columns = { columns: ['word', 'decision', 'decided_by', 'note'], named: (column: string) => column };
const add = (before: string, ...rows: Record<string, string>[]) => {
  const added = addRows(Buffer.from(before), 'review/nouns.csv', rows, columns);
  if (!added.ok) throw new Error(added.faults[0].problem);
  return added.value.toString('utf8');
};

test('a new file begins with its columns; fields are quoted where they must be', () => {
  expect(add('', { word: 'mob', decision: 'accept', note: 'said "so", twice\nover' })).toBe(
    'word,decision,decided_by,note\nmob,accept,,"said ""so"", twice\nover"\n',
  );
});

test('the file keeps its byte-order mark, line ends, separator and order of columns', () => {
  const before = '\ufeffnote;decision;extra;word\r\nfirst;reject;x;"a\r\nb"\r\n';
  expect(add(before, { word: 'mob', decision: 'accept', note: 'a;b' })).toBe(`${before}"a;b";accept;;mob\r\n`);
});

test('a last line without an end gets one', () => {
  expect(add('word,decision\nmob,', { word: 'set', decision: '' })).toBe('word,decision\nmob,\nset,\n');
});

test('every byte that stands in the file stays, whatever it is', () => {
  const byte = fc.uint8Array({ maxLength: 60 });
  fc.assert(
    fc.property(byte, (rest) => {
      const before = Buffer.concat([Buffer.from('word,decision,decided_by,note\n'), rest]);
      const added = addRows(before, 'review/nouns.csv', [{ word: 'mob', decision: 'accept' }], columns);
      expect(added.ok && added.value.subarray(0, before.length).equals(before)).toBe(true);
    }),
  );
});

test('columns go by the names that the study gives them', () => {
  const added = addRows(Buffer.from('Wort,Entscheid\n'), 'review/nouns.csv', [{ word: 'mob', decision: 'accept' }], {
    columns: [],
    named: (column) => ({ word: 'Wort', decision: 'Entscheid' })[column] ?? column,
  });
  expect(added.ok && added.value.toString()).toBe('Wort,Entscheid\nmob,accept\n');
});

test('who decided is not dropped for want of a column; a measured number is', () => {
  const added = addRows(
    Buffer.from('word,decision\n'),
    'review/nouns.csv',
    [{ word: 'mob', decided_by: 'A' }],
    columns,
  );
  expect(added).toMatchObject({
    ok: false,
    faults: [{ kind: 'column-missing', column: 'decided_by', effect: 'run refused' }],
  });
  expect(add('word,decision\n', { word: 'mob', similarity: '0.9', decision: 'accept', decided_by: '' })).toBe(
    'word,decision\nmob,accept\n',
  );
});

const studyIn = (folder: string) => ({ folder, study: { columns: {} } }) as unknown as StudyFolder;
const decided = { decision: 'accept', decided_by: 'A', decided_on: '2020-01-01', note: 'why' };
const both = [
  { table: 'review_nouns' as const, rows: [{ word: 'mob', ...decided }] },
  { table: 'review_groups' as const, rows: [{ name: 'Red Lions', ...decided }] },
];

test('both files are written, or neither where one cannot take its rows', async () => {
  const folder = folderOf({ 'review/groups.csv': 'name,decision\n' });
  const nouns = path.join(folder, 'review', 'nouns.csv');
  const refused = await appendReviews(studyIn(folder), both);
  expect(refused).toMatchObject({ ok: false, faults: [{ kind: 'column-missing', file: 'review/groups.csv' }] });
  expect(existsSync(nouns)).toBe(false);
  rmSync(path.join(folder, 'review', 'groups.csv'));
  expect(await appendReviews(studyIn(folder), both)).toEqual({
    ok: true,
    value: ['review/nouns.csv', 'review/groups.csv'],
  });
  expect(readFileSync(nouns, 'utf8')).toContain('\nmob,,accept,A,2020-01-01,why\n');
});

test('a file that may not be written is named, with what to do', async () => {
  // Where a file stands in the place of the folder nobody can write, not even root.
  const folder = folderOf({ review: 'no folder' });
  expect(await appendReviews(studyIn(folder), both)).toMatchObject({
    ok: false,
    faults: both.map(({ table }) => ({
      kind: 'review-unwritable',
      file: `review/${table.replace('review_', '')}.csv`,
      problem: expect.stringMatching(/cannot be written \(E[A-Z]+\)$/),
    })),
  });
  expect(readFileSync(path.join(folder, 'review'), 'utf8')).toBe('no folder');
});
