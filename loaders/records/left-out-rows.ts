import type { Executor } from '../executor/executor.ts';
import { type Fault, type Result, succeed } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { idsOf, leftTable } from './judge-records.ts';
import { loadRecords } from './load-records.ts';
import { type NetworkRule, type networkColumns, networkRules } from './network-tables.ts';
import { readNetwork } from './read-network.ts';
import type { LoadedTable } from './read-table.ts';
import { isBlank, type Judged, type Judgement, readings } from './record-judgements.ts';
import { type RecordRule, recordRules } from './record-rules.ts';
import { type RecordTable, type RecordTableName, recordTableNames, recordTables } from './record-tables.ts';
import type { LeftOut } from './write-left-out.ts';

/** A row that a rule leaves out. */
export interface LeftOutRow {
  /** Its number in the file, the header being 1; none for the line that counts unreadable rows of which no more is kept. */
  readonly row: number | undefined;
  /** Its id, or its ids joined by `|`; empty where the row could not be read. */
  readonly id: string;
  /** What of it the rule judged. */
  readonly column: string;
  readonly value: string;
}

/** The rows of a table that a rule leaves out: as many as the run's `left_out` counts. */
export interface LeftOutRows extends LeftOut {
  readonly file: string;
  /** The rows in the order of the file; few are held at a time. */
  each(): AsyncIterable<LeftOutRow>;
}

/** What the rules of a study's kind leave out of its tables, and the tables, which are loaded as `input_<table>`. */
export interface LeftOutOfTables {
  readonly leftOut: readonly LeftOutRows[];
  readonly tables: Readonly<Record<string, LoadedTable | undefined>>;
}

/** The rows that the rules of a study's kind leave out of its tables, judged as a run judges them, while the tables are loaded. */
export function leftOutRows(executor: Executor, source: StudyFolder): Promise<Result<LeftOutOfTables>> {
  return source.study.kind === 'network' ? networkRows(executor, source) : recordRows(executor, source);
}

async function recordRows(executor: Executor, source: StudyFolder): Promise<Result<LeftOutOfTables>> {
  const loaded = await loadRecords(executor, source);
  if (!loaded.ok) return loaded;
  const { tables, leftOut } = loaded.value;
  const reading = readings(executor.dialect, source.study);
  const found = recordTableNames.flatMap((table) =>
    Object.entries(leftOut[table]).map(([name, rows]): LeftOutRows => {
      const rule = name as RecordRule;
      const read = tables[table]!;
      const each = () => rowsOf(executor, read, rule, recordQuery(table, rule, reading[table].judgements));
      return { rule, table, rows, why: recordRules[rule], file: read.file, each };
    }),
  );
  return succeed({ leftOut: found, tables });
}

function recordQuery(table: RecordTableName, rule: RecordRule, judgements: readonly Judgement[]): string {
  const { key, ids }: RecordTable = recordTables[table];
  const reasons = judgements.filter((judgement) => judgement.rule === rule).map(reasonOf);
  if (rule === 'id-missing') reasons.push(...ids.map((id) => ({ when: isBlank(id), column: id, value: id })));
  if (reasons.length === 0) reasons.push({ when: '1 = 1', column: key.join(', '), value: joined(key) });
  const pick = (show: (judged: Judged) => string) =>
    `CASE ${reasons.map(({ when, ...judged }) => `WHEN ${when} THEN ${show(judged)}`).join(' ')} END`;
  return `SELECT row_number, ${joined(key)} AS id, ${pick(({ column }) => `'${column}'`)} AS judged_column,
      ${pick(({ value }) => value)} AS judged_value
    FROM (SELECT rows_in.* FROM input_${table} AS rows_in JOIN ${leftTable(table)} AS gone
      ON gone.row_number = rows_in.row_number AND gone.rule = '${rule}') AS left_out
    ORDER BY row_number`;
}

interface Reason extends Judged {
  readonly when: string;
}

function reasonOf(judgement: Judgement): Reason {
  if (!('when' in judgement)) {
    const { column, of } = judgement;
    const when = `NOT EXISTS (SELECT 1 FROM ${idsOf(of)} AS known WHERE known.known_id = left_out.${column})`;
    return { when, column, value: column };
  }
  const { when } = judgement;
  return 'judged' in judgement
    ? { when, ...judgement.judged }
    : { when, column: judgement.says.column, value: judgement.says.column };
}

const joined = (columns: readonly string[]): string =>
  `concat(${columns.map((column) => `coalesce(CAST(${column} AS VARCHAR), '')`).join(`, '|', `)})`;

type NetworkTable = keyof typeof networkColumns;

const networkIds: Readonly<Record<NetworkTable, readonly string[]>> = { edges: ['source', 'target'], nodes: ['id'] };

async function networkRows(executor: Executor, source: StudyFolder): Promise<Result<LeftOutOfTables>> {
  const checked = await readNetwork(executor, source);
  if (!checked.ok) return checked;
  const { leftOut } = checked.value;
  const found = (Object.keys(networkIds) as NetworkTable[]).flatMap((table) =>
    Object.entries(leftOut[table]).map(([name, rows]): LeftOutRows => {
      const rule = name as NetworkRule;
      const read = checked.value[table]!;
      const id = joined(networkIds[table]);
      const judged =
        rule === 'weight-not-positive'
          ? { column: 'weight', value: 'weight' }
          : { column: networkIds[table].join(', '), value: id };
      const query = `SELECT row_number, ${id} AS id, '${judged.column}' AS judged_column, ${judged.value} AS judged_value
        FROM ${read.name} WHERE rule = '${rule}' ORDER BY row_number`;
      return {
        rule,
        table,
        rows,
        why: networkRules[rule],
        file: read.file,
        each: () => rowsOf(executor, read, rule, query),
      };
    }),
  );
  return succeed({ leftOut: found, tables: { edges: checked.value.edges, nodes: checked.value.nodes } });
}

async function* rowsOf(
  executor: Executor,
  table: LoadedTable,
  rule: RecordRule | NetworkRule,
  query: string,
): AsyncIterable<LeftOutRow> {
  if (rule === 'row-unreadable') yield* unreadableRows(table);
  else {
    for await (const batch of executor.batches(query)) {
      for (const [row, id, column, value] of batch) {
        yield { row: table.rowInFile(Number(row)), id: String(id), column: String(column), value: String(value ?? '') };
      }
    }
  }
}

/** The rows of a loaded table that could not be read. */
export const unreadableRows = ({ faults }: Pick<LoadedTable, 'faults'>): LeftOutRow[] =>
  faults.filter(({ kind }) => kind === 'row-unreadable').map(unreadableRow);

const unreadableRow = ({ row, value, problem, stands_for }: Fault): LeftOutRow => ({
  row,
  id: '',
  column: '',
  value: stands_for === undefined ? (value ?? '') : problem,
});
