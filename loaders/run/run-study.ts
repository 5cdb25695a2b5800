import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { openDuckDB } from '../executor/duckdb.ts';
import type { Executor } from '../executor/executor.ts';
import type { Stage } from '../stage.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { type TableName, tables } from '../tables.ts';
import { codeVersion, home, lockHash } from './code-version.ts';
import { digestTable } from './digest.ts';
import { beginFolder, keepFolder } from './folders.ts';
import { hashFile } from './hash-file.ts';
import { hashInputs, type InputFile } from './input-files.ts';
import { producersOf, runId, type StageKey, stageKeys } from './keys.ts';
import { MANIFEST_FILE, MANIFEST_FORMAT, type Manifest, type ManifestTable, readManifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import { knownStage, runStage, type StageRecord } from './run-stage.ts';
import { brokenSeal, sealFolder } from './seal.ts';

/** A finished run: a folder that never changes, with one Parquet file a table and a manifest. */
export interface Run {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface RunOptions {
  readonly stages: readonly Stage[];
  /** Where stages and runs are kept under their keys. */
  readonly cache: string;
  readonly workers: number;
  readonly progress: Progress;
  /** Nothing is taken from the cache; what is made is kept there. */
  readonly fresh?: boolean;
}

/** What a run of a study would be, before anything is run. */
interface Plan {
  readonly id: string;
  readonly inputs: readonly InputFile[];
  readonly keys: ReadonlyMap<string, StageKey>;
  readonly folder: string;
}

/** The cache of this checkout, unless `DAYLIGHT_CACHE` names another. */
export const defaultCache = (): string => process.env.DAYLIGHT_CACHE || path.join(home, '.daylight');

/**
 * Runs the stages over a checked study, or finds the run where its key is known. The same study gives the same run, with the same
 * bytes in its tables, in any folder, time zone and locale and for any number of workers.
 */
export async function runStudy(source: StudyFolder, options: RunOptions): Promise<Run> {
  const plan = await planRun(source, options);
  if (!options.fresh && (await isKnown(plan, options.progress))) {
    options.progress.note(`Run ${plan.id} is known: nothing is run again.`);
  } else {
    const executor = await openDuckDB();
    try {
      await makeRun(source, options, plan, executor);
    } finally {
      executor.close();
    }
  }
  return { id: plan.id, folder: plan.folder, manifest: await readManifest(plan.folder) };
}

/** Whether the cache holds the run as it was written; where it holds it otherwise, that is said. */
async function isKnown({ id, folder }: Plan, progress: Progress): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const broken = await brokenSeal(folder);
  if (broken !== undefined) progress.note(`Run ${id} in the cache is damaged (${broken}): it is made again.`);
  return broken === undefined;
}

async function planRun(source: StudyFolder, { stages, cache }: RunOptions): Promise<Plan> {
  const inputs = await hashInputs(source);
  const keys = await stageKeys(stages, source.study, inputs);
  const id = runId(source.study, inputs, keys, await codeVersion(import.meta.url));
  return { id, inputs, keys, folder: path.join(cache, 'runs', id) };
}

async function makeRun(source: StudyFolder, options: RunOptions, plan: Plan, executor: Executor): Promise<void> {
  const { stages, cache, workers, progress, fresh } = options;
  const folderOf = ({ name }: Stage) => path.join(cache, 'stages', `${name}-${plan.keys.get(name)?.key.slice(0, 16)}`);
  const partsOf = (producers: readonly Stage[], table: string) =>
    producers.map((producer) => path.join(folderOf(producer), `${table}.parquet`));
  const records = new Map<string, StageRecord>();
  for (const [index, stage] of stages.entries()) {
    progress.stageStarted(stage.name, index + 1, stages.length);
    const folder = folderOf(stage);
    const inputs = new Map(stage.inputs.map((table) => [table, partsOf(producersOf(stages, stage, table), table)]));
    const known = fresh ? undefined : await knownStage(folder, progress);
    const record = known ?? (await runStage({ stage, source, executor, workers, progress, folder, inputs }));
    records.set(stage.name, record);
    progress.stageFinished(stage.name, { seconds: record.measured.seconds, known: known !== undefined });
  }
  const replace = existsSync(plan.folder);
  const building = await beginFolder(plan.folder);
  for (const table of publishedTables(stages)) {
    const parts = partsOf(
      stages.filter((stage) => stage.outputs.includes(table)),
      table,
    );
    await publishTable(executor, table, parts, path.join(building, `${table}.parquet`));
  }
  const manifest = await describeRun(source, options, plan, records, building, executor);
  await writeFile(path.join(building, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  await sealFolder(building);
  keepFolder(building, plan.folder, { replace });
}

const publishedTables = (stages: readonly Stage[]) =>
  (Object.keys(tables) as TableName[]).filter((table) => stages.some(({ outputs }) => outputs.includes(table)));

/** Joins the parts that stages made of a table into one file, rows in key order. */
async function publishTable(
  { dialect, execute }: Executor,
  table: TableName,
  parts: readonly string[],
  file: string,
): Promise<void> {
  const { key, columns } = tables[table];
  const selected = Object.entries(columns).map(
    ([name, type]) => `CAST(${dialect.name(name)} AS ${type}) AS ${dialect.name(name)}`,
  );
  const order = key.map((name) => `${dialect.name(name)} NULLS FIRST`);
  await execute(
    dialect.writeParquet(
      `SELECT ${selected.join(', ')} FROM ${dialect.readParquet(parts)} ORDER BY ${order.join(', ')}`,
      file,
    ),
  );
}

async function describeRun(
  { study }: StudyFolder,
  { stages, workers }: RunOptions,
  { id, inputs, keys }: Plan,
  records: ReadonlyMap<string, StageRecord>,
  folder: string,
  executor: Executor,
): Promise<Manifest> {
  const published: ManifestTable[] = [];
  for (const table of publishedTables(stages)) {
    const { key, columns } = tables[table];
    const file = path.join(folder, `${table}.parquet`);
    const digest = await digestTable(executor, file);
    published.push({ table, key, columns: Object.keys(columns), ...digest, sha256: await hashFile(file) });
  }
  const read = await allRows(executor, folder, 'inputs');
  return {
    format: MANIFEST_FORMAT,
    run: id,
    study,
    inputs: inputs.map((input) => {
      const counted = read.find(({ table }) => table === input.table);
      return { ...input, rows: Number(counted?.rows), ignored_columns: String(counted?.ignored_columns) };
    }),
    code: { daylight: packageFile.version, lock_sha256: await lockHash(), node: process.version },
    seeds: { seed: study.seed },
    stages: stages.map(({ name, does, inputs, outputs }) => {
      const { key, code, parameters } = keys.get(name)!;
      const made = records.get(name)!.outputs;
      return {
        name,
        does,
        key,
        code,
        parameters,
        inputs,
        outputs: outputs.map((table) => ({ table, ...made[table] })),
      };
    }),
    tables: published,
    left_out: (await allRows(executor, folder, 'left_out')) as unknown as Manifest['left_out'],
    measured: {
      workers,
      stages: Object.fromEntries([...records].map(([name, { measured }]) => [name, measured])),
    },
  };
}

const allRows = (executor: Executor, folder: string, table: TableName) =>
  executor.rows(`SELECT * FROM ${executor.dialect.readParquet(path.join(folder, `${table}.parquet`))}`);
