import path from 'node:path';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Study } from './schema.ts';

/** The tables that a study of a kind is made of, and a person's decisions beside them. */
interface KindTables {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** File of each table of decisions, by the table's name. */
  readonly review: Readonly<Record<string, string>>;
  /** File of each table of what only the maker of a synthetic study knows; nothing but `loaders/scrutiny` may read one. */
  readonly truth: Readonly<Record<string, string>>;
}

/** The tables that each kind of study is made of (RECORDS.md). */
export const studyTables = {
  network: { required: ['edges'], optional: ['nodes'], review: {}, truth: {} },
  records: {
    required: ['nominals', 'logs', 'log_entries', 'log_nominals', 'tracked_groups'],
    optional: ['log_locations', 'crimes', 'crime_roles', 'custody', 'missing_reports', 'harm'],
    review: { review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' },
    truth: {
      truth_members: 'truth/members.csv',
      truth_relations: 'truth/relations.csv',
      truth_names: 'truth/names.csv',
      truth_nouns: 'truth/nouns.csv',
      truth_crimes: 'truth/crimes.csv',
    },
  },
} as const satisfies Record<Study['kind'], KindTables>;

/** The tables that people keep in a workbook. */
const WORKBOOKS: readonly string[] = ['tracked_groups'];

const possibleFiles = (table: string): string[] =>
  ['csv', 'parquet', ...(WORKBOOKS.includes(table) ? ['xlsx'] : [])].map((extension) => `${table}.${extension}`);

/** The files of a folder that may hold a table. */
export const tableFiles = (names: readonly string[], table: string): string[] =>
  names.filter((name) => possibleFiles(table).includes(name));

/** The files of a study's tables, and what is wrong with them. */
export interface FoundTables {
  /** File of each table that is there, once. */
  readonly files: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

/**
 * Finds the file of each table of a study among the files of its folder (those in `review/` and `truth/` named with it, folders
 * with a `/` at their end). Faults are a required table that is not there, a table that is there twice, a file with almost the name of an
 * optional table, and what may hold decisions and is not read.
 */
export function findTables(names: readonly string[], kind: Study['kind']): FoundTables {
  const { required, optional, review, truth }: KindTables = studyTables[kind];
  const tables = [...required, ...optional];
  const found = tables.map((table) => ({ table, candidates: tableFiles(names, table) }));
  const taken = found.flatMap(({ candidates }) => candidates);
  const spare = names.filter((name) => isData.test(name) && !name.includes('/') && !taken.includes(name));
  const absent = found.flatMap(({ table, candidates }) => (candidates.length === 0 ? [table] : []));
  const missed = absent.filter((table) => required.includes(table));
  return {
    files: Object.fromEntries([
      ...found.flatMap(({ table, candidates }) => (candidates.length === 1 ? [[table, candidates[0]]] : [])),
      ...Object.entries({ ...review, ...truth }).filter(([, file]) => names.includes(file)),
    ]),
    faults: [
      ...found.flatMap(({ table, candidates }) => (candidates.length > 1 ? [thereTwice(candidates, table)] : [])),
      ...missed.map((table) => missing(table, spare)),
      ...spare.flatMap((file) => almost(file, absent, missed)),
      ...strayReviews(names, taken, review),
    ],
  };
}

const isData = /\.(csv|tsv|txt|parquet|xlsx?)$/i;

const thereTwice = (candidates: readonly string[], table: string): Fault => ({
  kind: 'file-twice',
  file: candidates.join(' and '),
  problem: `The table ${table} is there twice`,
  expected: 'Keep one of the files.',
  effect: 'run refused',
});

function missing(table: string, spare: readonly string[]): Fault {
  const near = nearest(table, spare.map(stem));
  const file = spare.find((name) => stem(name) === near);
  return {
    kind: 'file-missing',
    file: `${table}.csv`,
    problem: 'The file is missing',
    expected: `A study of this kind needs ${possibleFiles(table).join(' or ')}.${
      file === undefined ? '' : ` The nearest name found is ${file}: ${mend(file, table)}.`
    }`,
    effect: 'run refused',
  };
}

/** A file that is like no table so much as like an optional one that is not there: somebody may believe that it is read. */
function almost(file: string, absent: readonly string[], missed: readonly string[]): Fault[] {
  const table = nearest(stem(file), absent);
  if (table === undefined || missed.includes(table)) return [];
  return [
    {
      kind: 'file-unknown',
      file,
      problem: 'The file is no table of a study, and nothing reads it',
      expected: `If it is ${table}: ${mend(file, table)}.`,
      effect: 'not used',
    },
  ];
}

/**
 * Folders and files that may hold a person's decisions and are not read: a folder of almost the name of one that is not there, a file of
 * `review/` that is none of its files, and one that stands beside the tables.
 */
function strayReviews(names: readonly string[], taken: readonly string[], review: KindTables['review']): Fault[] {
  const files = Object.values(review).filter((file) => !names.includes(file));
  const folders = [...new Set(Object.values(review).map(folderOf))].filter(
    (folder) => !names.some((name) => name.startsWith(folder)),
  );
  return names.flatMap((name): Fault[] => {
    if (isFolder.test(name)) {
      const folder = nearest(
        name.slice(0, -1),
        folders.map((each) => each.slice(0, -1)),
      );
      return folder === undefined ? [] : [strayed(name, 'folder', `If it is ${folder}: rename it to ${folder}.`)];
    }
    if (!isData.test(name) || taken.includes(name) || Object.values(review).includes(name)) return [];
    const isInside = name.includes('/');
    const meant = files.find((file) =>
      isInside
        ? folderOf(file) === folderOf(name) && nearest(ownStem(name), files.map(ownStem)) === ownStem(file)
        : [ownStem(file), `review_${ownStem(file)}`].includes(stem(name).toLowerCase()),
    );
    return meant === undefined ? [] : [strayed(name, 'file', `If it is ${meant}: save it as ${meant}.`)];
  });
}

const strayed = (file: string, what: 'file' | 'folder', expected: string): Fault => ({
  kind: `${what}-unknown`,
  file,
  problem: `The ${what} is none of a study's, and nothing reads it: what is decided in it counts for nothing`,
  expected,
  effect: 'not used',
});

const isFolder = /\/$/;

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);

const ownStem = (file: string) => stem(path.basename(file));

const stem = (file: string) => file.replace(/\.\w+$/, '');

const mend = (file: string, table: string) =>
  possibleFiles(table).includes(`${table}${path.extname(file).toLowerCase()}`)
    ? `rename it to ${table}${path.extname(file).toLowerCase()}`
    : `${/\.xlsx?$/i.test(file) ? 'only the tracking list may be a workbook (.xlsx), so ' : ''}save it as ${table}.csv, in UTF-8`;
