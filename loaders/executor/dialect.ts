/** The few snippets in which SQL engines differ. Everything else in a statement must be plain SQL that any engine runs. */
export interface Dialect {
  /**
   * A table expression over a CSV file (RFC 4180, lines that all end alike) with a header, every field as text; the columns are called as
   * is said here. Nothing about the file is guessed.
   */
  readCsv(path: string, csv: { delimiter: string; columns: readonly string[]; mostRowBytes: number }): string;
  /** A table expression over one Parquet file or several with the same columns. */
  readParquet(paths: string | readonly string[]): string;
  /** The same with one more column, `file_row_number`, counting from 0. */
  readNumberedParquet(path: string): string;
  /** A statement that writes a query's rows, in the query's order, as one Parquet file. */
  writeParquet(query: string, path: string): string;
  /** A sum of doubles taken in a stated order, so that file order does not change its last bits. */
  orderedSum(value: string, order: string): string;
  /** The texts of a group's rows in the order in which they are read, one after another with a separator between them. */
  joinedText(value: string, separator: string): string;
  /** The day of an ISO date as text, with or without a time after it, as a DATE; null where there is no such day. */
  isoDay(value: string): string;
  /** Text, with a full stop where a number in it has a decimal comma; other text as it is. */
  decimalComma(value: string): string;
  /** The text of a floating-point number: a whole one as its digits; null where it is not a number. */
  floatText(value: string): string;
  /** An id without what exports change of it: spaces, marks that do not show, capitals, and zeros before a number in it. */
  looseId(value: string): string;
  /** True where a regular expression (RE2's) matches somewhere in a text, whatever is in capitals; null where the text is. */
  matches(value: string, pattern: string): string;
  /** Whole days from one DATE to another. */
  daysBetween(from: string, to: string): string;
  /** A string literal. */
  text(value: string): string;
  /** A quoted name. */
  name(value: string): string;
}
