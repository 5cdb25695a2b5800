import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDuckDB } from '../../../loaders/executor/duckdb.ts';
import { scanCsv } from '../../../loaders/records/csv-records.ts';
import { readTable } from '../../../loaders/records/read-table.ts';
import { recordTables } from '../../../loaders/records/record-tables.ts';
import { parseStudy } from '../../../loaders/study/parse-study.ts';
import { studySchema } from '../../../loaders/study/schema.ts';
import { temporaryFolder } from '../../temporary.ts';
import { expectActionable } from './told.ts';
import { workbook } from './workbook.ts';

const executor = await openDuckDB();
afterAll(() => executor.close());
const study = studySchema.parse({ name: 'A', as_of: '2019-12-31' });

/** What a table's file is read as: its rows, or what a person is told. Either way something, and never a throw. */
async function reads(
  folder: string,
  table: 'tracked_groups' | 'log_entries',
  file: string,
  content: Uint8Array | string,
) {
  writeFileSync(path.join(folder, file), content);
  const read = await readTable(executor, { folder, study, files: { [table]: file } }, table, recordTables[table]);
  rmSync(path.join(folder, file));
  for (const fault of read.ok ? read.value.faults : read.faults) expectActionable(fault);
  if (!read.ok) return expect(read.faults.length).toBeGreaterThan(0);
  const rows = await executor.rows(`SELECT * FROM ${read.value.name} ORDER BY row_number`);
  expect(read.value.rows).toBe(rows.length + read.value.unreadableRows);
  return rows;
}

/** Bytes of a file with some of them other, some left out, or cut short. */
const damaged = (whole: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    )
    .map(([changes, length]) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes.subarray(0, length);
    });

