import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { fieldFaults } from './field-faults.ts';
import { ignoredFaults } from './ignored-columns.ts';
import { idsOf, leftTable } from './judge-records.ts';
import { type FaultSource, type FaultyRows, firstFaults } from './list-faults.ts';
import type { LoadedRecords } from './load-records.ts';
import { lostTable } from './lost-table.ts';
import { type Judgement, readings } from './record-judgements.ts';
import type { RecordRule } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';

/**
 * Everything wrong with the rows of loaded extracts, table by table: rows left out for a fault, then fields that are read otherwise. The
 * first rows of each fault, and how many others there are.
 */
export const recordFaults = async (executor: Executor, source: StudyFolder, loaded: LoadedRecords): Promise<Fault[]> =>
  firstFaults(executor, await recordFaultSources(executor, source, loaded));

/** The same, as what every fault can be had from. */
export async function recordFaultSources(
  executor: Executor,
  source: StudyFolder,
  { tables, leftOut }: LoadedRecords,
): Promise<FaultSource[]> {
  const reading = readings(executor.dialect, source.study);
  const sources: FaultSource[] = [];
  for (const table of recordTableNames) {
    const loaded = tables[table];
    if (!loaded) continue;
    const { judgements } = reading[table];
    const alone = judgements.find(
      (each) => !('when' in each) && isOptional(each.of) && source.files[each.of] === undefined,
    );
    const counts = table === 'logs' ? await withoutGrades(executor, leftOut.logs) : leftOut[table];
    const counted: Readonly<Record<string, number | undefined>> = alone ? { ...counts, [alone.rule]: 0 } : counts;
    const lost = lostTable(loaded, counted);
    const rowFaults = [...ownFaults(table), ...judgements.flatMap((judgement) => saidOf(table, judgement))].filter(
      ({ kind }) => kind !== alone?.rule && leftOut[table][kind as RecordRule],
    );
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
    `SELECT count(*) AS ungraded ${leftBy('logs', 'log-not-reliable', 'NOT graded')}`,
  );
  return { ...counted, 'log-not-reliable': unreliable - Number(ungraded), 'grade-unknown': Number(ungraded) };
}

const leftBy = (table: RecordTableName, rule: string, when: string) =>
  `FROM (SELECT rows_in.* FROM input_${table} AS rows_in JOIN ${leftTable(table)} AS gone
     ON gone.row_number = rows_in.row_number AND gone.rule = '${rule}') AS faulty WHERE ${when}`;

function ownFaults(table: RecordTableName): FaultyRows[] {
  const { ids, key }: RecordTable = recordTables[table];
  return [
    {
      kind: 'id-missing',
      from: leftBy(table, 'id-missing', '1 = 1'),
      column: ids.join(', '),
      problem: 'An id is missing',
      expected: 'Every row says which record or person it is about.',
      effect: 'row left out',
    },
    {
      kind: 'duplicate-id',
      from: leftBy(table, 'duplicate-id', '1 = 1'),
      value: key[0],
      column: key[0],
      problem: 'The id stands in several rows that differ',
      expected: 'Keep one row for each.',
      effect: 'run refused',
    },
  ];
}

function saidOf(table: RecordTableName, judgement: Judgement): FaultyRows[] {
  const { rule } = judgement;
  if ('when' in judgement) {
    if (!('says' in judgement)) return [];
    const from = leftBy(table, rule, judgement.when);
    return [{ kind: rule, from, value: judgement.says.column, ...judgement.says, effect: 'row left out' }];
  }
  const { column, of } = judgement;
  return [
    {
      kind: rule,
      from: leftBy(
        table,
        rule,
        `NOT EXISTS (SELECT 1 FROM ${idsOf(of)} AS known WHERE known.known_id = faulty.${column})`,
      ),
      value: column,
      column,
      problem: `The id is not in ${of}`,
      expected: `Every ${column} here has a row in ${of}.`,
      effect: 'row left out',
    },
  ];
}
