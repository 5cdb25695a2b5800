import type { Executor } from '../executor/executor.ts';
import type { Fault, Result } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { judgeRows, leftTable } from './judge-records.ts';
import { emptyTable, type LoadedTable, readTable } from './read-table.ts';
import { readings } from './record-judgements.ts';
import type { RecordRule } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';

/** The extracts of a study as SQL tables `input_<table>`, every row of them judged. */
export interface LoadedRecords {
  /** The tables that are there. */
  readonly tables: Partial<Record<RecordTableName, LoadedTable>>;
  /** How many rows of each table each rule leaves out. */
  readonly leftOut: Readonly<Record<RecordTableName, Partial<Record<RecordRule, number>>>>;
}

/**
 * Loads the extracts of a study and judges every row: see `judgeRows` for what they become. A table that is not there is empty. Refused,
 * with all faults at once, where a file cannot be read.
 */
export async function loadRecords(executor: Executor, source: StudyFolder): Promise<Result<LoadedRecords>> {
  const reading = readings(executor.dialect, source.study);
  const tables: Partial<Record<RecordTableName, LoadedTable>> = {};
  const refusals: Fault[] = [];
  for (const table of recordTableNames) {
    const columns: RecordTable = recordTables[table];
    if (source.files[table] === undefined) {
      await emptyTable(executor, table, columns, reading[table].derived);
      continue;
    }
    const read = await readTable(executor, source, table, columns, reading[table].derived);
    if (read.ok) tables[table] = read.value;
    else refusals.push(...read.faults);
  }
  if (refusals.length > 0) return { ok: false, faults: refusals };

  const leftOut: [RecordTableName, Partial<Record<RecordRule, number>>][] = [];
  for (const table of recordTableNames) {
    const counted = await judgeRows(executor, table, reading[table]);
    const unreadable = tables[table]?.unreadableRows ?? 0;
    leftOut.push([table, unreadable === 0 ? counted : { ...counted, 'row-unreadable': unreadable }]);
  }
  return { ok: true, value: { tables, leftOut: Object.fromEntries(leftOut) as LoadedRecords['leftOut'] } };
}

/** Takes the loaded tables out of memory again. */
export const dropRecords = (executor: Executor): Promise<void> =>
  executor.execute(
    recordTableNames
      .flatMap((table) => [`input_${table}`, leftTable(table)])
      .map((name) => `DROP TABLE IF EXISTS ${name};`)
      .join(' '),
  );
