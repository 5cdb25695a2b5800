import type { StageContext } from './stage.ts';
import type { TableDeclaration } from './tables/declaration.ts';
import { type TableName, tables, type WorkingTable, workingTables } from './tables.ts';

const declared: Readonly<Record<TableName | WorkingTable, TableDeclaration>> = { ...tables, ...workingTables };

/** Writes a query's rows as one of a stage's outputs, with the columns and in the order that the table is declared with; nulls of a key first. */
export function writeTable(
  { executor: { dialect, execute }, output }: StageContext,
  table: TableName | WorkingTable,
  query: string,
): Promise<void> {
  const { key, columns } = declared[table];
  const selected = Object.entries(columns).map(
    ([column, type]) => `CAST(${dialect.name(column)} AS ${type}) AS ${dialect.name(column)}`,
  );
  const order = key.map((column) => `${dialect.name(column)} ASC NULLS FIRST`);
  return execute(
    dialect.writeParquet(
      `SELECT ${selected.join(', ')} FROM (${query}) AS rows_out ORDER BY ${order.join(', ')}`,
      output(table),
    ),
  );
}
