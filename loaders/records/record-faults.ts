import type { Dialect } from '../executor/dialect.ts';
import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { cutFiles } from './cut-files.ts';
import { fieldFaults } from './field-faults.ts';
import { unknownIds } from './id-hints.ts';
import { ignoredFaults } from './ignored-columns.ts';
import { holds, leftTable } from './judge-records.ts';
import { type FaultSource, type FaultyRows, firstFaults } from './list-faults.ts';
import type { LoadedRecords } from './load-records.ts';
import { dayBeforeLogs, lostTable } from './lost-table.ts';
import { isBlank, type Judgement } from './record-judgements.ts';
import type { RecordRule } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';

/**
 * Everything wrong with the rows of loaded extracts, table by table: rows left out for a fault, then fields that are read otherwise. A row
 * is told under every fault that it has, whichever rule leaves it out. The first rows of each fault, and how many others there are.
 */
export const recordFaults = async (executor: Executor, source: StudyFolder, loaded: LoadedRecords): Promise<Fault[]> =>
  firstFaults(executor, await recordFaultSources(executor, source, loaded));

/** The same, as what every fault can be had from. */
export async function recordFaultSources(
  executor: Executor,
  source: StudyFolder,
  { tables, leftOut, judgements }: LoadedRecords,
): Promise<FaultSource[]> {
  const sources: FaultSource[] = cutFiles(recordTableNames.flatMap((table) => tables[table] ?? []));
  for (const table of recordTableNames) {
    const loaded = tables[table];
    if (!loaded) continue;
    const alone = judgements[table].find(
      (each) => !('when' in each) && isOptional(each.of) && source.files[each.of] === undefined,
    );
    const counts = table === 'logs' ? await withoutGrades(executor, leftOut.logs) : leftOut[table];
    const counted: Readonly<Record<string, number | undefined>> = alone ? { ...counts, [alone.rule]: 0 } : counts;
    const none = lostTable(loaded, counted, { isNeeded: isNeeded(table) });
    const early = none && table === 'logs' ? await dayBeforeLogs(executor, String(source.study.as_of)) : undefined;
    const lost = early ?? none;
    const rowFaults = [
      ...ownFaults(table).filter(({ kind }) => leftOut[table][kind as RecordRule]),
      ...judgements[table].flatMap((judgement, index) =>
        judgement === alone ? [] : saidOf(executor.dialect, tables, table, judgement, index),
      ),
      ...(table === 'logs' && tables.log_entries?.rows ? [withoutText] : []),
    ];
    sources.push(
      ...(lost ? [lost] : []),
      ...(alone && 'of' in alone ? [tableAlone(loaded.file, alone.of)] : []),
      ...ignoredFaults(loaded),
      { known: loaded.faults },
      ...[...rowFaults, ...fieldFaults(table, tables, String(source.study.as_of))].map((rows) => ({
        table: loaded,
        rows,
      })),
    );
  }
  return sources;
}

const isNeeded = (table: RecordTableName): boolean => studyTables.records.required.some((needed) => needed === table);

const isOptional = (table: RecordTableName): boolean =>
  studyTables.records.optional.some((optional) => optional === table);

/** What is told once, where each row is left out for the same reason: the table that its rows are about is not there. */
const tableAlone = (file: string, of: RecordTableName): Fault => ({
  kind: 'table-alone',
  file,
  problem: `Every row is about one of ${of}, and ${of} is not there`,
  expected: `Give ${of}.csv as well, or neither.`,
  effect: 'not used',
});

/** Counts of logs left out, with those that have no readable grade apart from those that are rightly not reliable. */
async function withoutGrades(
  executor: Executor,
  counted: LoadedRecords['leftOut']['logs'],
): Promise<Readonly<Record<string, number | undefined>>> {
  const unreliable = counted['log-not-reliable'] ?? 0;
  if (unreliable === 0) return counted;
  const [{ ungraded }] = await executor.rows(
    `SELECT count(*) AS ungraded ${leftBy('logs', 'log-not-reliable')} WHERE NOT graded`,
  );
  return { ...counted, 'log-not-reliable': unreliable - Number(ungraded), 'grade-unknown': Number(ungraded) };
}

const rowsLeft = (table: RecordTableName, where: string) =>
  `FROM (SELECT rows_in.* FROM input_${table} AS rows_in JOIN ${leftTable(table)} AS gone
     ON gone.row_number = rows_in.row_number AND ${where}) AS faulty`;

const leftBy = (table: RecordTableName, rule: RecordRule) => rowsLeft(table, `gone.rule = '${rule}'`);

function ownFaults(table: RecordTableName): FaultyRows[] {
  const { ids, key }: RecordTable = recordTables[table];
  return [
    {
      kind: 'id-missing',
      from: leftBy(table, 'id-missing'),
      column: ids.join(', '),
      problem: 'An id is missing',
      expected: 'Every row says which record or person it is about.',
      effect: 'row left out',
    },
    {
      kind: 'duplicate-id',
      from: leftBy(table, 'duplicate-id'),
      value: key[0],
      column: key[0],
      problem: 'The id stands in several rows that differ',
      expected: 'Keep one row for each.',
      effect: 'run refused',
    },
  ];
}

function saidOf(
  dialect: Dialect,
  tables: LoadedRecords['tables'],
  table: RecordTableName,
  judgement: Judgement,
  index: number,
): FaultyRows[] {
  const { rule } = judgement;
  if ('judged' in judgement) return [];
  const from = rowsLeft(table, `gone.${holds(index)}`);
  if ('says' in judgement)
    return [{ kind: rule, from, value: judgement.says.column, ...judgement.says, effect: 'row left out' }];
  const { column, of } = judgement;
  return unknownIds(dialect, column, of, tables[of]).map(({ when, ...said }) => ({
    kind: rule,
    from: `${from} WHERE ${when}`,
    value: column,
    ...said,
    effect: 'row left out',
  }));
}

/** Logs in which nothing can be found: where they are many, the file of their entries may have been cut short. */
const withoutText: FaultyRows = {
  kind: 'log-without-text',
  from: `FROM input_logs AS logs WHERE NOT ${isBlank('log_id')} AND NOT EXISTS (SELECT 1 FROM input_log_entries AS entries
    WHERE entries.log_id = logs.log_id AND NOT ${isBlank('entries.text')})`,
  value: 'log_id',
  column: 'log_id',
  problem: 'No entry of the log has any text',
  expected: 'A log is searched by its entries: is every one in log_entries? Nothing is changed.',
  effect: 'kept',
};
