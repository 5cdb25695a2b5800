import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from '../executor/is-running.ts';

const BUILDING = /^\.(?<name>.+)\.building-(?<pid>\d+)-[0-9a-f]+$/;
const REPLACED = '.replaced';

/** Folders and files that this process has begun and not yet put in place. */
const unfinished = new Set<string>();

/** A new empty folder beside `target`, to be filled and then put in its place whole. */
export async function beginFolder(target: string): Promise<string> {
  const parent = path.dirname(path.resolve(target));
  await mkdir(parent, { recursive: true });
  recoverFolder(target);
  await removeAbandoned(parent, path.basename(target));
  const building = buildingName(path.resolve(target));
  await mkdir(building);
  unfinished.add(building);
  return building;
}

/** A place for a new file beside `target`, which is put in its place whole by `publishFile`. */
export async function beginFile(target: string): Promise<string> {
  const resolved = path.resolve(target);
  await mkdir(path.dirname(resolved), { recursive: true });
  await removeAbandoned(path.dirname(resolved), path.basename(resolved));
  const building = buildingName(resolved);
  unfinished.add(building);
  return building;
}

/** Puts a finished file in the place of `target`. */
export function publishFile(building: string, target: string): void {
  renameSync(building, target);
  unfinished.delete(building);
}

/**
 * Puts a finished folder in the place of `target`. Both renames happen with nothing between them, so a stopped process leaves the
 * old folder or the new one; should a machine fail exactly there, `recoverFolder` puts the old one back.
 */
export function publishFolder(building: string, target: string): void {
  const resolved = path.resolve(target);
  const old = replacedName(resolved);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(resolved)) renameSync(resolved, old);
  renameSync(building, resolved);
  unfinished.delete(building);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Keeps a finished folder under a name that stands for its contents; where another process was first, its folder stays, unless what
 * stands there is to be replaced.
 */
export function keepFolder(building: string, target: string, { replace = false } = {}): void {
  if (replace) discardOld(target);
  if (!existsSync(target)) {
    try {
      renameSync(building, target);
      unfinished.delete(building);
      return;
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  }
  discardFolder(building);
}

/** Takes away a folder that was begun and will not be put in place. */
export function discardFolder(building: string): void {
  rmSync(building, { recursive: true, force: true });
  unfinished.delete(building);
}

/** Takes away a folder of the cache under a name of this process, so that nobody finds half of it, and another process may do the same. */
function discardOld(target: string): void {
  const old = buildingName(path.resolve(target));
  unfinished.add(old);
  try {
    renameSync(target, old);
  } catch (error) {
    if (existsSync(target)) throw error;
  }
  discardFolder(old);
}

/** Finishes what a machine that failed between two renames began. */
export function recoverFolder(target: string): void {
  const resolved = path.resolve(target);
  const old = replacedName(resolved);
  if (existsSync(old) && !existsSync(resolved)) renameSync(old, resolved);
}

/** Removes what this process has begun and not finished; for use when it is stopped. */
export function removeUnfinished(): void {
  // The engine may be writing a table into it at this moment.
  for (const building of unfinished) rmSync(building, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  unfinished.clear();
}

async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const groups = BUILDING.exec(entry)?.groups;
    if (groups?.name === name && !isRunning(Number(groups.pid)))
      rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

const buildingName = (target: string) =>
  path.join(
    path.dirname(target),
    `.${path.basename(target)}.building-${process.pid}-${randomBytes(4).toString('hex')}`,
  );

const replacedName = (target: string) => path.join(path.dirname(target), `.${path.basename(target)}${REPLACED}`);
