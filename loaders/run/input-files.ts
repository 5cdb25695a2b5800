import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { StudyFolder } from '../study/read-study.ts';
import { hashFile } from './hash-file.ts';

/** One input file as it was read. */
export interface InputFile {
  readonly table: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Hashes every table of a study, in table order. */
export async function hashInputs({ folder, files }: StudyFolder): Promise<InputFile[]> {
  const hashed: InputFile[] = [];
  for (const [table, file] of Object.entries(files).sort(([x], [y]) => (x < y ? -1 : 1))) {
    const full = path.join(folder, file);
    hashed.push({ table, file, bytes: (await stat(full)).size, sha256: await hashFile(full) });
  }
  return hashed;
}
