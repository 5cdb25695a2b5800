import type { Executor } from '../executor/executor.ts';
import { type LeftOutRows, leftOutRows } from '../records/left-out-rows.ts';
import { networkRules } from '../records/network-tables.ts';
import { recordRules } from '../records/record-rules.ts';
import { reviewTables } from '../records/record-tables.ts';
import { type Result, succeed } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { reviewWaiting } from '../words/criteria-stage.ts';
import { type ReviewTable, readReview, waitingRows } from '../words/review.ts';

/** The rules that may leave out a row of a study, by its kind. */
export const rulesOf: Readonly<Record<StudyFolder['study']['kind'], readonly string[]>> = {
  network: Object.keys(networkRules),
  records: [...Object.keys(recordRules), reviewWaiting.rule],
};

/** Whatever the rules of a method leave out of the tables of a study, in the order of rule and table, as the run's `left_out` has it. */
export async function everyLeftOut(executor: Executor, source: StudyFolder): Promise<Result<LeftOutRows[]>> {
  const found = await leftOutRows(executor, source);
  if (!found.ok) return found;
  const waiting = source.study.kind === 'network' ? [] : await waitingReviews(executor, source);
  return succeed([...found.value, ...waiting].sort((x, y) => compare(x.rule, y.rule) || compare(x.table, y.table)));
}

async function waitingReviews(executor: Executor, source: StudyFolder): Promise<LeftOutRows[]> {
  const found: LeftOutRows[] = [];
  for (const table of Object.keys(reviewTables) as ReviewTable[]) {
    const review = await readReview(executor, source, table);
    if (!review || review.waiting === 0) continue;
    const { loaded } = review;
    const rows = waitingRows(table, review.rows).map((row) => ({
      row: loaded.rowInFile(Number(row.row_number)),
      id: String((table === 'review_nouns' ? row.word : row.name) ?? ''),
      column: 'decision',
      value: String(row.decision ?? ''),
    }));
    found.push({
      ...reviewWaiting,
      table,
      rows: review.waiting,
      file: loaded.file,
      async *each() {
        yield* rows;
      },
    });
  }
  return found;
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
