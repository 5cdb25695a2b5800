import path from 'node:path';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import type { StudyFolder } from '../study/read-study.ts';
import type { Executor } from './executor.ts';
import { openFile, tryRows, unreadable } from './open-file.ts';

/** The columns of an input table. */
export interface InputColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
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

/**
 * Loads one file of a study into the executor. Refused: a file that is empty, is neither CSV nor Parquet, or lacks a required column.
 * Ragged rows and rows that are not UTF-8 are left out and named.
 */
export async function readTable(
  executor: Executor,
  { folder, study, files }: StudyFolder,
  table: string,
  columns: InputColumns,
): Promise<Result<LoadedTable>> {
  const file = files[table];
  const opened = await openFile(executor, path.join(folder, file), file, table);
  if (!opened.ok) return opened;
  const { expression, found, rejects } = opened.value;
  const named = nameColumns(file, found, columns, study.columns[table] ?? {});
  if (!named.ok) return named;

  const name = `input_${table}`;
  const { dialect } = executor;
  const select = [...columns.required, ...columns.optional].map((column) => {
    const from = named.value.sources[column];
    return `CAST(${from === undefined ? 'NULL' : dialect.name(from)} AS VARCHAR) AS ${dialect.name(column)}`;
  });
  const numbering = rejects ? 'row_number() OVER () + 1' : 'file_row_number + 2';
  const loaded = await tryRows(
    executor,
    `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT ${numbering} AS row_number, ${select.join(', ')} FROM ${expression}`,
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
    faults: rejected.map((row) => ({
      kind: 'row-unreadable',
      file,
      row: Number(row.line),
      value: String(row.csv_line ?? ''),
      problem: rejectedBecause(String(row.error_type)),
      expected: `Expected ${found.length} fields of UTF-8 text, as in the header.`,
      effect: 'row left out',
    })),
  });
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
  const missing = required.filter((column) => sources[column] === undefined);
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
