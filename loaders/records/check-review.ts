import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { StudyFolder } from '../study/read-study.ts';
import { ignoredFaults } from './ignored-columns.ts';
import type { FaultSource, FaultyRows } from './list-faults.ts';
import { partedNames } from './parted-names.ts';
import { readTable } from './read-table.ts';
import { isBlank } from './record-judgements.ts';
import { reviewTables } from './record-tables.ts';
import { summarise, type TableSummary } from './table-summary.ts';

/** What is in the files of a person's decisions, which the stages that use them read, and what is wrong with it. */
export interface CheckedReview {
  readonly tables: readonly TableSummary[];
  readonly sources: readonly FaultSource[];
}

/** Loads the review files of a study, as `input_review_nouns` and `input_review_groups`, and checks their rows. */
export async function checkReview(executor: Executor, source: StudyFolder): Promise<CheckedReview> {
  const tables: TableSummary[] = [];
  const sources: FaultSource[] = [];
  for (const table of Object.keys(reviewTables) as (keyof typeof reviewTables)[]) {
    if (source.files[table] === undefined) continue;
    const read = await readTable(executor, source, table, reviewTables[table]);
    if (!read.ok) {
      sources.push(...read.faults);
      continue;
    }
    const loaded = read.value;
    const days = `${executor.dialect.isoDay('decided_on')} IS NULL AND NOT ${isBlank('decided_on')}`;
    tables.push(summarise(loaded));
    sources.push(
      ...ignoredFaults(loaded),
      { known: loaded.faults },
      ...[unknownDecision(table), ...rowFaults[table], unreadableDay(table, days)].map((rows) => ({
        table: loaded,
        rows,
      })),
    );
    if (table === 'review_nouns' && !source.study.search.bare_names)
      sources.push(...(await noNoun(executor, loaded.file)));
    if (table === 'review_groups') sources.push(await partedNames(executor, loaded, `${DECISION} = 'accept'`));
  }
  return { tables, sources };
}

type ReviewTable = keyof typeof reviewTables;

/** SQL for what a row of a review file decides: its `decision` in lower case, without spaces around it. */
export const DECISION = 'lower(trim(decision))';

const isDecided = `${DECISION} IN ('accept', 'reject')`;

/** Without a noun no name matches: said where a file accepts none, for the run ends well and finds nothing. */
async function noNoun(executor: Executor, file: string): Promise<Fault[]> {
  const accepted = `SELECT 1 FROM input_review_nouns WHERE ${DECISION} = 'accept' AND NOT ${isBlank('word')} LIMIT 1`;
  if ((await executor.rows(accepted)).length > 0) return [];
  return [
    {
      kind: 'no-noun-accepted',
      file,
      problem: 'No noun is accepted',
      expected: 'A name counts where an accepted noun follows it: as it stands, no log names a group.',
      effect: 'kept',
    },
  ];
}

const unknownDecision = (table: ReviewTable): FaultyRows => ({
  kind: 'decision-unknown',
  from: `FROM input_${table} WHERE NOT ${isBlank('decision')} AND NOT ${isDecided}`,
  value: 'decision',
  column: 'decision',
  problem: 'There is no such decision',
  expected: 'Expected accept, reject or nothing; the row waits for a decision and is not used.',
  effect: 'field set to unknown',
});

const unreadableDay = (table: ReviewTable, days: string): FaultyRows => ({
  kind: 'field-date-unreadable',
  from: `FROM input_${table} WHERE ${days}`,
  value: 'decided_on',
  column: 'decided_on',
  problem: 'The date cannot be read',
  expected: 'Expected an ISO date such as 2019-03-31, or nothing. Nothing is computed from it.',
  effect: 'kept',
});

/** Rows that one decision accepts and another rejects: whichever a run followed, somebody decided otherwise. */
const decidedTwice = (table: ReviewTable, column: string, same: string): FaultyRows => ({
  kind: 'decision-twice',
  from: `FROM (SELECT row_number, ${column}, ${same} AS compared FROM input_${table} WHERE ${isDecided}) AS decided
    WHERE compared IN (SELECT ${same} AS often FROM input_${table} WHERE ${isDecided} AND NOT ${isBlank(column)}
      GROUP BY often HAVING count(DISTINCT ${DECISION}) > 1)`,
  value: column,
  column,
  problem: 'One row accepts it and another rejects it',
  expected: 'Keep one decision.',
  effect: 'run refused',
});

