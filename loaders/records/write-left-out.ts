import type { StageContext } from '../stage.ts';
import { tables } from '../tables.ts';
import type { LoadedTable } from './read-table.ts';

/** Rows of an input table that a rule left out, and why. */
export interface LeftOut {
  readonly rule: string;
  readonly table: string;
  readonly rows: number;
  readonly why: string;
}

/** Writes what was left out, in the order of rule and table. */
export function writeLeftOut({ executor, output }: StageContext, leftOut: readonly LeftOut[]): Promise<void> {
  const ordered = leftOut.toSorted((x, y) => compare(x.rule, y.rule) || compare(x.table, y.table));
  return executor.writeColumns(output('left_out'), tables.left_out.columns, {
    rule: ordered.map(({ rule }) => rule),
    table: ordered.map(({ table }) => table),
    rows: ordered.map(({ rows }) => rows),
    why: ordered.map(({ why }) => why),
  });
}

const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

/** Writes which files were read, in the order of their tables' names. */
export function writeInputs(
  { executor, output }: StageContext,
  read: Readonly<Record<string, Pick<LoadedTable, 'file' | 'rows' | 'ignoredColumns'> | undefined>>,
): Promise<void> {
  const ordered = Object.entries(read)
    .flatMap(([table, loaded]) => (loaded === undefined ? [] : [{ table, loaded }]))
    .sort((x, y) => compare(x.table, y.table));
  return executor.writeColumns(output('inputs'), tables.inputs.columns, {
    table: ordered.map(({ table }) => table),
    file: ordered.map(({ loaded }) => loaded.file),
    rows: ordered.map(({ loaded }) => loaded.rows),
    ignored_columns: ordered.map(({ loaded }) => loaded.ignoredColumns.join(';')),
  });
}
