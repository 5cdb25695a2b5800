import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Fault, isRefusal, type Result, refuse, succeed } from './fault.ts';
import { findTables, tableFiles } from './find-tables.ts';
import { nearest } from './nearest.ts';
import { type LineOf, type ParsedStudy, parseStudy, STUDY_FILE } from './parse-study.ts';
import { type Study, studySchema } from './schema.ts';

/** A study that says nothing of itself is not called after its folder: the same files are the same study in any folder. */
const IMPLIED_NAME = 'Network without a study file';
const NAMED_AS_FILE = /\.(csv|parquet|xlsx|yaml)$/;
/** Folders of a study that hold some of its tables. */
const FOLDERS = ['review', 'truth'];

/** A study folder: the study file as it will be used, and where its tables stand. */
export interface StudyFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly study: Study;
  /** File of each table that is there, as a path within the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a study folder: see `examineStudy`. Refused, with every such fault at once, where a run would be. */
export async function readStudy(folder: string): Promise<Result<StudyFolder>> {
  const { source, faults } = await examineStudy(folder);
  const refusals = faults.filter(isRefusal);
  return source === undefined || refusals.length > 0 ? refuse(...refusals) : succeed(source);
}

/** A study folder as far as it can be read. */
export interface ExaminedFolder {
  /** None where there is too little to go on. Where the study file has faults, defaults stand for what is wrong in it. */
  readonly source?: StudyFolder;
  /** Where each key of the study file stands. */
  readonly lineOf?: LineOf;
  /** What is wrong with the study file, and with what files there are. */
  readonly faults: readonly Fault[];
}

/**
 * Reads the study file of a folder and finds its tables; those of `truth/` are for `loaders/scrutiny` alone. A folder with an `edges`
 * file and no study file is a bare network with the defaults (RECORDS.md). Gives every fault at once; without a refusal among them, the
 * study may be run as far as its files go.
 */
export async function examineStudy(folder: string): Promise<ExaminedFolder> {
  const absolute = path.resolve(folder);
  const listed = await listFolder(absolute, folder);
  const beside = await Promise.all(FOLDERS.map((name) => listFolder(path.join(absolute, name), `${name}/`)));
  for (const found of [listed, ...beside]) if (!found.ok) return found;
  const names = listed.ok ? listed.value : undefined;
  if (!names) {
    const expected = 'Name a folder that holds a study.yaml or an edges.csv.';
    return { faults: [folderFault(folder, 'There is no such folder', expected)] };
  }
  const { study, lineOf, faults: wrongKeys } = await studyOf(absolute, folder, names);
  if (!study) return { faults: wrongKeys };
  const further = beside.flatMap((found, at) =>
    found.ok ? (found.value ?? []).map((name) => `${FOLDERS[at]}/${name}`) : [],
  );
  const { files, faults: wrongFiles } = findTables(
    [...names, ...further, ...(await listSubfolders(absolute))],
    study.kind,
  );
  const closed = await Promise.all(
    Object.entries(files).map(async ([table, file]) => ({ table, fault: await closedFile(absolute, file) })),
  );
  const open = closed.filter(({ fault }) => fault === undefined).map(({ table }) => [table, files[table]]);
  return {
    source: { folder: absolute, study, files: Object.fromEntries(open) },
    ...(lineOf ? { lineOf } : {}),
    faults: [...wrongKeys, ...wrongFiles, ...closed.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))],
  };
}

async function studyOf(absolute: string, folder: string, names: readonly string[]): Promise<ParsedStudy> {
  if (names.includes(STUDY_FILE)) {
    const closed = await closedFile(absolute, STUDY_FILE);
    return closed ? { faults: [closed] } : parseStudy(await readFile(path.join(absolute, STUDY_FILE)));
  }
  const meant = names.find((name) => /^study\.ya?ml$/i.test(name)) ?? nearest(STUDY_FILE, names);
  if (meant !== undefined) {
    const expected = `The nearest name found is ${meant}: rename it to ${STUDY_FILE}.`;
    return { faults: [folderFault(STUDY_FILE, 'The file is missing', expected)] };
  }
  return impliedStudy(folder, names);
}

/** Names of the files of a folder; nothing where there is no such folder. */
async function listFolder(folder: string, named: string): Promise<Result<string[] | undefined>> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return succeed(undefined);
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // A folder that is called as a file of a study stands in its place, and is told as what cannot be read.
    const files = entries.filter((entry) => !entry.isDirectory() || NAMED_AS_FILE.test(entry.name));
    return succeed(files.map(({ name }) => name).sort());
  } catch (error) {
    return refuse(folderFault(named, `The folder cannot be read (${codeOf(error)})`, 'Let yourself read it.'));
  }
}

/** Names of the folders in a folder that can be listed, with a `/` at their end. */
async function listSubfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/`] : [])).sort();
}

/** A fault where a file of the study cannot be opened, or is not a file at all: a link that leads nowhere, a pipe. */
async function closedFile(folder: string, file: string): Promise<Fault | undefined> {
  const fault = (problem: string): Fault => ({
    kind: 'file-unreadable',
    file,
    problem,
    expected: 'Let yourself read it, or put the file itself there.',
    effect: 'run refused',
  });
  try {
    const full = path.join(folder, file);
    if (!(await stat(full)).isFile()) return fault('This is not a file that can be read');
    await access(full, constants.R_OK);
    return undefined;
  } catch (error) {
    return fault(`The file cannot be opened (${codeOf(error)})`);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function impliedStudy(folder: string, names: readonly string[]): ParsedStudy {
  if (tableFiles(names, 'edges').length > 0) {
    return { study: studySchema.parse({ name: IMPLIED_NAME, kind: 'network', as_of: null }), faults: [] };
  }
  return {
    faults: [
      folderFault(
        folder,
        'This folder is not a study',
        'A study holds a study.yaml, or, for a bare network, an edges.csv or edges.parquet.',
      ),
    ],
  };
}

const folderFault = (file: string, problem: string, expected: string): Fault => ({
  kind: 'file-missing',
  file,
  problem,
  expected,
  effect: 'run refused',
});
