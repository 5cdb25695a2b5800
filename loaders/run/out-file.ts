import { createReadStream, lstatSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { studyTables } from '../study/find-tables.ts';
import { STUDY_FILE } from '../study/parse-study.ts';
import { realPlace, whyNot, writeFault } from './folder-access.ts';
import { beginFile, discardFolder, publishFile } from './folders.ts';

/** A file that a list may be put in the place of. */
export interface OutFile {
  /** Where it really is: absolute, links followed. */
  readonly place: string;
  /** As the user named it. */
  readonly named: string;
  /** First line of every list of the kind. */
  readonly header: string;
}

/**
 * The file that the user named for a list, where a list may be put there: one that is not there yet, or that holds an earlier list of the
 * kind. Refused: anything else that is there, what the study given would take for one of its tables, and what cannot be written.
 */
export async function claimFile(named: string, header: string, study?: string): Promise<Result<OutFile>> {
  if (named.trim() === '') return refuse(fileFault(named, 'No file is named', 'Name a new file.'));
  let place: string;
  let folder: string | undefined;
  try {
    // A pipe or a terminal: what a link to it names is no place on the disk.
    if (statSync(named, { throwIfNoEntry: false })?.isFile() === false) {
      return refuse(fileFault(named, 'This is no file', 'Name a new file.'));
    }
    place = realPlace(named);
    folder = study === undefined ? undefined : realPlace(study);
  } catch {
    return refuse(fileFault(named, 'This is, or lies behind, a link that leads nowhere', 'Name another file.'));
  }
  if (/\.(xlsx?|ods|parquet|pdf|docx?)$/i.test(place)) {
    return refuse(fileFault(named, 'The list is CSV, and the name is that of another kind of file', 'Call it .csv.'));
  }
  const table = folder === undefined ? undefined : takenFor(path.relative(folder, place));
  if (table !== undefined) {
    return refuse(fileFault(named, `The study would take the file for its ${table}`, 'Give it another name.'));
  }
  const unwritable = writeFault(path.dirname(place), 'out-file', 'The folder of the file');
  if (unwritable) return refuse(unwritable);
  const out = { place, named, header };
  const fault = await heldFault(out);
  return fault ? refuse(fault) : succeed(out);
}

/** Has a list written beside its place and puts it there whole or not at all; refused where somebody put something there meanwhile. Gives what the writer gave. */
export async function publishList<Written>(
  out: OutFile,
  write: (building: string) => Promise<Written>,
): Promise<Result<Written>> {
  const building = await beginFile(out.place);
  const written = await write(building);
  const fault = await heldFault(out);
  if (fault) {
    discardFolder(building);
    return refuse(fault);
  }
  publishFile(building, out.place);
  return succeed(written);
}

/** What a study would take a file of its folder for, by the file's path in it. */
function takenFor(file: string): string | undefined {
  const lower = file.toLowerCase();
  if (lower === STUDY_FILE) return 'study file';
  for (const { required, optional, review, truth } of Object.values(studyTables)) {
    const inFolders = Object.values({ ...review, ...truth });
    if (inFolders.some((decided) => decided === lower)) return `table ${file}`;
    const table = [...required, ...optional].find((name) => name === lower.replace(/\.\w+$/, ''));
    if (table !== undefined) return `table ${table}`;
  }
  return undefined;
}

async function heldFault({ place, named, header }: OutFile): Promise<Fault | undefined> {
  const entry = lstatSync(place, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (!entry.isFile()) return fileFault(named, 'This is no file', 'Name a new file.');
  try {
    if ((await firstLine(place)) === header) return undefined;
  } catch (error) {
    return fileFault(named, `The file ${whyNot(error)}`, 'Let yourself read it, or name another file.');
  }
  return fileFault(
    named,
    'The file holds something that is not an earlier list of this kind',
    'Name a new file, or remove this one yourself.',
  );
}

async function firstLine(file: string): Promise<string | undefined> {
  const stream = createReadStream(file, { encoding: 'utf8', end: 4096 });
  try {
    for await (const line of createInterface({ input: stream })) return line;
    return undefined;
  } finally {
    stream.destroy();
  }
}

const fileFault = (file: string, problem: string, expected: string): Fault => ({
  kind: 'out-file',
  file: file === '' ? 'the list' : file,
  problem,
  expected,
  effect: 'run refused',
});
