import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import type { InputColumns } from './input-columns.ts';
import type { OpenedColumn } from './opened-file.ts';

/** The columns of a table, found in a file. */
export interface NamedColumns {
  /** SQL for each column as text; none for one that is not there. */
  readonly sources: Readonly<Record<string, string | undefined>>;
  /** Names of the columns that nothing reads. */
  readonly ignored: readonly string[];
}

/**
 * Finds a table's columns in a file by their names, or by the extract's names for them. Refused, all at once: a required or mapped column
 * that is not there, and one that holds what can be no text.
 */
export function nameColumns(
  file: string,
  found: readonly OpenedColumn[],
  { required, optional }: InputColumns,
  mapping: Readonly<Record<string, string>>,
  table: string,
): Result<NamedColumns> {
  const known = [...required, ...optional];
  const nameOf = (column: string) => mapping[column] ?? column;
  const sources = known.map((column) => ({ column, from: found.find(({ name }) => name === nameOf(column)) }));
  const used = new Set(sources.map(({ from }) => from));
  const ignored = found.filter((column) => !used.has(column)).map(({ name }) => name);
  const faults = sources.flatMap(({ column, from }): Fault[] => {
    if (from === undefined)
      return required.includes(column) || mapping[column] !== undefined
        ? [columnMissing(file, nameOf(column), found, ignored, `columns.${table}`)]
        : [];
    return from.text === undefined ? [columnNoText(file, from)] : [];
  });
  return faults.length > 0
    ? refuse(...faults)
    : succeed({
        sources: Object.fromEntries(sources.map(({ column, from }) => [column, from?.text])),
        ignored: ignored.map((name) => (name === '' ? '(no name)' : name)),
      });
}

function columnMissing(
  file: string,
  column: string,
  found: readonly OpenedColumn[],
  ignored: readonly string[],
  section: string,
): Fault {
  const near = nearest(column, ignored);
  return {
    kind: 'column-missing',
    file,
    column,
    problem: 'The column is missing',
    expected: near
      ? `The nearest name found is ${JSON.stringify(near)}: rename it, or map it in study.yaml under ${section}.`
      : `Columns found: ${found.map(({ name }) => name).join(', ')}.`,
    effect: 'run refused',
  };
}

const columnNoText = (file: string, { name, type = '' }: OpenedColumn): Fault => ({
  kind: 'column-type',
  file,
  column: name,
  value: type,
  problem: 'The column holds what can be no text, number or date',
  expected: 'Write it as text (UTF-8), a number or a date.',
  effect: 'run refused',
});
