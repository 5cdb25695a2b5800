import type { Dialect } from '../executor/dialect.ts';
import { idsOf } from './judge-records.ts';
import type { LoadedTable } from './read-table.ts';
import type { Saying } from './record-judgements.ts';
import type { RecordTableName } from './record-tables.ts';

/** What is said of the rows of a table `faulty` that name an id which is not there, and which of them it is said of. */
export interface UnknownId extends Saying {
  /** SQL condition. */
  readonly when: string;
}

/** As many rows that cannot be read are looked through for ids. */
const MOST_READ = 1000;

/**
 * Why a record is not found, as far as can be told: its own row could not be read, or the id is written otherwise there (spaces, marks
 * that do not show, capitals, leading zeros); else it is not there. Of each row one is said.
 */
export function unknownIds(
  dialect: Dialect,
  column: string,
  of: RecordTableName,
  records: LoadedTable | undefined,
): UnknownId[] {
  const id = `faulty.${column}`;
  const lost = lostIds(records);
  const isLost = lost.length === 0 ? '1 = 0' : `${id} IN (${lost.map(dialect.text).join(', ')})`;
  const isOtherwise = `${dialect.looseId(id)} IN (SELECT ${dialect.looseId('known_id')} FROM ${idsOf(of)} AS known WHERE known_id IS NOT NULL)`;
  return [
    {
      when: isLost,
      column,
      problem: `The id's own row in ${of} could not be read, and was left out`,
      expected: `Mend that row of ${records?.file ?? of} first.`,
    },
    {
      when: `NOT (${isLost}) AND ${isOtherwise}`,
      column,
      problem: `The id is not in ${of} as it is written here`,
      expected: `${of} has it with other spaces, capitals, leading zeros or marks that do not show: write it alike in both.`,
    },
    {
      when: `NOT (${isLost}) AND NOT (${isOtherwise})`,
      column,
      problem: `The id is not in ${of}`,
      expected: `Every ${column} here has a row in ${of}.`,
    },
  ];
}

/** Whatever stands in a field of a row that could not be read: the row's id is among it. */
function lostIds(records: LoadedTable | undefined): string[] {
  const unread = records?.faults.filter(({ kind }) => kind === 'row-unreadable').slice(0, MOST_READ) ?? [];
  const fields = unread.flatMap(({ value = '' }) =>
    value.split(/[,;\t]/).map((field) => field.trim().replaceAll(/^"|"$/g, '')),
  );
  return [...new Set(fields)].filter((field) => field !== '' && !field.includes('\0'));
}
