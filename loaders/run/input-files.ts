import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StudyFolder } from '../study/read-study.ts';

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
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(folder, file)), hash);
    hashed.push({ table, file, bytes: (await stat(path.join(folder, file))).size, sha256: hash.digest('hex') });
  }
  return hashed;
}
