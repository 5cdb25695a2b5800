import type { Cell, Executor } from '../executor/executor.ts';
import { type LoadedTable, readTable } from '../records/read-table.ts';
import { reviewTables } from '../records/record-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';

/** A review file as it was read. */
export interface Review {
  readonly loaded: LoadedTable;
  /** The rows that a person accepted, in the file's order. Waiting and rejected rows are never used (METHOD 2.3). */
  readonly accepted: readonly Record<string, Cell>[];
  /** How many rows nobody has decided. */
  readonly waiting: number;
}

/**
 * Reads a review file; none where the study has no such file. Throws where the file cannot be read: that was for the check to say.
 */
export async function readReview(
  executor: Executor,
  source: StudyFolder,
  table: keyof typeof reviewTables,
): Promise<Review | undefined> {
  if (source.files[table] === undefined) return undefined;
  const read = await readTable(executor, source, table, reviewTables[table]);
  if (!read.ok) throw new Error('The study was not checked before it was run');
  const { name } = read.value;
  const accepted = await executor.rows(`SELECT * FROM ${name} WHERE decision = 'accept' ORDER BY row_number`);
  const [{ waiting }] = await executor.rows(
    `SELECT count(*) AS waiting FROM ${name} WHERE decision IS NULL OR trim(decision) = ''`,
  );
  return { loaded: read.value, accepted, waiting: Number(waiting) };
}
