import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { daylight, example } from '../daylight.ts';
import { breakDemo } from './broken-demo.ts';

/** A report as a user would make it, and the tables of its run. */
export interface BuiltReport {
  readonly site: string;
  readonly tables: string;
  /** What the run published, for a page to be held against: `{nodes}` in a query stands for the table. */
  rows(query: string): Promise<Record<string, Cell>[]>;
}

/** The report of the example network. */
export const builtExample = (): Promise<BuiltReport> => built('example', () => Promise.resolve(example));

/** The report of the demonstration force. */
export const builtDemo = (): Promise<BuiltReport> =>
  built('demo', async (folder) => {
    const study = path.join(folder, 'study');
    await succeed(['synthesise', 'demo', '--out', study]);
    return study;
  });

/** The report of the demonstration force after its extracts have been broken by hand. */
export const builtBrokenDemo = (): Promise<BuiltReport> =>
  built('broken-demo', async (folder) => {
    const study = path.join(folder, 'study');
    await succeed(['synthesise', 'demo', '--out', study]);
    breakDemo(study);
    return study;
  });

/** Made once for a test process. Throws what the command line said where it did not succeed. */
async function built(name: string, studyIn: (folder: string) => Promise<string>): Promise<BuiltReport> {
  const folder = path.join(tmpdir(), `daylight-report-${process.pid}`, name);
  const site = path.join(folder, 'site');
  const tables = path.join(folder, 'tables');
  if (!existsSync(tables)) {
    const study = await studyIn(folder);
    await succeed(['report', study, '--out', site]);
    await succeed(['run', study, '--out', tables]);
  }
  return { site, tables, rows: (query) => rowsOf(tables, query) };
}

async function succeed(args: readonly string[]): Promise<void> {
  const { code, err } = await daylight(args);
  if (code !== 0) throw new Error(err);
}

async function rowsOf(tables: string, query: string): Promise<Record<string, Cell>[]> {
  const executor = await openDuckDB();
  const fileOf = (table: string) => executor.dialect.readParquet(path.join(tables, `${table}.parquet`));
  const found = await executor.rows(query.replaceAll(/\{(\w+)\}/g, (_, table: string) => fileOf(table)));
  executor.close();
  return found;
}
