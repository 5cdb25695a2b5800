import type { Executor } from '../executor/executor.ts';
import type { InputColumns } from './input-columns.ts';
import { type ColumnCheck, type ColumnChecks, unknownWords } from './quality-checks.ts';
import type { LoadedTable } from './read-table.ts';
import { isBlank } from './record-judgements.ts';

/** How many of a table's rows hold what in one column: a row of the published `quality_columns`. */
export interface ColumnQuality {
  readonly table: string;
  readonly position: number;
  readonly column: string;
  readonly needed: boolean;
  /** False where the file has no such column: every row then counts as empty. */
  readonly present: boolean;
  readonly rows: number;
  readonly filled: number;
  readonly unknown: number;
  readonly unreadable: number;
  readonly empty: number;
  /** ISO dates, of columns of dates alone. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What each column of a loaded table holds, in the order in which the columns are declared. One pass over the table. */
export async function columnQuality(
  executor: Executor,
  table: string,
  { name, hasColumn }: Pick<LoadedTable, 'name' | 'hasColumn'>,
  { required, optional }: InputColumns,
  checks: ColumnChecks = {},
): Promise<ColumnQuality[]> {
  const columns = [...required, ...optional];
  const counted = columns.flatMap((column, index) =>
    hasColumn[column] ? countsOf(executor, column, checks[column] ?? {}, index) : [],
  );
  const [found] = await executor.rows(`SELECT ${['count(*) AS rows', ...counted].join(', ')} FROM ${name}`);
  const rows = Number(found.rows);
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return columns.map((column, index) => {
    const present = hasColumn[column];
    const empty = present ? Number(found[`empty_${index}`]) : rows;
    const unknown = Number(found[`unknown_${index}`] ?? 0);
    const unreadable = Number(found[`unreadable_${index}`] ?? 0);
    return {
      table,
      position: index + 1,
      column,
      needed: required.includes(column),
      present,
      rows,
      filled: rows - empty - unknown - unreadable,
      unknown,
      unreadable,
      empty,
      first: text(found[`first_${index}`]),
      last: text(found[`last_${index}`]),
    };
  });
}

function countsOf(
  { dialect }: Executor,
  column: string,
  { readable, day, mayBeUnknown }: ColumnCheck,
  index: number,
): string[] {
  const value = dialect.name(column);
  const isEmpty = isBlank(value);
  const isUnknown = mayBeUnknown ? `lower(trim(${value})) IN (${unknownWords.map(dialect.text).join(', ')})` : '1 = 0';
  const countOf = (when: string, name: string) => `count(CASE WHEN ${when} THEN 1 END) AS ${name}_${index}`;
  return [
    countOf(isEmpty, 'empty'),
    ...(mayBeUnknown ? [countOf(isUnknown, 'unknown')] : []),
    ...(readable ? [countOf(`NOT ${isEmpty} AND NOT ${isUnknown} AND NOT (${readable})`, 'unreadable')] : []),
    ...(day ? [`CAST(min(${day}) AS VARCHAR) AS first_${index}`, `CAST(max(${day}) AS VARCHAR) AS last_${index}`] : []),
  ];
}