describe('any bytes are rows or faults, never a throw', () => {
  const marks = fc.constantFrom(
    ...['"', ',', ';', '\t', '\n', '\r', '\r\n', ' ', 'a', 'é', '""', '\ufeff', '\0'].map((text) => Buffer.from(text)),
    Buffer.from([0xff]),
  );
  const soup = fc.array(marks, { maxLength: 60 }).map((parts) => Buffer.concat(parts));

  test('as CSV, with and without a header that may be read', async () => {
    const folder = temporaryFolder();
    const headed = fc
      .oneof(soup, fc.uint8Array({ maxLength: 300 }))
      .map((bytes) => Buffer.concat([Buffer.from('log_id,entry_no,text\n'), bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, headed, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        await reads(folder, 'log_entries', 'log_entries.csv', bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('as CSV under a good header: the engine reads the rows that the scan lets through, and refuses none of them', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'scanned.csv');
    const headers = fc.constantFrom('log_id,entry_no,text', 'log_id;entry_no;text', 'log_id\tentry_no\ttext');
    await fc.assert(
      fc.asyncProperty(headers, fc.constantFrom('\n', '\r\n'), soup, async (header, end, bytes) => {
        const content = Buffer.concat([Buffer.from(header + end), bytes]);
        writeFileSync(file, content);
        let good = -1;
        const { openQuoteRow } = await scanCsv(
          file,
          { separator: header.charCodeAt(6), count: 3 },
          (_, __, ___, problem) => {
            if (problem === undefined) good++;
          },
        );
        fc.pre(openQuoteRow === undefined);
        expect(await reads(folder, 'log_entries', 'log_entries.csv', content)).toHaveLength(good);
      }),
      { numRuns: 400 },
    );
  });

  test('as Parquet', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'whole.parquet');
    const texts = Array.from({ length: 200 }, (_, index) => `text ${index}`);
    await executor.writeColumns(
      file,
      { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
      { log_id: texts, entry_no: texts.map((_, index) => index), text: texts },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(readFileSync(file)), fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        await reads(folder, 'log_entries', 'log_entries.parquet', bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('as a workbook', async () => {
    const folder = temporaryFolder();
    const whole = await workbook({
      name: 'S',
      rows: [
        ['ocg_id', 'name'],
        ['G1', 'A'],
        [2, true],
      ],
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(whole), fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        await reads(folder, 'tracked_groups', 'tracked_groups.xlsx', bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('as a study file', () => {
    const pieces = fc.constantFrom(
      ...[
        'name',
        'as_of',
        'kind',
        'columns',
        'grades',
        ': ',
        '\n',
        '  ',
        '- ',
        '&a ',
        '*a',
        '<<: ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
        '#',
        '!!',
        '%',
        '\t',
        '2019-12-31',
        'null',
        '1e999',
        '.nan',
        '__proto__',
        '? ',
        ',',
        '\0',
        '---\n',
        '\ufeff',
      ],
    );
    const yaml = fc.array(pieces, { maxLength: 40 }).map((parts) => Buffer.from(parts.join('')));
    const keys = fc.json().map((text) => Buffer.from(`name: A\nas_of: 2019-12-31\nsearch: ${text}\n`));
    fc.assert(
      fc.property(fc.oneof(yaml, keys, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const { study: parsed, faults } = parseStudy(Buffer.from(bytes));
        expect(parsed !== undefined || faults.length > 0).toBe(true);
        for (const fault of faults) expectActionable(fault);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the same cells are read', () => {
  const letter = fc.constantFrom(
    ...['a', 'B', '1', ' ', ',', ';', '\t', '"', '\n', '\r', '\r\n', 'é', '\u{1f600}', "'", '\\', '#', '='],
  );
  const cell = fc.array(letter, { maxLength: 8 }).map((letters) => letters.join(''));
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
  const dialect = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    lineEnds: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 3 }),
    mark: fc.boolean(),
    quoteAll: fc.boolean(),
    lastEnd: fc.boolean(),
    blanks: fc.boolean(),
    swapped: fc.boolean(),
  });

  test('in whatever dialect a table is written', async () => {
    const folder = temporaryFolder();
    await fc.assert(
      fc.asyncProperty(
        table,
        dialect,
        async (rows, { separator, lineEnds, mark, quoteAll, lastEnd, blanks, swapped }) => {
          const needsMarks = (text: string) => quoteAll || /["\r\n\t,;]|^ | $/.test(text);
          const written = (text: string) => (needsMarks(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const order = swapped ? [2, 0, 1] : [0, 1, 2];
          const lines = [['log_id', 'entry_no', 'text'], ...rows].map((cells) =>
            order.map((at) => written(cells[at])).join(separator),
          );
          const end = (index: number) => lineEnds[index % lineEnds.length];
          // Two ends in a row make a blank line; a lone return before a line feed would make one end of the two.
          const body = lines.map(
            (line, index) =>
              line +
              (index < lines.length - 1 || lastEnd
                ? end(index) + (blanks && end(index) !== '\r' ? end(index) : '')
                : ''),
          );
          const content = (mark ? '\ufeff' : '') + body.join('');
          const read = await reads(folder, 'log_entries', 'log_entries.csv', content);
          expect(read?.map((row) => [row.log_id ?? '', row.entry_no ?? '', row.text ?? ''])).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('from a workbook as from CSV', async () => {
    const folder = temporaryFolder();
    const plain = fc
      .array(fc.constantFrom('a', 'B', '1', ',', '"', 'é', '&', '<', "'", ' '), { maxLength: 8 })
      .map((letters) => letters.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(plain, plain), { maxLength: 8 }), async (rows) => {
        const content = await workbook({ name: 'S', rows: [['ocg_id', 'name'], ...rows] });
        const read = await reads(folder, 'tracked_groups', 'tracked_groups.xlsx', content);
        const filled = rows.filter((cells) => cells.some((text) => text !== ''));
        expect(read?.map((row) => [row.ocg_id ?? '', row.name ?? ''])).toEqual(filled);
      }),
      { numRuns: 50 },
    );
  });
});
