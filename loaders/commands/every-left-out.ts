import type { Executor } from '../executor/executor.ts';
import { type LeftOutRow, type LeftOutRows, leftOutRows, unreadableRows } from '../records/left-out-rows.ts';
import { networkRules } from '../records/network-tables.ts';
import { recordRules } from '../records/record-rules.ts';
import { reviewTables } from '../records/record-tables.ts';
import { noBirthDate } from '../safeguarding/stage.ts';
import { loadTruth, TRUTH_UNREADABLE, truthTableNames } from '../scrutiny/read-truth.ts';
import { type Result, succeed } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { reviewWaiting } from '../words/criteria-stage.ts';
import { type ReviewTable, readReview, waitingRows } from '../words/review.ts';
import { cseLeftOutRows, everyCseRule } from './cse-left-out.ts';
import { peopleWithoutBirthDate, type SafeguardingRun } from './people-without-birth-date.ts';

/** The rules that may leave out a row of a study, by its kind. */
export const rulesOf: Readonly<Record<StudyFolder['study']['kind'], readonly string[]>> = {
  network: Object.keys(networkRules),
  records: [...Object.keys(recordRules), ...everyCseRule, reviewWaiting.rule, noBirthDate.rule, TRUTH_UNREADABLE],
};

/** What is wanted of the rules: all that leaves a row out, where nothing is said. */
export interface WantedRules {
  readonly rule?: string | undefined;
  readonly table?: string | undefined;
}

/** Whether the method must be run to tell what is wanted: who stands in a network is in no file. */
export const needsRun = ({ study }: StudyFolder, { rule, table }: WantedRules): boolean =>
  study.kind === 'records' &&
  (rule === undefined || rule === noBirthDate.rule) &&
  (table === undefined || table === 'nominals');

/**
 * Whatever the rules of a method leave out of the tables of a study, in the order of rule and table, as the run's `left_out` has it. The
 * method is run as far as its networks where the people in them are asked for; all else is told from the files.
 */
export async function everyLeftOut(
  executor: Executor,
  source: StudyFolder,
  run: SafeguardingRun,
  wanted: WantedRules = {},
): Promise<Result<LeftOutRows[]>> {
  const found = await leftOutRows(executor, source);
  if (!found.ok) return found;
  const { leftOut, tables } = found.value;
  const every = [...leftOut];
  if (source.study.kind === 'records') {
    every.push(
      ...(await cseLeftOutRows(executor, source)),
      ...(await waitingReviews(executor, source)),
      ...(await unusedTruth(executor, source)),
    );
    if (tables.nominals && needsRun(source, wanted))
      every.push(...(await peopleWithoutBirthDate(executor, source, tables.nominals, run)));
  }
  const { rule, table } = wanted;
  return succeed(
    every
      .filter((each) => (rule === undefined || each.rule === rule) && (table === undefined || each.table === table))
      .sort((x, y) => compare(x.rule, y.rule) || compare(x.table, y.table)),
  );
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
    found.push({ ...reviewWaiting, table, rows: review.waiting, file: loaded.file, each: () => eachOf(rows) });
  }
  return found;
}

/** What is not used of a synthetic study's truth: rows, or a table of which no row is read. */
async function unusedTruth(executor: Executor, source: StudyFolder): Promise<LeftOutRows[]> {
  const { read, leftOut } = await loadTruth(executor, source, truthTableNames);
  return leftOut.map((counted) => {
    const loaded = Object.entries(read).find(([table]) => table === counted.table)?.[1];
    return {
      ...counted,
      file: source.files[counted.table],
      each: () => eachOf(loaded ? unreadableRows(loaded) : []),
    };
  });
}

async function* eachOf(rows: readonly LeftOutRow[]): AsyncIterable<LeftOutRow> {
  yield* rows;
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
