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

/** Names the first rows that have a fault, in the order of the file, and counts the others. */
export async function listFaults(
  executor: Executor,
  table: LoadedTable,
  { from, value = 'NULL', rowNumber = 'row_number', ...said }: FaultyRows,
): Promise<Fault[]> {
  const rows = await executor.rows(
    `SELECT ${rowNumber} AS numbered, ${value} AS shown ${from} ORDER BY numbered LIMIT ${LISTED_FAULTS + 1}`,
  );
  const faults: Fault[] = rows.slice(0, LISTED_FAULTS).map(({ numbered, shown }) => ({
    ...said,
    file: table.file,
    row: table.rowInFile(Number(numbered)),
    ...(shown === null ? {} : { value: String(shown) }),
  }));
  if (rows.length <= LISTED_FAULTS) return faults;
  const [{ total }] = await executor.rows(`SELECT count(*) AS total ${from}`);
  return [...faults, moreFaults({ ...said, file: table.file }, Number(total) - LISTED_FAULTS)];
}
