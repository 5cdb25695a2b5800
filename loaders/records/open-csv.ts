import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { dsvFormat } from 'd3';
import type { Executor } from '../executor/executor.ts';
import { temporaryFile } from '../executor/temporary-file.ts';
import { type Result, refuse, succeed } from '../study/fault.ts';
import { MOST_RECORD_BYTES } from './csv-records.ts';
import { type OpenedFile, repeatedColumn, unreadable } from './opened-file.ts';
import { copyReadable, siftCsv } from './sift-csv.ts';

const HEADER_BYTES = 1 << 20;

/** Opens a CSV file: UTF-8, separated by commas, semicolons or tabs, with any line ends. */
export async function openCsv(executor: Executor, fullPath: string, file: string): Promise<Result<OpenedFile>> {
  const begins = await beginning(fullPath);
  const refused = (problem: string, expected: string) => refuse(unreadable(file, problem, expected));
  if (begins.length === 0) return refused('The file is empty', 'The first row names the columns.');
  const other = otherFormat(begins);
  const header = headerOf(begins);
  if (other !== undefined || (header ?? begins).includes(0))
    return refused(
      `The file is called .csv and is not UTF-8 text${other ? ` but ${other}` : ''}`,
      'Save it as CSV in UTF-8, with commas, semicolons or tabs.',
    );
  if (header === undefined)
    return refused(
      'A quotation mark is left open, or the header is longer than a million bytes',
      'The first row names the columns; close every quotation mark in it.',
    );
  if (!isUtf8(header))
    return refused(
      'The first row is not UTF-8 text',
      'Save the file as CSV in UTF-8. It is perhaps Windows-1252 (ANSI): a spreadsheet calls what is wanted "CSV UTF-8".',
    );
  const line = header.toString('utf8').replace(/^\ufeff/, '');
  if (line.trim() === '') return refused('The first row is empty', 'The first row names the columns.');
  const separator = separatorOf(line);
  const names = dsvFormat(separator).parseRows(line)[0] ?? [];
  const odd = oddHeader(line, names);
  if (odd) return refused(odd.problem, odd.expected);
  const repeated = repeatedColumn(file, names);
  if (repeated) return refuse(repeated);

  const fields = { separator: separator.charCodeAt(0), count: names.length };
  const sifted = await siftCsv(fullPath, fields);
  if (sifted.openQuoteRow !== undefined)
    return refuse({
      ...unreadable(
        file,
        'A quotation mark is left open: it opens in this row, and nothing closes it before the file ends',
        'Close every quotation mark; double one that stands inside a field.',
      ),
      row: sifted.openQuoteRow,
    });
  const copy = sifted.needsCopy ? temporaryFile('.csv') : undefined;
  if (copy) await copyReadable(fullPath, fields, copy.path);
  const columns = names.map((name, index) => ({ name, text: executor.dialect.name(`c${index}`) }));
  return succeed({
    from: executor.dialect.readCsv(copy?.path ?? fullPath, {
      delimiter: separator,
      columns: names.map((_, index) => `c${index}`),
      mostRowBytes: MOST_RECORD_BYTES,
    }),
    columns,
    rowNumber: 'row_number() OVER () + 1',
    sifted,
    semicolons: separator === ';',
    close: () => copy?.remove(),
  });
}

async function beginning(fullPath: string): Promise<Buffer> {
  const handle = await open(fullPath);
  try {
    const most = Math.min(HEADER_BYTES, (await handle.stat()).size + 1);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What a file that is no text is, as far as its first bytes say. */
function otherFormat(begins: Buffer): string | undefined {
  const starts = (bytes: string) => begins.subarray(0, bytes.length).toString('latin1') === bytes;
  if (starts('\xff\xfe') || starts('\xfe\xff')) return 'UTF-16, which spreadsheets call Unicode text';
  if (starts('PK')) return 'a .zip or a workbook';
  if (starts('PAR1')) return 'Parquet';
  if (starts('\x1f\x8b')) return 'compressed (gzip)';
  if (starts('%PDF-')) return 'a PDF';
  return undefined;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** The first row, which ends at the first line end that no quotation mark holds. */
function headerOf(begins: Buffer): Buffer | undefined {
  let quoted = false;
  for (const [at, byte] of begins.entries()) {
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && (byte === LINE_FEED || byte === RETURN)) return begins.subarray(0, at);
  }
  return quoted || begins.length === HEADER_BYTES ? undefined : begins;
}

function separatorOf(header: string): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: unquoted.split(mark).length }));
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).mark;
}

/** What the first row is instead of the names of columns, as far as it can be told. */
function oddHeader(line: string, names: readonly string[]): { problem: string; expected: string } | undefined {
  if (/^"?sep=.?"?[,;\t]*$/i.test(line.trim()))
    return {
      problem: `The first row is ${JSON.stringify(line.trim())}, which only a spreadsheet reads`,
      expected: REMOVE,
    };
  const mark = /[|^~]/.exec(line)?.[0];
  if (names.length === 1 && mark !== undefined && line.split(mark).length > 1)
    return {
      problem: `The fields are separated by ${mark}`,
      expected: 'Save the file as CSV in UTF-8, with commas, semicolons or tabs between the fields.',
    };
  if (names.length > 1 && names.filter((name) => name.trim() !== '').length === 1)
    return {
      problem: `The first row holds one field, ${JSON.stringify(names.find((name) => name.trim() !== ''))}`,
      expected: REMOVE,
    };
  return undefined;
}

const REMOVE = 'Remove what stands above the names of the columns: the first row names them.';
