import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import { LISTED_FAULTS, moreFaults } from './more-faults.ts';
import type { LoadedTable } from './read-table.ts';

/** A fault of many rows: what is said of each, and which they are. */
export interface FaultyRows extends Omit<Fault, 'file' | 'row' | 'value'> {
  /** FROM and WHERE of a query over the rows. */
  readonly from: string;
  /** SQL for what is shown of a row. */
  readonly value?: string;
  /** SQL for the row's number; `row_number` where nothing is said. */
  readonly rowNumber?: string;
}

/** Something wrong: a fault of a whole file, faults of rows that are known already, or rows of a loaded table that have one. */
export type FaultSource =
  | Fault
  | { readonly known: readonly Fault[] }
  | { readonly table: LoadedTable; readonly rows: FaultyRows };

/** Names the first rows that have each fault, in the order of the file, and counts the others. */
export async function firstFaults(executor: Executor, sources: readonly FaultSource[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const source of sources) {
    if ('rows' in source) faults.push(...(await listFaults(executor, source.table, source.rows)));
    else if ('known' in source) faults.push(...firstOf(source.known));
    else faults.push(source);
  }
  return faults;
}

/** Every fault, one a row, in the same order; however many there are, few are held at a time. */
export async function* everyFault(executor: Executor, sources: readonly FaultSource[]): AsyncIterable<Fault> {
  for (const source of sources) {
    if ('known' in source) yield* source.known;
    else if (!('rows' in source)) yield source;
    else {
      const say = sayer(source.table, source.rows);
      for await (const batch of executor.batches(query(source.rows))) {
        for (const [numbered, shown] of batch) yield say(Number(numbered), shown);
      }
    }
  }
}

/** Names the first rows that have a fault, in the order of the file, and counts the others. */
export async function listFaults(executor: Executor, table: LoadedTable, faulty: FaultyRows): Promise<Fault[]> {
  const rows = await executor.rows(`${query(faulty)} LIMIT ${LISTED_FAULTS + 1}`);
  const say = sayer(table, faulty);
  const faults = rows.slice(0, LISTED_FAULTS).map(({ numbered, shown }) => say(Number(numbered), shown));
  if (rows.length <= LISTED_FAULTS) return faults;
  const [{ total }] = await executor.rows(`SELECT count(*) AS total ${faulty.from}`);
  return [...faults, moreFaults(faults[0], Number(total) - LISTED_FAULTS)];
}

/** The first faults of each problem among those of one file, and how many others there are. */
function firstOf(known: readonly Fault[]): Fault[] {
  const problems = Map.groupBy(known, ({ kind, problem }) => `${kind} ${problem}`);
  return [...problems.values()].flatMap((same) => {
    const first = same.slice(0, LISTED_FAULTS);
    return same.length <= LISTED_FAULTS ? first : [...first, moreFaults(first[0], same.length - LISTED_FAULTS)];
  });
}

const query = ({ from, value = 'NULL', rowNumber = 'row_number' }: FaultyRows) =>
  `SELECT ${rowNumber} AS numbered, ${value} AS shown ${from} ORDER BY numbered`;

function sayer(table: LoadedTable, { from: _, value: __, rowNumber: ___, ...said }: FaultyRows) {
  return (numbered: number, shown: unknown): Fault => ({
    ...said,
    file: table.file,
    row: table.rowInFile(numbered),
    ...(shown === null ? {} : { value: String(shown) }),
  });
}
