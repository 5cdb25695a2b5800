import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { fieldFaults } from './field-faults.ts';
import { idsOf, leftTable } from './judge-records.ts';
import { type FaultyRows, listFaults } from './list-faults.ts';
import type { LoadedRecords } from './load-records.ts';
import { lostTable } from './lost-table.ts';
import { type Judgement, readings } from './record-judgements.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';

/** Everything wrong with the rows of loaded extracts, table by table: rows left out for a fault, then fields that are read otherwise. */
export async function recordFaults(
  executor: Executor,
  source: StudyFolder,
  { tables, leftOut }: LoadedRecords,
): Promise<Fault[]> {
  const reading = readings(executor.dialect, source.study);
  const faults: Fault[] = [];
  for (const table of recordTableNames) {
    const loaded = tables[table];
    if (!loaded) continue;
    const lost = lostTable(loaded, table === 'logs' ? await withoutGrades(executor, leftOut.logs) : leftOut[table]);
    faults.push(...(lost ? [lost] : []), ...loaded.faults);
    const counted: Readonly<Record<string, number | undefined>> = leftOut[table];
    const rowFaults = [
      ...ownFaults(table),
      ...reading[table].judgements.flatMap((judgement) => saidOf(table, judgement)),
    ];
    for (const rows of rowFaults.filter(({ kind }) => counted[kind])) {
      faults.push(...(await listFaults(executor, loaded, rows)));
    }
    for (const rows of fieldFaults(table, tables)) faults.push(...(await listFaults(executor, loaded, rows)));
  }
  return faults;
}

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
    if (!judgement.says) return [];
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
