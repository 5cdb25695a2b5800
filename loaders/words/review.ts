import type { Cell, Executor } from '../executor/executor.ts';
import { DECISION } from '../records/check-review.ts';
import { type LoadedTable, readTable } from '../records/read-table.ts';
import { reviewTables } from '../records/record-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { normaliseName } from './read-words.ts';

export type ReviewTable = keyof typeof reviewTables;

/** A row of a review file: its columns as RECORDS.md names them; a decision, however it is written, is `accept` or `reject`. */
export type ReviewRow = Readonly<Record<string, Cell>>;

/** A review file as it was read. */
export interface Review {
  readonly loaded: LoadedTable;
  /** All rows, in the file's order. */
  readonly rows: readonly ReviewRow[];
  /** The rows that a person accepted. Waiting and rejected rows are never used (METHOD 2.3). */
  readonly accepted: readonly ReviewRow[];
  /** How many words or names nobody has decided, in this row or another. */
  readonly waiting: number;
}

/**
 * Reads a review file; none where the study has no such file. Throws where the file cannot be read: that was for the check to say.
 */
export async function readReview(
  executor: Executor,
  source: StudyFolder,
  table: ReviewTable,
): Promise<Review | undefined> {
  if (source.files[table] === undefined) return undefined;
  const read = await readTable(executor, source, table, reviewTables[table]);
  if (!read.ok) throw new Error('The study was not checked before it was run');
  const found = await executor.rows(
    `SELECT *, ${DECISION} AS decision_read FROM ${read.value.name} ORDER BY row_number`,
  );
  const rows = found.map(({ decision_read, ...row }) =>
    isDecided({ decision: decision_read }) ? { ...row, decision: decision_read } : row,
  );
  return {
    loaded: read.value,
    rows,
    accepted: rows.filter(({ decision }) => decision === 'accept'),
    waiting: waitingRows(table, rows).length,
  };
}

/** True where a person decided; any other text than the two words is none. */
export const isDecided = ({ decision }: ReviewRow): boolean => decision === 'accept' || decision === 'reject';

/** What a row decides about, as words in lower case joined by single spaces: a noun; a group's name and aliases. */
export function subjectsOf(table: ReviewTable, row: ReviewRow): string[] {
  const texts = table === 'review_nouns' ? [row.word] : [row.name, ...String(row.aliases ?? '').split(';')];
  return [...new Set(texts.map((text) => normaliseName(String(text ?? ''))))].filter((words) => words !== '');
}

/** The row that decides about each subject: the first of the file that does. */
export function decisionsOf(table: ReviewTable, rows: readonly ReviewRow[]): Map<string, ReviewRow> {
  const decided = rows
    .filter(isDecided)
    .flatMap((row) => subjectsOf(table, row).map((subject) => [subject, row] as const));
  return new Map(decided.reverse());
}

/** Rows that wait: nobody decided in them, nor in another row of the same word or name. The first of each counts. */
export function waitingRows(table: ReviewTable, rows: readonly ReviewRow[]): ReviewRow[] {
  const seen = new Set(decisionsOf(table, rows).keys());
  return rows.filter((row) => {
    if (isDecided(row)) return false;
    const [subject] = subjectsOf(table, row);
    if (subject === undefined || seen.has(subject)) return subject === undefined;
    seen.add(subject);
    return true;
  });
}
