import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { PublishedTables } from '../../loaders/site/data/open-tables.ts';
import type { TableDeclaration } from '../../loaders/tables/declaration.ts';
import { tables } from '../../loaders/tables.ts';
import type { Rows } from '../network/stage-tables.ts';
import { temporaryFolder } from '../temporary.ts';

const declared: Readonly<Record<string, TableDeclaration>> = tables;

/** What the run is taken to have read where a test does not say. */
const READ = [{ table: 'crimes' }, { table: 'crime_roles' }];

/** What a page gets of published tables given as rows. A table that is not given is empty, a column not given null. */
export async function shaped<Data>(
  given: Rows,
  shape: (tables: PublishedTables) => Promise<Data>,
  inputs: readonly { readonly table: string }[] = READ,
): Promise<Data> {
  const folder = temporaryFolder();
  const executor = await openDuckDB();
  const fileOf = (table: string) => path.join(folder, `${table}.parquet`);
  for (const [table, { columns }] of Object.entries(declared)) {
    const valuesOf = (column: string) => (given[table] ?? []).map((row) => row[column] ?? null);
    const values = Object.fromEntries(Object.keys(columns).map((column) => [column, valuesOf(column)]));
    await executor.writeColumns(fileOf(table), columns, values);
  }
  const overFiles = (query: string) =>
    query.replaceAll(/\{(\w+)\}/g, (_, table: string) => executor.dialect.readParquet(fileOf(table)));
  try {
    return await shape({
      manifest: { inputs },
      rows: (query: string) => executor.rows(overFiles(query)),
      batches: (query: string) => executor.batches(overFiles(query)),
    } as unknown as PublishedTables);
  } finally {
    executor.close();
  }
}
