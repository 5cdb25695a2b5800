import path from 'node:path';
import { csvParse } from 'd3';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Cell } from '../../loaders/executor/executor.ts';
import { type CheckedStudy, checkStudy } from '../../loaders/records/check-study.ts';
import { readRecords } from '../../loaders/records/records-stage.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The least that a study of records may be: each file may be given anew, and others added. */
const least: Files = {
  'study.yaml': 'name: Small\nas_of: 2019-12-31\n',
  'nominals.csv': 'nominal_id\nn1\nn2\nn3\n',
  'logs.csv': 'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,A,1\n',
  'tracked_groups.csv': 'ocg_id,name\ng0,Nowhere\n',
};

export const settings = (yaml: string) => `name: Small\nas_of: 2019-12-31\n${yaml}`;

/** The files of a small study. */
export function smallStudy(files: Files = {}, without: readonly string[] = []): Files {
  const records = { ...least, ...files };
  const [logs, people] = [
    idsIn(records['logs.csv'], 'log_id', 'l1'),
    idsIn(records['nominals.csv'], 'nominal_id', 'n1'),
  ];
  const links = {
    'log_entries.csv': `log_id,entry_no,text\n${logs.map((id) => `${id},1,Nothing seen\n`).join('')}`,
    'log_nominals.csv': `log_id,nominal_id\n${logs[0]},${people[0]}\n`,
  };
  return Object.fromEntries(
    Object.entries({ ...records, ...links, ...files }).filter(([name]) => !without.includes(name)),
  );
}

/** The ids that a file names; the one given where none can be seen. */
function idsIn(file: string | Uint8Array | undefined, column: string, otherwise: string): string[] {
  const rows = typeof file === 'string' ? csvParse(file) : [];
  const ids = new Set(rows.flatMap((row) => (row[column]?.trim() ? [row[column]] : [])));
  return ids.size === 0 ? [otherwise] : [...ids];
}

/** Checks a study made of files; throws where it is refused. */
export async function checked(files: Files): Promise<CheckedStudy> {
  const study = await checkStudy(folderOf(files));
  if (!study.ok) throw new Error(study.faults.map(describeFault).join('\n'));
  return study.value;
}

/** The faults of a study that is refused, one line each; none where it is not. */
export async function refusalOf(files: Files): Promise<string[]> {
  const study = await checkStudy(folderOf(files));
  return study.ok ? [] : study.faults.map(describeFault);
}

/** Checks a study and runs the stage over it: rows of every table as arrays of values, `left_out` without the reasons. */
export async function recordsOf(files: Files) {
  const { source, faults } = await checked(files);
  const out = temporaryFolder();
  const executor = await openDuckDB();
  const fileOf = (table: string) => path.join(out, `${table}.parquet`);
  const workers = { count: 1, map: () => Promise.reject(new Error('no heavy work here')) };
  await readRecords.run({ source, executor, workers, input: () => [], output: fileOf });
  const tables: Record<string, Cell[][]> = {};
  for (const table of readRecords.outputs) {
    const columns = table === 'left_out' ? 'rule, "table", rows' : '*';
    const rows = await executor.rows(`SELECT ${columns} FROM ${executor.dialect.readParquet(fileOf(table))}`);
    tables[table] = rows.map((row) => Object.values(row));
  }
  const leftOver = await executor.rows('SELECT table_name FROM information_schema.tables');
  executor.close();
  return {
    nominals: tables.working_nominals,
    logs: tables.working_logs,
    entries: tables.working_log_entries,
    unreliableEntries: tables.working_unreliable_log_entries,
    logNominals: tables.working_log_nominals,
    logLocations: tables.working_log_locations,
    crimes: tables.working_crimes,
    roles: tables.working_crime_roles,
    custody: tables.working_custody,
    groups: tables.working_tracked_groups,
    harm: tables.harm,
    offences: tables.quality_offences,
    leftOut: tables.left_out,
    inputs: tables.inputs,
    faults: faults.map(describeFault),
    tablesLeftInMemory: leftOver.map(({ table_name }) => table_name),
  };
}
