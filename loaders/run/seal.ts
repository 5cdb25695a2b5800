import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashFile } from './hash-file.ts';
import { listFiles } from './list-files.ts';

const SEAL_FILE = 'files.json';

/** Notes the SHA-256 of every file of a finished folder in the folder itself, so that what a disk does to one later is seen. */
export async function sealFolder(folder: string): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const file of await listFiles(folder)) hashes[file] = await hashFile(path.join(folder, file));
  await writeFile(path.join(folder, SEAL_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
}

/** What is no longer as it was when a folder was sealed, in a few words; nothing where all of it is. */
export async function brokenSeal(folder: string): Promise<string | undefined> {
  const hashes = await readHashes(path.join(folder, SEAL_FILE));
  if (!hashes) return `it has no readable ${SEAL_FILE}`;
  for (const [file, expected] of Object.entries(hashes)) {
    const found = await hashFile(path.join(folder, file)).catch(() => undefined);
    if (found === undefined) return `${file} is missing or cannot be read`;
    if (found !== expected) return `${file} is not as it was written`;
  }
  return undefined;
}

async function readHashes(file: string): Promise<Record<string, unknown> | undefined> {
  try {
    const hashes: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isList = typeof hashes === 'object' && hashes !== null && Object.keys(hashes).length > 0;
    return isList ? (hashes as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
