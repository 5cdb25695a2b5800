/** The few snippets in which SQL engines differ. Everything else in a statement must be plain SQL that any engine runs. */
export interface Dialect {
  /** A table expression over a Parquet file. */
  readParquet(path: string): string;
  /** A statement that writes a query's rows, in the query's order, as one Parquet file. */
  writeParquet(query: string, path: string): string;
  /** A string literal. */
  text(value: string): string;
  /** A quoted name. */
  name(value: string): string;
}
