import { fillDecimals, formatCount, formatDecimals, formatNumber, formatShare, mostDecimals } from '../notes/number.js';

/** What a cell may hold. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A row of a published table, by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** A column as a reader sees it. */
export interface Column {
  /** The row's key. */
  readonly key: string;
  /** Heading, in plain words with its unit. */
  readonly label: string;
  /** `number` and `share` are set right in tabular figures; default: `text`. */
  readonly kind?: 'text' | 'number' | 'share';
  /** Holds sentences: wide enough that they take few lines, also on a phone. */
  readonly wide?: boolean;
  /** Holds numbers of people, days and the like: never broken over two lines. */
  readonly unbroken?: boolean;
  /** How a cell reads; the file that is downloaded keeps the value itself. */
  readonly format?: (value: Cell, row: Row) => string;
  /** Where a cell leads; null: nowhere. Not for the column that names a row where rows can be chosen. */
  readonly href?: (row: Row) => string | null;
}

/** What the page shows for a cell. */
export function cellText(column: Column, row: Row): string {
  const value = row[column.key];
  if (column.format) return column.format(value, row);
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return column.kind === 'share' ? formatShare(value) : formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}

/** Whether a column is set right. */
export function isNumeric(column: Column): boolean {
  return column.kind === 'number' || column.kind === 'share';
}

/** The classes of a column's cells. */
export function cellClass(column: Column): string | false {
  return (
    [isNumeric(column) && 'number', column.wide && 'wide', column.unbroken && 'unbroken'].filter(Boolean).join(' ') ||
    false
  );
}

/** Columns for rows that came without any: every key of the first row, numbers where the first known value is one. */
export function columnsOf(rows: readonly Row[]): Column[] {
  return Object.keys(rows[0] ?? {}).map((key) => {
    const known = rows.find((row) => row[key] !== null && row[key] !== undefined)?.[key];
    return { key, label: key.replaceAll('_', ' '), kind: typeof known === 'number' ? 'number' : 'text' };
  });
}

/** Significant figures of a value in a column that spans many orders of magnitude. */
const FIGURES = 4;

/**
 * Number columns without a format of their own get one that lines their figures up: counts as counts, others with as many
 * decimals as give the largest four figures. Where that would show a value that is not nought as nought, or hardly at
 * all, each value keeps its own figures, and is filled up with blanks as wide as figures.
 */
export function alignedColumns(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.map((column) => {
    if (column.kind !== 'number' || column.format) return column;
    let most = 0;
    let least = Number.POSITIVE_INFINITY;
    let whole = true;
    for (const row of rows) {
      const value = row[column.key];
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      if (value !== 0) least = Math.min(least, Math.abs(value));
      most = Math.max(most, Math.abs(value));
      whole &&= Number.isInteger(value);
    }
    const decimals = whole ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(most))));
    const uneven = !whole && least < 10 ** (1 - decimals);
    const fill = uneven
      ? mostDecimals(
          rows.map((row) => row[column.key]).filter((value) => typeof value === 'number'),
          FIGURES,
        )
      : 0;
    const say = (value: number) => {
      if (uneven) return fillDecimals(formatNumber(value, FIGURES), fill);
      return whole ? formatCount(value) : formatDecimals(value, decimals);
    };
    return { ...column, format: (value, row) => (typeof value === 'number' ? say(value) : cellText(column, row)) };
  });
}
