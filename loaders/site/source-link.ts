import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes `link` a link to the folder `target`: relative, so that the checkout can be moved, but on Windows, whose
 * junctions are absolute. A link that points elsewhere is replaced; a file or folder in its place is left alone.
 *
 * @returns false where something that is no link stands there.
 */
export async function linkFolder(target: string, link: string): Promise<boolean> {
  const windows = process.platform === 'win32';
  const wanted = windows ? path.resolve(target) : path.relative(path.dirname(link), target);
  const there = await lstat(link).catch(() => undefined);
  if (there !== undefined && !there.isSymbolicLink()) return false;
  if (there !== undefined && samePlace(await readlink(link), wanted)) return true;
  await mkdir(path.dirname(link), { recursive: true });
  // Another process may be making the same link: whichever comes last replaces an equal one.
  const temporary = `${link}.${randomUUID()}.tmp`;
  await symlink(wanted, temporary, windows ? 'junction' : 'dir');
  if (windows && there !== undefined) await rm(link, { force: true });
  await rename(temporary, link);
  return true;
}

// Windows gives a junction back with a closing backslash.
const samePlace = (one: string, other: string): boolean => one.replace(/[\\/]+$/, '') === other.replace(/[\\/]+$/, '');
