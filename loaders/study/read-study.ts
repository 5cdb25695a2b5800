import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type Fault, type Result, refuse, succeed } from './fault.ts';
import { findTables, tableFiles } from './find-tables.ts';
import { type Study, studySchema } from './schema.ts';
import { studyFaults } from './study-faults.ts';

export const STUDY_FILE = 'study.yaml';
/** A study that says nothing of itself is not called after its folder: the same files are the same study in any folder. */
const IMPLIED_NAME = 'Network without a study file';
const REVIEW_FOLDER = 'review';

/** A study folder: the study file as it will be used, and where its tables stand. */
export interface StudyFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly study: Study;
  /** File of each table that is there, as a path within the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads the study file of a folder and finds its tables; it never looks into `truth/`. A folder with an `edges` file and no study file
 * is a bare network with the defaults (RECORDS.md). Gives every fault of the study file at once.
 */
export async function readStudy(folder: string): Promise<Result<StudyFolder>> {
  const absolute = path.resolve(folder);
  const listed = await listFolder(absolute, folder);
  const reviewed = await listFolder(path.join(absolute, REVIEW_FOLDER), `${REVIEW_FOLDER}/`);
  if (!listed.ok) return listed;
  if (!reviewed.ok) return reviewed;
  const names = listed.value;
  if (!names) {
    return refuse(
      folderFault(folder, 'There is no such folder', 'Name a folder that holds a study.yaml or an edges.csv.'),
    );
  }
  const closed = names.includes(STUDY_FILE) ? await closedFile(absolute, STUDY_FILE) : undefined;
  if (closed) return refuse(closed);
  const read = names.includes(STUDY_FILE)
    ? parseStudy(await readFile(path.join(absolute, STUDY_FILE), 'utf8'))
    : impliedStudy(folder, names);
  if (!read.ok) return read;
  const study = read.value;
  const reviewFiles = (reviewed.value ?? []).map((name) => `${REVIEW_FOLDER}/${name}`);
  const found = findTables([...names, ...reviewFiles], study.kind);
  if (!found.ok) return found;
  const unreadable = await Promise.all(Object.values(found.value).map((file) => closedFile(absolute, file)));
  const faults = unreadable.filter((fault) => fault !== undefined);
  return faults.length > 0 ? refuse(...faults) : succeed({ folder: absolute, study, files: found.value });
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
    const files = entries.filter((entry) => !entry.isDirectory());
    return succeed(files.map(({ name }) => name).sort());
  } catch (error) {
    return refuse(folderFault(named, `The folder cannot be read (${codeOf(error)})`, 'Let yourself read it.'));
  }
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

function impliedStudy(folder: string, names: readonly string[]): Result<Study> {
  if (tableFiles(names, 'edges').length > 0) {
    return succeed(studySchema.parse({ name: IMPLIED_NAME, kind: 'network', as_of: null }));
  }
  return refuse(
    folderFault(
      folder,
      'This folder is not a study',
      'A study holds a study.yaml, or, for a bare network, an edges.csv or edges.parquet.',
    ),
  );
}

function parseStudy(source: string): Result<Study> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return refuse(
      ...document.errors.map(
        (error): Fault => ({
          kind: 'study-file-unreadable',
          file: STUDY_FILE,
          row: lines.linePos(error.pos[0]).line,
          problem: `The study file is not readable YAML: ${error.message}`,
          expected: 'Mend the line.',
          effect: 'run refused',
        }),
      ),
    );
  }
  const parsed = studySchema.safeParse(document.toJS() ?? {});
  const rowOf = (keys: readonly PropertyKey[]): number | undefined => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  if (parsed.success) {
    const { kind, as_of } = parsed.data;
    return kind === 'records' && as_of === null ? refuse(dayMissing(rowOf(['as_of']))) : succeed(parsed.data);
  }
  return refuse(
    ...studyFaults(parsed.error, document.toJS(), STUDY_FILE).map(({ path, fault }) => ({
      ...fault,
      ...withRow(rowOf(path)),
    })),
  );
}

/** Ages, weights and what counts are all taken from this day: records without it have no result. */
const dayMissing = (row: number | undefined): Fault => ({
  kind: 'study-value',
  file: STUDY_FILE,
  ...withRow(row),
  column: 'as_of',
  value: 'null',
  problem: 'A study of records must say on which day it stands',
  expected: 'Expected a date such as 2019-12-31; records dated later are left out.',
  effect: 'run refused',
});

const withRow = (row: number | undefined) => (row === undefined ? {} : { row });

const folderFault = (file: string, problem: string, expected: string): Fault => ({
  kind: 'file-missing',
  file,
  problem,
  expected,
  effect: 'run refused',
});
