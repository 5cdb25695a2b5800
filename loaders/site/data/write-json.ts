import { openTables, type PublishedTables } from './open-tables.ts';

/** The whole of a data loader: what `shape` makes of the run's tables, as JSON on standard output. */
export async function writeJson(shape: (tables: PublishedTables) => Promise<unknown>): Promise<void> {
  const tables = await openTables();
  try {
    process.stdout.write(JSON.stringify(await shape(tables)));
  } finally {
    tables.close();
  }
}
