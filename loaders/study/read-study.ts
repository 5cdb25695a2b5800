import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { type Fault, type Result, refuse, succeed } from './fault.ts';
import { type Study, studySchema } from './schema.ts';
import { studyFaults } from './study-faults.ts';

export const STUDY_FILE = 'study.yaml';

/** The tables that each kind of study is made of; the first of each list must be there. */
export const studyTables = {
  network: ['edges', 'nodes'],
} as const;

/** A study folder: the study file as it will be used, and where its tables stand. */
export interface StudyFolder {
  /** Absolute path. */
  readonly folder: string;
  readonly study: Study;
  /** File name of each table that is there. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads the study file of a folder and finds its tables. A folder with an `edges` file and no study file is a bare network with the
 * defaults (RECORDS.md). Gives every fault of the study file at once.
 */
export async function readStudy(folder: string): Promise<Result<StudyFolder>> {
  const absolute = path.resolve(folder);
  const names = await listFolder(absolute);
  if (!names) {
    return refuse(
      folderFault(folder, 'There is no such folder', 'Name a folder that holds a study.yaml or an edges.csv.'),
    );
  }
  const read = names.includes(STUDY_FILE)
    ? parseStudy(await readFile(path.join(absolute, STUDY_FILE), 'utf8'))
    : impliedStudy(folder, absolute, names);
  if (!read.ok) return read;
  const study = read.value;
  if (study.kind !== 'network') {
    return refuse({
      kind: 'study-kind',
      file: STUDY_FILE,
      column: 'kind',
      value: study.kind,
      problem: 'Studies of records cannot be run yet',
      expected: 'This version runs bare networks: set kind: network and give an edges file.',
      effect: 'run refused',
    });
  }
  const found = findTables(names, studyTables[study.kind]);
  return found.ok ? succeed({ folder: absolute, study, files: found.value }) : found;
}

async function listFolder(folder: string): Promise<string[] | undefined> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function impliedStudy(folder: string, absolute: string, names: readonly string[]): Result<Study> {
  if (tableFiles(names, 'edges').length > 0) {
    return succeed(studySchema.parse({ name: path.basename(absolute), kind: 'network', as_of: null }));
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
  if (parsed.success) return succeed(parsed.data);
  const rowOf = (keys: readonly PropertyKey[]): number | undefined => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  return refuse(
    ...studyFaults(parsed.error, document.toJS(), STUDY_FILE).map(({ path, fault }) => ({
      ...fault,
      ...withRow(rowOf(path)),
    })),
  );
}

const withRow = (row: number | undefined) => (row === undefined ? {} : { row });

const tableFiles = (names: readonly string[], table: string) =>
  names.filter((name) => name === `${table}.csv` || name === `${table}.parquet`);

function findTables(names: readonly string[], tables: readonly string[]): Result<Record<string, string>> {
  const files: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [index, table] of tables.entries()) {
    const candidates = tableFiles(names, table);
    if (candidates.length > 1) {
      faults.push(
        folderFault(candidates.join(' and '), `The table ${table} is there twice`, 'Keep one of the two files.'),
      );
    } else if (candidates.length === 1) {
      files[table] = candidates[0];
    } else if (index === 0) {
      faults.push(
        folderFault(
          `${table}.csv`,
          'The file is missing',
          `A study of this kind needs ${table}.csv or ${table}.parquet.`,
        ),
      );
    }
  }
  return faults.length > 0 ? refuse(...faults) : succeed(files);
}

const folderFault = (file: string, problem: string, expected: string): Fault => ({
  kind: 'file-missing',
  file,
  problem,
  expected,
  effect: 'run refused',
});
