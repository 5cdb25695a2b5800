import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { listFaults } from './list-faults.ts';
import { readTable } from './read-table.ts';
import { isBlank } from './record-judgements.ts';
import { reviewTables } from './record-tables.ts';
import { summarise, type TableSummary } from './table-summary.ts';

/** What is in the files of a person's decisions, which the stages that use them read, and what is wrong with it. */
export async function checkReview(
  executor: Executor,
  source: StudyFolder,
): Promise<{ tables: TableSummary[]; faults: Fault[] }> {
  const tables: TableSummary[] = [];
  const faults: Fault[] = [];
  for (const [table, columns] of Object.entries(reviewTables)) {
    if (source.files[table] === undefined) continue;
    const read = await readTable(executor, source, table, columns);
    if (!read.ok) {
      faults.push(...read.faults);
      continue;
    }
    tables.push(summarise(read.value));
    const undecided = await listFaults(executor, read.value, {
      kind: 'decision-unknown',
      from: `FROM ${read.value.name} WHERE NOT ${isBlank('decision')} AND decision NOT IN ('accept', 'reject')`,
      value: 'decision',
      column: 'decision',
      problem: 'There is no such decision',
      expected: 'Expected accept, reject or nothing; the row waits for a decision and is not used.',
      effect: 'field set to unknown',
    });
    faults.push(...read.value.faults, ...undecided);
  }
  return { tables, faults };
}
