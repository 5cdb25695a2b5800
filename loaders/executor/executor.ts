import type { ColumnType } from '../tables/declaration.ts';
import type { Dialect } from './dialect.ts';

export type Cell = string | number | boolean | null;

/** Columns of equal length, by name. Numbers may be typed arrays. */
export type Columns = Readonly<Record<string, ArrayLike<Cell>>>;

/**
 * Runs SQL over records. Statements are written against the executor's dialect, so that another engine can stand in.
 * Every method throws where the engine refuses the SQL: that is a fault of Daylight, never the user's.
 */
export interface Executor {
  readonly dialect: Dialect;
  /** Runs statements for their effect. */
  execute(sql: string): Promise<void>;
  /** All rows of a query whose result is small. BIGINT comes as a number. */
  rows(sql: string): Promise<Record<string, Cell>[]>;
  /** All rows of a query as columns: numbers as Float64Array (null as NaN), text as an array of strings. */
  columns(sql: string): Promise<Record<string, Float64Array | (string | null)[]>>;
  /** Rows of a query of any size, a batch at a time. */
  batches(sql: string): AsyncIterable<Cell[][]>;
  /** Writes columns held in memory as one Parquet file, in the order given. */
  writeColumns(path: string, types: Readonly<Record<string, ColumnType>>, columns: Columns): Promise<void>;
  close(): void;
}
