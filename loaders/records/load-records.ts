import type { Executor } from '../executor/executor.ts';
import type { Fault, Result } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { judgeRows, leftTable } from './judge-records.ts';
import { emptyTable, type LoadedTable, readTable } from './read-table.ts';
import { type Judgement, readings } from './record-judgements.ts';
import type { RecordRule } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';

/** The extracts of a study as SQL tables `input_<table>`, every row of them judged. */
export interface LoadedRecords {
  /** The tables that are there. */
  readonly tables: Partial<Record<RecordTableName, LoadedTable>>;
  /** How many rows of each table each rule leaves out. */
  readonly leftOut: Readonly<Record<RecordTableName, Partial<Record<RecordRule, number>>>>;
  /** What the rows of each table were judged by, in order: `holds` says where each is in the table of rows left out. */
  readonly judgements: Readonly<Record<RecordTableName, readonly Judgement[]>>;
}

/**
 * Loads the extracts of a study and judges every row: see `judgeRows` for what they become. A table that is not there is empty. Refused,
 * with all faults at once, where a file cannot be read.
 */
export async function loadRecords(executor: Executor, source: StudyFolder): Promise<Result<LoadedRecords>> {
  const { loaded, refusals } = await loadReadable(executor, source);
  return refusals.length > 0 ? { ok: false, faults: refusals } : { ok: true, value: loaded };
}

/**
 * The same as far as it goes where a file cannot be read, with the faults of such files. A table that cannot be read, or that must be
 * there and is not, is empty, and no id of another table is held against it.
 */
export async function loadReadable(
  executor: Executor,
  source: StudyFolder,
): Promise<{ readonly loaded: LoadedRecords; readonly refusals: readonly Fault[] }> {
  const reading = readings(executor.dialect, source.study);
  const tables: Partial<Record<RecordTableName, LoadedTable>> = {};
  const refusals: Fault[] = [];
  for (const table of recordTableNames) {
    const columns: RecordTable = recordTables[table];
    const { derived } = reading[table];
    const read =
      source.files[table] === undefined ? undefined : await readTable(executor, source, table, columns, derived);
    if (read?.ok) tables[table] = read.value;
    else {
      if (read) refusals.push(...read.faults);
      await emptyTable(executor, table, columns, derived);
    }
  }

  const isUnread = (table: RecordTableName) =>
    tables[table] === undefined && (source.files[table] !== undefined || isRequired(table));
  const judgements: [RecordTableName, readonly Judgement[]][] = [];
  const leftOut: [RecordTableName, Partial<Record<RecordRule, number>>][] = [];
  for (const table of recordTableNames) {
    const held = reading[table].judgements.filter((each) => 'when' in each || !isUnread(each.of));
    judgements.push([table, held]);
    const counted = await judgeRows(executor, table, held);
    const unreadable = tables[table]?.unreadableRows ?? 0;
    leftOut.push([table, unreadable === 0 ? counted : { ...counted, 'row-unreadable': unreadable }]);
  }
  return {
    loaded: {
      tables,
      leftOut: Object.fromEntries(leftOut) as LoadedRecords['leftOut'],
      judgements: Object.fromEntries(judgements) as LoadedRecords['judgements'],
    },
    refusals,
  };
}

const isRequired = (table: RecordTableName): boolean =>
  studyTables.records.required.some((required) => required === table);

/** Takes the loaded tables out of memory again. */
export const dropRecords = (executor: Executor): Promise<void> =>
  executor.execute(
    recordTableNames
      .flatMap((table) => [`input_${table}`, leftTable(table)])
      .map((name) => `DROP TABLE IF EXISTS ${name};`)
      .join(' '),
  );
