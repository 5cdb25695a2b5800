import type { LoadedTable } from './read-table.ts';

/** What a run would do with a file of a study. */
export interface TableSummary {
  readonly file: string;
  readonly rows: number;
  /** How many rows each rule leaves out, or joins with an earlier one. */
  readonly rules: Readonly<Record<string, number>>;
  /** Columns that nothing reads. */
  readonly ignoredColumns: readonly string[];
  /** Optional columns that are not there. */
  readonly absentColumns: readonly string[];
}

const JOINED = 'repeated-pair';

export const summarise = (
  { file, rows, hasColumn, ignoredColumns, unreadableRows }: LoadedTable,
  leftOut: Readonly<Record<string, number | undefined>> = unreadableRows === 0
    ? {}
    : { 'row-unreadable': unreadableRows },
): TableSummary => ({
  file,
  rows,
  ignoredColumns,
  absentColumns: Object.keys(hasColumn).filter((column) => !hasColumn[column]),
  rules: Object.fromEntries(
    Object.entries(leftOut).flatMap(([rule, count]) => (count === undefined || count === 0 ? [] : [[rule, count]])),
  ),
});

/** One line: 'edges.csv: 120 rows; left out: 3 by weight-not-positive; joined: 1 by repeated-pair. Columns not used: note.' */
export function describeTable({ file, rows, rules, ignoredColumns }: TableSummary): string {
  const by = (wanted: (rule: string) => boolean) =>
    Object.entries(rules)
      .filter(([rule]) => wanted(rule))
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([rule, count]) => `${spaced(count)} by ${rule}`)
      .join(', ');
  const left = by((rule) => rule !== JOINED);
  const joined = by((rule) => rule === JOINED);
  const ignored = ignoredColumns.length === 0 ? '' : ` Columns not used: ${ignoredColumns.join(', ')}.`;
  return `${file}: ${rowsOf(rows)}${left && `; left out: ${left}`}${joined && `; joined: ${joined}`}.${ignored}`;
}

/** '1 row', '20 000 rows'. */
export const rowsOf = (count: number): string => `${spaced(count)} ${count === 1 ? 'row' : 'rows'}`;

/** '20 000'. */
export const spaced = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ' ');
