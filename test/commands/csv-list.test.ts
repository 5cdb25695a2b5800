import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dsvFormat } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, writeList } from '../../loaders/commands/csv-list.ts';
import { temporaryFolder } from '../temporary.ts';

test.each([
  [['plain', 7, undefined], 'plain,7,\n'],
  [['a,b', 'say "no"', 'two\nlines', ' space'], '"a,b","say ""no""","two\nlines"," space"\n'],
  [['=1+1', '+44', '-1', '@x', "'x", '\tx', '＝1'], "'=1+1,'+44,'-1,'@x,''x,'\tx,'＝1\n"],
  [['=a,b'], '"\'=a,b"\n'],
])('fields %j are the line %j', (fields, line) => {
  expect(lineOf(fields)).toBe(line);
});

test('no field begins with what a spreadsheet computes, and each is had again without one apostrophe', () => {
  const field = fc.oneof(
    fc.string(),
    fc.string().map((text) => `=${text}`),
    fc.string().map((text) => `'${text}`),
  );
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (fields) => {
      const read = dsvFormat(',').parseRows(lineOf(fields))[0] ?? [''];
      for (const text of read) expect(text).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      expect(read.map((text) => text.replace(/^'/, ''))).toEqual(fields);
    }),
  );
});

test('a long text is cut', () => {
  expect(lineOf(['x'.repeat(1_000_000)])).toBe(`${'x'.repeat(1000)}…\n`);
});

test('a list of many lines is whole', async () => {
  const file = path.join(temporaryFolder(), 'list.csv');
  const count = 100_000;
  async function* lines() {
    for (let line = 0; line < count; line++) yield ['a,b', line];
  }
  expect(await writeList(file, ['text', 'number'], lines())).toBe(count);
  const read = readFileSync(file, 'utf8').split('\n');
  expect(read).toHaveLength(count + 2);
  expect([read[0], read[count], read[count + 1]]).toEqual(['text,number', `"a,b",${count - 1}`, '']);
});
