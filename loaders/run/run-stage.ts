import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Executor } from '../executor/executor.ts';
import type { Stage } from '../stage.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { digestTable, type TableDigest } from './digest.ts';
import { beginFolder, keepFolder } from './folders.ts';
import type { StageMeasure } from './manifest.ts';
import type { Progress } from './progress.ts';
import { brokenSeal, sealFolder } from './seal.ts';
import { openWorkers } from './workers.ts';

/** What a stage left in the cache: its tables' sizes and digests, and what it cost. */
export interface StageRecord {
  readonly outputs: Readonly<Record<string, TableDigest>>;
  readonly measured: StageMeasure;
}

export interface StageJob {
  readonly stage: Stage;
  readonly source: StudyFolder;
  readonly executor: Executor;
  readonly workers: number;
  readonly progress: Progress;
  /** Where the cache keeps this stage under its key. */
  readonly folder: string;
  /** The Parquet files, by table, that earlier stages made. */
  readonly inputs: ReadonlyMap<string, readonly string[]>;
}

const RECORD_FILE = 'stage.json';

/** What the cache knows of a stage's key, if anything. What is there and is not as it was written is not known, and is said. */
export async function knownStage(folder: string, progress: Progress): Promise<StageRecord | undefined> {
  if (!existsSync(folder)) return undefined;
  const broken = await brokenSeal(folder);
  if (broken === undefined) return JSON.parse(await readFile(path.join(folder, RECORD_FILE), 'utf8')) as StageRecord;
  progress.note(`Stage ${path.basename(folder)} in the cache is damaged (${broken}): it is run again.`);
  return undefined;
}

/** Runs a stage into the cache, in place of what is there. Nothing is seen of it there until it is whole. */
export async function runStage({
  stage,
  source,
  executor,
  workers,
  progress,
  folder,
  inputs,
}: StageJob): Promise<StageRecord> {
  // What another process makes meanwhile is the same, and may be in use already.
  const replace = existsSync(folder);
  const building = await beginFolder(folder);
  const started = performance.now();
  await stage.run({
    source,
    executor,
    workers: openWorkers(workers, progress.stageAdvanced),
    input(table) {
      const files = inputs.get(table);
      if (!files) throw new Error(`Stage ${stage.name} did not declare that it reads ${table}`);
      return files;
    },
    output(table) {
      if (!stage.outputs.some((output) => output === table))
        throw new Error(`Stage ${stage.name} did not declare ${table}`);
      return path.join(building, `${table}.parquet`);
    },
  });
  const outputs: Record<string, TableDigest> = {};
  for (const table of stage.outputs)
    outputs[table] = await digestTable(executor, path.join(building, `${table}.parquet`));
  const record: StageRecord = {
    outputs,
    measured: {
      seconds: Number(((performance.now() - started) / 1000).toFixed(3)),
      peak_memory_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
  await writeFile(path.join(building, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  await sealFolder(building);
  keepFolder(building, folder, { replace });
  return record;
}
