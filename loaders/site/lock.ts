import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock that is held until it is released, or who holds it. */
export type Lock = { readonly held: true; release(): Promise<void> } | { readonly held: false; readonly by: number };

/** Locks that this process holds: a file with our own number that is not among them was left by a dead namesake. */
const ours = new Set<string>();

/**
 * Takes a lock file, waiting up to `patience` milliseconds for a living holder. A dead process's lock is taken over.
 *
 * @throws where the file cannot be written.
 */
export async function takeLock(file: string, patience: number): Promise<Lock> {
  const until = performance.now() + patience;
  await mkdir(path.dirname(file), { recursive: true });
  for (;;) {
    if (await createLock(file)) return { held: true, release: () => releaseLock(file) };
    const holder = await holderOf(file);
    if (holder === 'dead') await removeDead(file);
    else if (performance.now() >= until) return { held: false, by: holder };
    else await sleep(25);
  }
}

async function createLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    ours.add(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function releaseLock(file: string): Promise<void> {
  ours.delete(file);
  await rm(file, { force: true });
}

async function holderOf(file: string): Promise<number | 'dead'> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const holder = Number(text);
  // Empty for the moment between making the file and writing the number; longer means killed in between.
  if (text === '') return (await ageOf(file)) > 5000 ? 'dead' : 0;
  if (holder === process.pid) return ours.has(file) ? holder : 'dead';
  return isAlive(holder) ? holder : 'dead';
}

const ageOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

/** Renamed before it is removed, so that of two processes which find it dead only one takes it away. */
async function removeDead(file: string): Promise<void> {
  const aside = `${file}.${process.pid}.dead`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
}

/** True where a process of this number runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
