import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../study/fault.ts';
import { beginFolder } from './folders.ts';
import { MANIFEST_FILE } from './manifest.ts';
import { type OutFolder, publishOut } from './out-folder.ts';
import type { Run } from './run-study.ts';

/** Copies a run's tables and manifest to the folder that the user named, whole or not at all. */
export async function publishRun({ folder, manifest }: Run, out: OutFolder): Promise<Result<string>> {
  const building = await beginFolder(out.place);
  for (const file of [...manifest.tables.map(({ table }) => `${table}.parquet`), MANIFEST_FILE])
    await copyFile(path.join(folder, file), path.join(building, file));
  return publishOut(building, out);
}
