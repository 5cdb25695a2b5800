import { lstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { realPlace, whyNot, writeFault } from './folder-access.ts';
import { discardFolder, publishFolder, recoverFolder } from './folders.ts';
import { hashFile } from './hash-file.ts';
import { listFiles } from './list-files.ts';
import type { ResultKind } from './result-kind.ts';

/** A folder that a result may be put in the place of. */
export interface OutFolder {
  /** Where it really is: absolute, links followed, so that a link stays a link. */
  readonly place: string;
  /** As the user named it. */
  readonly named: string;
  readonly kind: ResultKind;
}

/** Folders that a result must not be put over, nor over one that holds them. */
export interface Spared {
  readonly study?: string;
  readonly cache: string;
}

/** Files that an operating system leaves in folders that people look into: nobody's work. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);
const NAMED = 5;

/**
 * The folder that the user named for a result, where a result may be put there: a folder that is not there yet, is empty, or holds an
 * earlier result of the kind and nothing else. Refused: the current folder, the study, the cache, a folder that holds one of them, and
 * one that cannot be written. Anything that stands in a folder and that the earlier result did not write is somebody's work.
 */
export async function claimOut(named: string, kind: ResultKind, { study, cache }: Spared): Promise<Result<OutFolder>> {
  if (named.trim() === '') return refuse(outFault(named, 'No folder is named', 'Name a new or an empty folder.'));
  let place: string;
  try {
    place = realPlace(named);
  } catch {
    return refuse(outFault(named, 'This is, or lies behind, a link that leads nowhere', 'Name another folder.'));
  }
  const spared = [
    { what: 'the current folder', folder: process.cwd(), inside: true },
    ...(study === undefined ? [] : [{ what: 'the study', folder: study, inside: true }]),
    { what: 'the cache', folder: cache, inside: false },
  ];
  for (const { what, folder, inside } of spared) {
    const kept = realOr(folder);
    if (isWithin(kept, place) || (!inside && isWithin(place, kept))) {
      const where = kept === place ? `is ${what}` : isWithin(kept, place) ? `holds ${what}` : `lies in ${what}`;
      return refuse(
        outFault(named, `The folder ${where}`, 'A result takes the place of a folder: name one of its own.'),
      );
    }
  }
  // What is replaced is the folder's name in the one above it.
  const unwritable = writeFault(path.dirname(place), 'out-folder', 'The folder of the result');
  if (unwritable) return refuse(unwritable);
  const out = { place, named, kind };
  recoverFolder(place);
  const fault = await heldFault(out);
  return fault ? refuse(fault) : succeed(out);
}

/** Puts a finished folder in its place, whole or not at all; refused where somebody put something of their own there meanwhile. */
export async function publishOut(building: string, out: OutFolder): Promise<Result<string>> {
  const fault = await heldFault(out);
  if (fault) {
    discardFolder(building);
    return refuse(fault);
  }
  publishFolder(building, out.place);
  return succeed(out.named);
}

async function heldFault({ place, named, kind }: OutFolder): Promise<Fault | undefined> {
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (!entry.isDirectory()) return outFault(named, 'This is a file, not a folder', 'Name a new or an empty folder.');
  try {
    const keeps = new Set(kind.keeps);
    if ((await readdir(place)).every((name) => keeps.has(name))) return undefined;
    const listed = await readMarker(place, kind);
    if (!listed) {
      return outFault(
        named,
        'The folder holds something that is not an earlier result, or one of an earlier version of Daylight',
        'Name a new or an empty folder, or remove this one yourself.',
      );
    }
    const known = new Set([kind.marker, ...keeps, ...Object.keys(listed)]);
    const added = (await listFiles(place)).filter((file) => !known.has(file) && !litter.has(path.basename(file)));
    if (added.length > 0) return workFault(named, 'The folder holds what the earlier result did not write', added);
    const changed = await changedFiles(place, listed);
    return changed.length > 0 ? workFault(named, 'Files were changed since they were written', changed) : undefined;
  } catch (error) {
    return outFault(named, `The folder ${whyNot(error)}`, 'Let yourself read it, or name another folder.');
  }
}

async function readMarker(place: string, kind: ResultKind): Promise<ReturnType<ResultKind['listed']>> {
  const file = path.join(place, kind.marker);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  try {
    const marker: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof marker === 'object' && marker !== null ? kind.listed({ ...marker }) : undefined;
  } catch {
    return undefined;
  }
}

async function changedFiles(place: string, listed: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const changed: string[] = [];
  for (const [file, sha256] of Object.entries(listed)) {
    const full = path.join(place, file);
    if (sha256 === undefined || !lstatSync(full, { throwIfNoEntry: false })) continue;
    if ((await hashFile(full)) !== sha256) changed.push(file);
  }
  return changed;
}

const workFault = (named: string, problem: string, files: readonly string[]): Fault => {
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  const expected = 'Move them elsewhere, or name another folder.';
  return outFault(named, `${problem}: ${files.slice(0, NAMED).join(', ')}${more}`, expected);
};

const outFault = (named: string, problem: string, expected: string): Fault => ({
  kind: 'out-folder',
  file: named === '' ? '--out' : named,
  problem,
  expected,
  effect: 'run refused',
});

function realOr(folder: string): string {
  try {
    return realPlace(folder);
  } catch {
    return path.resolve(folder);
  }
}

/** Whether a path is another or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
