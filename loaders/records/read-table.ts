import path from 'node:path';
import type { Cell, Executor } from '../executor/executor.ts';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { LISTED_FAULTS, moreFaults } from './more-faults.ts';
import { openFile, tryRows, unreadable } from './open-file.ts';

/** The columns of an input table. */
export interface InputColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Those of them that hold numbers. */
  readonly numbers?: readonly string[];
}

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
  /** Faults that leave rows out but do not stop a run. */
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
  const { expression, found, rejects, semicolons = false } = opened.value;
  const named = nameColumns(file, found, columns, study.columns[table] ?? {});
  if (!named.ok) return named;

  const name = `input_${table}`;
  const numbering = rejects ? 'row_number() OVER () + 1' : 'file_row_number + 2';
  const loaded = await tryRows(
    executor,
    loadStatement(
      executor,
      name,
      `${numbering} AS row_number`,
      named.value.sources,
      derived,
      expression,
      semicolons ? columns.numbers : [],
    ),
  );
  if (!loaded.ok) {
    return refuse(
      unreadable(
        file,
        `The rows cannot be read (${loaded.problem})`,
        'Every row has as many fields as the header, and every line ends in the same way.',
      ),
    );
  }

  const rejected = rejects
    ? await executor.rows(`SELECT DISTINCT line, csv_line, error_type FROM ${rejects} ORDER BY line`)
    : [];
  if (rejects) await executor.execute(`DROP TABLE ${rejects}; DROP TABLE ${rejects}_scan`);
  const lines = [...new Set(rejected.map((row) => Number(row.line)))];
  const [{ rows }] = await executor.rows(`SELECT count(*) AS rows FROM ${name}`);
  return succeed({
    name,
    file,
    rows: Number(rows) + lines.length,
    unreadableRows: lines.length,
    rowInFile: rowNumberInFile(lines),
    hasColumn: Object.fromEntries(
      Object.entries(named.value.sources).map(([column, from]) => [column, from !== undefined]),
    ),
    ignoredColumns: named.value.ignored,
    faults: rejectedFaults(file, found.length, rejected),
  });
}

function rejectedFaults(file: string, fields: number, rejected: readonly Record<string, Cell>[]): Fault[] {
  const faults = rejected.map((row) => ({
    kind: 'row-unreadable',
    file,
    row: Number(row.line),
    value: String(row.csv_line ?? ''),
    problem: rejectedBecause(String(row.error_type)),
    expected: `Expected ${fields} fields of UTF-8 text, as in the header.`,
    effect: 'row left out' as const,
  }));
  if (faults.length <= LISTED_FAULTS) return faults;
  const { kind, expected, effect } = faults[0];
  const said = { kind, file, problem: 'The row cannot be read', expected, effect };
  return [...faults.slice(0, LISTED_FAULTS), moreFaults(said, faults.length - LISTED_FAULTS)];
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
    const value = `CAST(${source === undefined ? 'NULL' : dialect.name(source)} AS VARCHAR)`;
    return `${withComma.includes(column) ? dialect.decimalComma(value) : value} AS ${dialect.name(column)}`;
  });
  const gained = Object.entries(derived).map(([column, sql]) => `, ${sql} AS ${dialect.name(column)}`);
  return `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT *${gained.join('')}
    FROM (SELECT ${[number, ...texts].join(', ')} FROM ${from}) AS rows_read`;
}

/** Rows that the reader rejected still count as rows of the file: the numbers of accepted rows after them move up. */
function rowNumberInFile(rejectedLines: readonly number[]): (accepted: number) => number {
  const thresholds = rejectedLines.map((line, index) => line - index);
  return (accepted) => accepted + thresholds.filter((threshold) => threshold <= accepted).length;
}

interface NamedColumns {
  readonly sources: Readonly<Record<string, string | undefined>>;
  readonly ignored: readonly string[];
}

function nameColumns(
  file: string,
  found: readonly string[],
  { required, optional }: InputColumns,
  mapping: Readonly<Record<string, string>>,
): Result<NamedColumns> {
  const known = [...required, ...optional];
  const sources = Object.fromEntries(
    known.map((column) => [column, found.find((name) => name === (mapping[column] ?? column))]),
  );
  const isWanted = (column: string) => required.includes(column) || mapping[column] !== undefined;
  const missing = known.filter((column) => sources[column] === undefined && isWanted(column));
  const ignored = found.filter((name) => !Object.values(sources).includes(name));
  if (missing.length === 0) return succeed({ sources, ignored });
  return refuse(
    ...missing.map((column): Fault => {
      const wanted = mapping[column] ?? column;
      const near = nearest(wanted, ignored);
      return {
        kind: 'column-missing',
        file,
        column: wanted,
        problem: 'The column is missing',
        expected: near
          ? `The nearest name found is ${JSON.stringify(near)}: rename it, or map it in study.yaml under columns.`
          : `Columns found: ${found.join(', ')}.`,
        effect: 'run refused',
      };
    }),
  );
}

function rejectedBecause(type: string): string {
  if (type === 'INVALID ENCODING') return 'The row is not UTF-8 text';
  if (type === 'MISSING COLUMNS' || type === 'TOO MANY COLUMNS')
    return 'The row has another number of fields than the header';
  if (type === 'UNQUOTED VALUE') return 'A quotation mark stands where none may';
  if (type === 'LINE SIZE OVER MAXIMUM') return 'The row is longer than 2 million characters';
  return 'The row cannot be read';
}
