import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { SITE_FILE } from '../../loaders/run/result-kind.ts';
import { defaultCache } from '../../loaders/run/run-study.ts';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { daylight, example } from '../daylight.ts';
import { reportsOf } from '../reports-folder.ts';
import { breakDemo } from './broken-demo.ts';
import { writeUnlinked } from './unlinked-study.ts';

/** A report as a user would make it, and the tables of its run. */
export interface BuiltReport {
  readonly site: string;
  /** The folder of the run as the cache keeps it. */
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
    await synthesiseDemo({ seed: 1, out: study });
    return study;
  });

/** The report of the demonstration force after its extracts have been broken by hand. */
export const builtBrokenDemo = (): Promise<BuiltReport> =>
  built('broken-demo', async (folder) => {
    const study = path.join(folder, 'study');
    await synthesiseDemo({ seed: 1, out: study });
    breakDemo(study);
    return study;
  });

/** The report of a study whose crimes against children link nobody. */
export const builtUnlinked = (): Promise<BuiltReport> =>
  built('unlinked', async (folder) => {
    const study = path.join(folder, 'study');
    mkdirSync(study);
    writeUnlinked(study);
    return study;
  });

/** How often somebody who waits for another test file's report looks whether it is there. */
const LOOK_MS = 250;

/** Made once for all test files of a test run: they have one parent process. Throws what the command line said where it did not succeed. */
async function built(name: string, studyIn: (folder: string) => Promise<string>): Promise<BuiltReport> {
  const folder = path.join(reportsOf(process.ppid), name);
  const [site, tables, outcome] = ['site', 'tables', 'outcome'].map((part) => path.join(folder, part));
  if (isFirst(folder)) {
    const failure = await build(folder, { site, tables }, studyIn).catch((error: Error) => error.message);
    writeFileSync(`${outcome}.new`, failure ?? '');
    renameSync(`${outcome}.new`, outcome);
  }
  while (!existsSync(outcome)) await sleep(LOOK_MS);
  const failure = readFileSync(outcome, 'utf8');
  if (failure !== '') throw new Error(failure);
  return { site, tables, rows: (query) => rowsOf(tables, query) };
}

async function build(
  folder: string,
  { site, tables }: { readonly site: string; readonly tables: string },
  studyIn: (folder: string) => Promise<string>,
): Promise<undefined> {
  const study = await studyIn(folder);
  const { code, err } = await daylight(['report', study, '--out', site]);
  if (code !== 0) throw new Error(err);
  const { run } = JSON.parse(readFileSync(path.join(site, SITE_FILE), 'utf8'));
  cpSync(path.join(defaultCache(), 'runs', run), tables, { recursive: true });
}

/** Makes the folder; false where another test file has begun it. */
function isFirst(folder: string): boolean {
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function rowsOf(tables: string, query: string): Promise<Record<string, Cell>[]> {
  const executor = await openDuckDB();
  const fileOf = (table: string) => executor.dialect.readParquet(path.join(tables, `${table}.parquet`));
  const found = await executor.rows(query.replaceAll(/\{(\w+)\}/g, (_, table: string) => fileOf(table)));
  executor.close();
  return found;
}
