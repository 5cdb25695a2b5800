import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../study/fault.ts';

/** What stops a folder from being made or written to, as a fault that names the place; nothing where it can be. Nothing is made. */
export function writeFault(folder: string, kind: string, what: string): Fault | undefined {
  const there = nearestThere(path.resolve(folder));
  const fault = (problem: string, expected: string): Fault => ({
    kind,
    file: there,
    problem: `${what} cannot be written: ${problem}`,
    expected,
    effect: 'run refused',
  });
  try {
    if (!statSync(there).isDirectory()) return fault('this is a file, not a folder', 'Name another folder.');
    accessSync(there, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return fault(`the folder ${whyNot(error)}`, 'Let yourself write there, or name another folder.');
  }
}

/**
 * Where a path leads, links followed, for one that may not be there yet.
 *
 * @throws where it goes through a link that leads nowhere or a folder that may not be read.
 */
export function realPlace(place: string): string {
  const absolute = path.resolve(place);
  const there = nearestThere(absolute);
  return path.join(realpathSync(there), path.relative(there, absolute));
}

/** The path itself, or the nearest above it at which something stands. */
function nearestThere(absolute: string): string {
  const parent = path.dirname(absolute);
  try {
    lstatSync(absolute);
    return absolute;
  } catch {
    // Not there, under a file, or in a folder that may not be looked into: whoever asks finds out at the one above.
    return parent === absolute ? absolute : nearestThere(parent);
  }
}

/** A failure of the disk or its permissions as a fault that names the place; nothing for any other error. */
export function diskFault(error: unknown): Fault | undefined {
  const { code, path: place } = error as NodeJS.ErrnoException;
  if (code === undefined || !Object.hasOwn(reasons, code)) return undefined;
  return {
    kind: 'disk',
    ...(place === undefined ? {} : { file: place }),
    problem: `The file or folder ${whyNot(error)}`,
    expected: 'Mend that, or name another folder; DAYLIGHT_CACHE says where the cache is kept.',
    effect: 'run refused',
  };
}

/** Why the system would not, to stand after 'the folder' or 'the file'. */
export function whyNot(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return Object.hasOwn(reasons, code) ? reasons[code] : `cannot be opened (${code || String(error)})`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be read or written by you (EACCES)',
  EPERM: 'may not be changed by you (EPERM)',
  EROFS: 'is on a disk that can only be read (EROFS)',
  ENOSPC: 'is on a disk that is full (ENOSPC)',
  EDQUOT: 'is on a disk on which your share is used up (EDQUOT)',
  ENOTDIR: 'lies under a file, where no folder can be (ENOTDIR)',
};
