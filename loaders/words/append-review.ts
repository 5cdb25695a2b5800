import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dsvFormat } from 'd3';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import type { ReviewTable } from './review.ts';

/** A row to be added to a review file: what it says, by column as RECORDS.md names it. */
export type NewRow = Readonly<Record<string, string>>;

/** The columns of a review file that Daylight begins. */
const columnsOf: Readonly<Record<ReviewTable, readonly string[]>> = {
  review_nouns: ['word', 'similarity', 'decision', 'decided_by', 'decided_on', 'note'],
  review_groups: [
    'group_id',
    'name',
    'aliases',
    'kind',
    'score',
    'logs',
    'decision',
    'decided_by',
    'decided_on',
    'note',
  ],
};

/** What may be left unsaid where a file has no column for it: it can be looked up in the run. */
const measured: ReadonlySet<string> = new Set(['similarity', 'score', 'logs', 'kind']);

/**
 * Adds rows to the end of a review file of a study, and leaves every byte that stands there as it is; where there is no file, begins one.
 * The file is replaced whole or not at all. Refused where the file has no column for something that a row says of a decision.
 */
export async function appendReview(
  { folder, study }: StudyFolder,
  table: ReviewTable,
  rows: readonly NewRow[],
): Promise<Result<string>> {
  const file = studyTables.records.review[table];
  const named = path.join(folder, file);
  const place = existsSync(named) ? realpathSync(named) : named;
  const before = existsSync(place) ? await readFile(place) : Buffer.alloc(0);
  const added = addRows(before, file, rows, {
    columns: columnsOf[table],
    named: (column) => study.columns[table]?.[column] ?? column,
  });
  if (!added.ok) return added;
  await replaceFile(place, added.value);
  return succeed(file);
}

interface Columns {
  /** For a file without any. */
  readonly columns: readonly string[];
  /** The name that the study's files give a column. */
  named(column: string): string;
}

const MARK = '\ufeff';

/** A CSV file with rows added, in its own columns, separators and line ends. */
export function addRows(
  before: Buffer,
  file: string,
  rows: readonly NewRow[],
  { columns, named }: Columns,
): Result<Buffer> {
  const text = before.toString('utf8');
  const isNew = text.replace(MARK, '').trim() === '';
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const header = isNew ? columns.map(named).join(',') : text.replace(MARK, '').split(lineEnd, 1)[0];
  const format = dsvFormat(separatorOf(header));
  const found = (format.parseRows(header)[0] ?? []).map((column) => column.trim());
  const placed = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [named(column), { column, value }])),
  );
  const unsaid = placed
    .flatMap((row) => Object.entries(row))
    .find(([name, { column, value }]) => value !== '' && !measured.has(column) && !found.includes(name));
  if (unsaid) return refuse(columnMissing(file, unsaid[0], found));
  const lines = placed.map((row) => format.formatRow(found.map((name) => row[name]?.value ?? '')));
  const start = isNew ? `${header}${lineEnd}` : /[\r\n]$/.test(text) ? '' : lineEnd;
  const addition = `${start}${lines.map((line) => `${line}${lineEnd}`).join('')}`;
  return succeed(Buffer.concat([before, Buffer.from(addition)]));
}

/** The likeliest of the three, as for every CSV file of a study. */
const separatorOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, mark) => (header.split(mark).length > header.split(best).length ? mark : best));

const columnMissing = (file: string, column: string, found: readonly string[]): Fault => ({
  kind: 'column-missing',
  file,
  column,
  problem: 'The file has no column to write this in',
  expected: `Add the column to its first line. Columns found: ${found.join(', ')}.`,
  effect: 'run refused',
});

/** Puts a file's new content in its place at once: a reader, or a machine that fails, finds the old or the new. */
async function replaceFile(place: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const building = `${place}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const mode = existsSync(place) ? (await stat(place)).mode : undefined;
  try {
    const handle = await open(building, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(building, place);
  } catch (error) {
    await rm(building, { force: true });
    throw error;
  }
}
