import { randomBytes } from 'node:crypto';
import { constants, existsSync, realpathSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dsvFormat } from 'd3';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import type { ReviewTable } from './review.ts';

/** A row to be added to a review file: what it says, by column as RECORDS.md names it. */
export type NewRow = Readonly<Record<string, string>>;

/** Rows to be added to a review file. */
export interface Addition {
  readonly table: ReviewTable;
  readonly rows: readonly NewRow[];
}

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

/** A review file with rows added, not yet written. */
interface Prepared {
  /** As a study names it. */
  readonly file: string;
  /** Where it stands, links followed. */
  readonly place: string;
  readonly content: Buffer;
}

/**
 * Adds rows to the end of review files of a study, and leaves every byte that stands there as it is; where there is no file, begins one.
 * Each file is replaced whole or not at all, and none is where one of them cannot take its rows. Refused where a file has no column for
 * something that a row says of a decision, or may not be written.
 *
 * @returns the files that were written, in the order of the additions.
 */
export async function appendReviews(source: StudyFolder, additions: readonly Addition[]): Promise<Result<string[]>> {
  const prepared = await Promise.all(additions.map((addition) => prepare(source, addition)));
  const faults = prepared.flatMap((each) => (each.ok ? [] : each.faults));
  if (faults.length > 0) return refuse(...faults);
  const files: string[] = [];
  for (const { file, place, content } of prepared.flatMap((each) => (each.ok ? [each.value] : []))) {
    try {
      await replaceFile(place, content);
    } catch (error) {
      return refuse(unwritable(file, error));
    }
    files.push(file);
  }
  return succeed(files);
}

async function prepare({ folder, study }: StudyFolder, { table, rows }: Addition): Promise<Result<Prepared>> {
  const file = studyTables.records.review[table];
  const named = path.join(folder, file);
  const isThere = existsSync(named);
  const place = isThere ? realpathSync(named) : named;
  try {
    // A file may be replaced where it may not be written: who has taken that right from it means it to stay as it is.
    if (isThere) await access(place, constants.W_OK);
    await mkdir(path.dirname(place), { recursive: true });
    await access(path.dirname(place), constants.W_OK | constants.X_OK);
  } catch (error) {
    return refuse(unwritable(file, error));
  }
  const before = isThere ? await readFile(place) : Buffer.alloc(0);
  const added = addRows(before, file, rows, {
    columns: columnsOf[table],
    named: (column) => study.columns[table]?.[column] ?? column,
  });
  return added.ok ? succeed({ file, place, content: added.value }) : added;
}

/** A file that the system would not let be written, as a fault; any other failure is thrown again. */
function unwritable(file: string, error: unknown): Fault {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return {
    kind: 'review-unwritable',
    file,
    problem: `The review file cannot be written (${code})`,
    expected: 'Let yourself write the file and the folder that it stands in.',
    effect: 'run refused',
  };
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
