import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

const BUILDING = /^\.(?<name>.+)\.building-(?<pid>\d+)-[0-9a-f]+$/;
const REPLACED = '.replaced';

/** Folders that this process has begun and not yet put in place. */
const unfinished = new Set<string>();

/** A new empty folder beside `target`, to be filled and then put in its place whole. */
export async function beginFolder(target: string): Promise<string> {
  const parent = path.dirname(path.resolve(target));
  await mkdir(parent, { recursive: true });
  recoverFolder(target);
  await removeAbandoned(parent, path.basename(target));
  const building = path.join(
    parent,
    `.${path.basename(target)}.building-${process.pid}-${randomBytes(4).toString('hex')}`,
  );
  await mkdir(building);
  unfinished.add(building);
  return building;
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

/** Keeps a finished folder under a name that stands for its contents; where another process was first, its folder stays. */
export function keepFolder(building: string, target: string): void {
  if (!existsSync(target)) {
    try {
      renameSync(building, target);
      unfinished.delete(building);
      return;
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  }
  rmSync(building, { recursive: true, force: true });
  unfinished.delete(building);
}

/** Finishes what a machine that failed between two renames began. */
export function recoverFolder(target: string): void {
  const resolved = path.resolve(target);
  const old = replacedName(resolved);
  if (existsSync(old) && !existsSync(resolved)) renameSync(old, resolved);
}

/** Removes what this process has begun and not finished; for use when it is stopped. */
export function removeUnfinished(): void {
  for (const building of unfinished) rmSync(building, { recursive: true, force: true });
  unfinished.clear();
}

/**
 * Whether a folder may be replaced by a result: it is not there, is empty, or holds `marker`, which an earlier result left.
 * Anything else is somebody's work and is not touched.
 */
export function mayReplace(target: string, marker: string): boolean {
  recoverFolder(target);
  if (!existsSync(target)) return true;
  if (!statSync(target).isDirectory()) return false;
  const names = readdirSync(target);
  return names.length === 0 || names.includes(marker);
}

async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const groups = BUILDING.exec(entry)?.groups;
    if (groups?.name === name && !isRunning(Number(groups.pid)))
      rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const replacedName = (target: string) => path.join(path.dirname(target), `.${path.basename(target)}${REPLACED}`);
