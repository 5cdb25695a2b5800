/** SQL types a published column may have. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A table that a run publishes: its key columns, in the order in which rows stand, and all its columns. */
export interface TableDeclaration {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}
