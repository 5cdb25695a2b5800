import { createReadStream } from 'node:fs';
import { dsvFormat } from 'd3';
import type { Executor } from '../executor/executor.ts';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';

/** A file that can be queried. */
export interface OpenedFile {
  readonly expression: string;
  /** Names of its columns, in order. */
  readonly found: readonly string[];
  /** Where the reader notes rows it rejected; CSV only. */
  readonly rejects?: string;
  /** The file separates its fields with semicolons: numbers in it may have a decimal comma. */
  readonly semicolons?: boolean;
}

/**
 * Opens a CSV or Parquet file of a study for queries. Refused: a file that is empty, is not what its name says, names a column twice, or
 * leaves a quotation mark open.
 */
export function openFile(
  executor: Executor,
  fullPath: string,
  file: string,
  table: string,
): Promise<Result<OpenedFile>> {
  return file.endsWith('.parquet')
    ? openParquet(executor, fullPath, file)
    : openCsv(executor, fullPath, file, `rejects_${table}`);
}

async function openParquet(executor: Executor, fullPath: string, file: string): Promise<Result<OpenedFile>> {
  const expression = executor.dialect.readNumberedParquet(fullPath);
  const described = await tryRows(executor, `DESCRIBE SELECT * FROM ${expression}`);
  if (!described.ok)
    return refuse(unreadable(file, 'The file is not Parquet, or is cut short', 'Write it again, or give a .csv.'));
  const found = described.rows.map((row) => String(row.column_name)).filter((column) => column !== 'file_row_number');
  return succeed({ expression, found });
}

async function openCsv(
  executor: Executor,
  fullPath: string,
  file: string,
  rejects: string,
): Promise<Result<OpenedFile>> {
  const { start, quotes } = await scanText(fullPath);
  if (start.length === 0) return refuse(unreadable(file, 'The file is empty', 'The first row names the columns.'));
  if (start.includes(0) || start.subarray(0, 2).toString('latin1') === 'PK') {
    return refuse(
      unreadable(
        file,
        'The file is called .csv and is not UTF-8 text',
        'Save it as UTF-8 text with commas, semicolons or tabs.',
      ),
    );
  }
  if (quotes % 2 === 1) {
    return refuse(
      unreadable(
        file,
        'A quotation mark is left open',
        'Close every quotation mark; double one that stands inside a field.',
      ),
    );
  }
  const [header] = start
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n|\r/, 1);
  const delimiter = delimiterOf(header);
  const found = dsvFormat(delimiter).parseRows(header)[0] ?? [];
  const repeated = found.find((column, index) => found.indexOf(column) !== index);
  if (repeated !== undefined) {
    return refuse({
      ...unreadable(file, 'The column stands twice', 'Give every column a name of its own.'),
      column: repeated,
    });
  }
  await executor.execute(`DROP TABLE IF EXISTS ${rejects}; DROP TABLE IF EXISTS ${rejects}_scan`);
  return succeed({
    expression: executor.dialect.readCsv(fullPath, { delimiter, columns: found, rejects }),
    found,
    rejects,
    semicolons: delimiter === ';',
  });
}

const HEADER_BYTES = 65_536;
const QUOTE = 0x22;

/** The start of a file, and how many quotation marks it holds: an odd number would make a reader swallow rows without a word. */
async function scanText(fullPath: string): Promise<{ start: Buffer; quotes: number }> {
  let start = Buffer.alloc(0);
  let quotes = 0;
  for await (const chunk of createReadStream(fullPath, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (start.length < HEADER_BYTES) start = Buffer.concat([start, chunk.subarray(0, HEADER_BYTES)]);
    for (let at = chunk.indexOf(QUOTE); at !== -1; at = chunk.indexOf(QUOTE, at + 1)) quotes++;
  }
  return { start, quotes };
}

function delimiterOf(header: string): string {
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).mark;
}

/** A fault of a whole file. */
export const unreadable = (file: string, problem: string, expected: string): Fault => ({
  kind: 'file-unreadable',
  file,
  problem,
  expected,
  effect: 'run refused',
});

/** The rows of a query over a user's file, or in one line why the engine would not read it. */
export async function tryRows(executor: Executor, sql: string) {
  try {
    return { ok: true as const, rows: await executor.rows(sql) };
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { ok: false as const, problem: line.replace(/^[\w ]*Error: /, '') };
  }
}