/** Rows that say again what an earlier one decided. */
const decidedAgain = (table: ReviewTable, column: string, same: string): FaultyRows => ({
  kind: 'decision-again',
  from: `FROM (SELECT row_number, ${column},
      row_number() OVER (PARTITION BY ${DECISION}, ${same} ORDER BY row_number) AS time FROM input_${table}
      WHERE ${isDecided} AND NOT ${isBlank(column)}) AS decided WHERE time > 1`,
  value: column,
  column,
  problem: 'An earlier row decides the same',
  expected: 'One row is enough: who decided is taken from the first.',
  effect: 'kept',
});

const nobodyNamed = (table: ReviewTable, column: string): FaultyRows => ({
  kind: 'decided-by-missing',
  from: `FROM input_${table} WHERE ${DECISION} = 'accept' AND ${isBlank('decided_by')} AND NOT ${isBlank(column)}`,
  column: 'decided_by',
  problem: 'Nobody is named as having accepted it',
  expected: 'Say who decided. The row is used all the same.',
  effect: 'kept',
});

/** Names as they are compared here: nearly as the search compares them. */
const compared = (names: string) =>
  `replace(replace(lower(replace(replace(coalesce(trim(${names}), ''), '-', ' '), '''', '')), '; ', ';'), ' ;', ';')`;

/** Accepted names that a tracked group with another id has too. */
const trackedToo: FaultyRows = {
  kind: 'name-of-two-groups',
  from: `FROM (SELECT DISTINCT reviewed.row_number, reviewed.name FROM input_review_groups AS reviewed
      JOIN input_tracked_groups AS tracked ON position(concat(';', ${compared('reviewed.name')}, ';')
        IN concat(';', ${compared('tracked.name')}, ';', ${compared('tracked.aliases')}, ';')) > 0
      WHERE ${DECISION} = 'accept' AND NOT ${isBlank('reviewed.name')}
        AND coalesce(trim(reviewed.group_id), '') <> tracked.ocg_id) AS clashing`,
  value: 'name',
  column: 'name',
  problem: 'A group on the tracking list has this name too',
  expected: 'Give the row the id of that group, or reject it: a log that names it counts for both groups.',
  effect: 'kept',
};

const groupKey = `lower(concat(coalesce(trim(group_id), ''), '|', trim(name)))`;

const rowFaults: Readonly<Record<ReviewTable, readonly FaultyRows[]>> = {
  review_nouns: [
    {
      kind: 'id-missing',
      from: `FROM input_review_nouns WHERE ${isBlank('word')} AND ${isDecided}`,
      column: 'word',
      problem: 'The row decides on no word',
      expected: 'Every row names its word.',
      effect: 'row left out',
    },
    decidedTwice('review_nouns', 'word', 'lower(trim(word))'),
    decidedAgain('review_nouns', 'word', 'lower(trim(word))'),
    nobodyNamed('review_nouns', 'word'),
  ],
  review_groups: [
    {
      kind: 'name-missing',
      from: `FROM input_review_groups WHERE ${isBlank('name')} AND ${DECISION} = 'accept'`,
      column: 'name',
      problem: 'The row accepts a group without a name',
      expected: 'A name is what logs are searched for.',
      effect: 'row left out',
    },
    decidedTwice('review_groups', 'name', groupKey),
    decidedAgain('review_groups', 'name', groupKey),
    nobodyNamed('review_groups', 'name'),
    trackedToo,
    {
      kind: 'group-kind-unknown',
      from: `FROM input_review_groups WHERE NOT ${isBlank('kind')} AND upper(trim(kind)) NOT IN ('OCG', 'USG')`,
      value: 'kind',
      column: 'kind',
      problem: 'There is no such kind of group',
      expected: 'Expected OCG or USG. The report shows it as it is written.',
      effect: 'kept',
    },
  ],
};
