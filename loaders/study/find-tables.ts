import { type Fault, type Result, refuse, succeed } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Study } from './schema.ts';

/** The tables that a study of a kind is made of, and a person's decisions beside them. */
interface KindTables {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** File of each table of decisions, by the table's name. */
  readonly review: Readonly<Record<string, string>>;
}

/** The tables that each kind of study is made of (RECORDS.md). */
export const studyTables = {
  network: { required: ['edges'], optional: ['nodes'], review: {} },
  records: {
    required: ['nominals', 'logs', 'log_entries', 'log_nominals', 'tracked_groups'],
    optional: ['log_locations', 'crimes', 'crime_roles', 'custody', 'missing_reports', 'harm'],
    review: { review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' },
  },
} as const satisfies Record<Study['kind'], KindTables>;

/** The files of a folder that may hold a table. */
export const tableFiles = (names: readonly string[], table: string): string[] =>
  names.filter((name) => name === `${table}.csv` || name === `${table}.parquet`);

/**
 * Finds the file of each table of a study among the files of its folder (those in `review/` named with it). Refused, with all that is
 * wrong at once: a required table that is not there, and a table that is there twice.
 */
export function findTables(names: readonly string[], kind: Study['kind']): Result<Record<string, string>> {
  const { required, optional, review }: KindTables = studyTables[kind];
  const tables = [...required, ...optional];
  const found = tables.map((table) => ({ table, candidates: tableFiles(names, table) }));
  const taken = found.flatMap(({ candidates }) => candidates);
  const spare = names.filter((name) => /\.(csv|parquet)$/i.test(name) && !name.includes('/') && !taken.includes(name));
  const faults = found.flatMap(({ table, candidates }) => {
    if (candidates.length > 1) return [thereTwice(candidates, table)];
    return candidates.length === 0 && required.includes(table) ? [missing(table, spare)] : [];
  });
  if (faults.length > 0) return refuse(...faults);
  return succeed(
    Object.fromEntries([
      ...found.flatMap(({ table, candidates }) => candidates.map((file) => [table, file])),
      ...Object.entries(review).filter(([, file]) => names.includes(file)),
    ]),
  );
}

const thereTwice = (candidates: readonly string[], table: string): Fault => ({
  kind: 'file-missing',
  file: candidates.join(' and '),
  problem: `The table ${table} is there twice`,
  expected: 'Keep one of the two files.',
  effect: 'run refused',
});

function missing(table: string, spare: readonly string[]): Fault {
  const stem = (file: string) => file.replace(/\.\w+$/, '');
  const near = nearest(table, spare.map(stem));
  const file = spare.find((name) => stem(name) === near);
  return {
    kind: 'file-missing',
    file: `${table}.csv`,
    problem: 'The file is missing',
    expected: `A study of this kind needs ${table}.csv or ${table}.parquet.${
      file === undefined ? '' : ` The nearest name found is ${file}: rename it.`
    }`,
    effect: 'run refused',
  };
}
