import path from 'node:path';
import type { Executor } from '../executor/executor.ts';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import type { InputColumns } from './input-columns.ts';
import { type NamedColumns, nameColumns } from './name-columns.ts';
import { openFile } from './open-file.ts';
import { type OpenedFile, tryRows, unreadable } from './opened-file.ts';
import type { FileEnd } from './sift-csv.ts';
import { unreadableRowFaults } from './unreadable-rows.ts';

/** An input file loaded as a table of text columns, named as RECORDS.md names them; a column that is not there is null throughout. */
export interface LoadedTable {
  /** Name of the SQL table: `row_number` and the columns. */
  readonly name: string;
  readonly file: string;
  /** Rows in the file, those that could not be read included. */
  readonly rows: number;
  readonly unreadableRows: number;
  /** The row of the file, the header being row 1, that a `row_number` of the table stands for. */
  rowInFile(rowNumber: number): number;
  readonly hasColumn: Readonly<Record<string, boolean>>;
  readonly ignoredColumns: readonly string[];
  /** How the file ends: none where it is no CSV, or has no row. */
  readonly end?: FileEnd;
  /** Faults that leave rows out but do not stop a run: every one, in the order of the file; `firstFaults` lists the first of them. */
  readonly faults: readonly Fault[];
}

/** Columns that a table gains as it is loaded: SQL over its text columns, by name. */
export type DerivedColumns = Readonly<Record<string, string>>;

/**
 * Loads one file of a study into the executor. Refused: a file that is empty, is neither CSV nor Parquet, or lacks a required column.
 * Ragged rows and rows that are not UTF-8 are left out and named. In a file with semicolons, which is what a spreadsheet writes where
 * the comma is the decimal mark, a number may have a decimal comma ('1,5' is 1.5); in any other file it may not.
 */
export async function readTable(
  executor: Executor,
  { folder, study, files }: StudyFolder,
  table: string,
  columns: InputColumns,
  derived: DerivedColumns = {},
): Promise<Result<LoadedTable>> {
  const file = files[table];
  const opened = await openFile(executor, path.join(folder, file), file, table);
  if (!opened.ok) return opened;
  try {
    return await loadTable(executor, opened.value, {
      file,
      table,
      columns,
      mapping: study.columns[table] ?? {},
      derived,
    });
  } finally {
    opened.value.close();
  }
}

interface WantedTable {
  readonly file: string;
  readonly table: string;
  readonly columns: InputColumns;
  /** The extract's name of each column that has another. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly derived: DerivedColumns;
}

async function loadTable(
  executor: Executor,
  opened: OpenedFile,
  { file, table, columns, mapping, derived }: WantedTable,
): Promise<Result<LoadedTable>> {
  const named = nameColumns(file, opened.columns, columns, mapping, table);
  if (!named.ok) return named;
  const { sources, ignored } = named.value;
  const name = `input_${table}`;
  const number = `${opened.rowNumber} AS row_number`;
  const numbers = opened.semicolons ? columns.numbers : [];
  const loaded = await tryRows(executor, loadStatement(executor, name, number, sources, derived, opened.from, numbers));
  if (!loaded.ok)
    return refuse(
      unreadable(file, `The rows cannot be read (${loaded.problem})`, 'Write the file again; it may be damaged.'),
    );
  const { sifted } = opened;
  const unreadableRows = sifted?.unreadableRows ?? 0;
  const [{ rows }] = await executor.rows(`SELECT count(*) AS rows FROM ${name}`);
  return succeed({
    name,
    file,
    rows: Number(rows) + unreadableRows,
    unreadableRows,
    rowInFile: rowNumberInFile(sifted?.passedOver ?? []),
    hasColumn: Object.fromEntries(Object.entries(sources).map(([column, from]) => [column, from !== undefined])),
    ignoredColumns: ignored,
    ...(sifted?.end ? { end: sifted.end } : {}),
    faults: [...(opened.faults ?? []), ...(sifted ? unreadableRowFaults(file, opened.columns.length, sifted) : [])],
  });
}

/** Makes the table of a file that is not there: the same columns, and no rows. */
export const emptyTable = (
  executor: Executor,
  table: string,
  { required, optional }: InputColumns,
  derived: DerivedColumns = {},
): Promise<void> => {
  const sources = Object.fromEntries([...required, ...optional].map((column) => [column, undefined]));
  const none = `(SELECT 0) AS nothing WHERE 1 = 0`;
  const number = 'CAST(NULL AS BIGINT) AS row_number';
  return executor.execute(loadStatement(executor, `input_${table}`, number, sources, derived, none));
};

function loadStatement(
  { dialect }: Executor,
  name: string,
  number: string,
  sources: NamedColumns['sources'],
  derived: DerivedColumns,
  from: string,
  withComma: readonly string[] = [],
): string {
  const texts = Object.entries(sources).map(([column, source]) => {
    const value = source ?? 'CAST(NULL AS VARCHAR)';
    return `${withComma.includes(column) ? dialect.decimalComma(value) : value} AS ${dialect.name(column)}`;
  });
  const gained = Object.entries(derived).map(([column, sql]) => `, ${sql} AS ${dialect.name(column)}`);
  return `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT *${gained.join('')}
    FROM (SELECT ${[number, ...texts].join(', ')} FROM ${from}) AS rows_read`;
}

/** Rows that are passed over still count as rows of the file: the numbers of those after them move up. */
function rowNumberInFile(passedOver: readonly number[]): (accepted: number) => number {
  return (accepted) => {
    let [low, high] = [0, passedOver.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passedOver[middle] - middle <= accepted) low = middle + 1;
      else high = middle;
    }
    return accepted + low;
  };
}
