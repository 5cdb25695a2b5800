import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { LoadedRecords } from './load-records.ts';
import type { LoadedTable } from './read-table.ts';
import { type RecordTableName, recordTableNames } from './record-tables.ts';

/** A fault as it is published, with the people whom its row names, so that a page can leave protected people's rows out. */
export interface PublishedFault extends Fault {
  readonly nominal_a?: string;
  readonly nominal_b?: string;
}

/** The columns that say whom a row is about. */
const peopleColumns: Readonly<Partial<Record<RecordTableName, readonly [string, string?]>>> = {
  nominals: ['nominal_id'],
  log_nominals: ['nominal_id'],
  crime_roles: ['nominal_id'],
  custody: ['nominal_a', 'nominal_b'],
  missing_reports: ['nominal_id'],
};

/** Faults with the people whom their rows name. A row that could not be read names nobody. */
export async function withPeople(
  executor: Executor,
  { tables }: LoadedRecords,
  faults: readonly Fault[],
): Promise<PublishedFault[]> {
  const people = new Map<string, readonly [unknown, unknown]>();
  for (const table of recordTableNames) {
    const columns = peopleColumns[table];
    const loaded = tables[table];
    if (columns === undefined || loaded === undefined) continue;
    const ofFile = faults.filter(({ file, row }) => file === loaded.file && row !== undefined);
    const rows = new Map(
      ofFile.flatMap(({ row = 0 }) => {
        const number = rowNumberOf(loaded, row);
        return number === undefined ? [] : [[number, row] as const];
      }),
    );
    if (rows.size === 0) continue;
    const [a, b = 'NULL'] = columns;
    const found = await executor.rows(
      `SELECT row_number, ${a} AS a, ${b} AS b FROM ${loaded.name} WHERE row_number IN (${[...rows.keys()].join(', ')})`,
    );
    for (const { row_number, a, b } of found) people.set(placeOf(loaded.file, rows.get(Number(row_number))), [a, b]);
  }
  return faults.map((fault) => {
    const [a, b] = people.get(placeOf(fault.file, fault.row)) ?? [];
    return { ...fault, ...(a == null ? {} : { nominal_a: String(a) }), ...(b == null ? {} : { nominal_b: String(b) }) };
  });
}

const placeOf = (file = '', row = 0) => `${row} ${file}`;

/** The `row_number` that stands at a row of the file; none where that row was passed over. `rowInFile` keeps numbers in order and only moves them up. */
function rowNumberOf({ rowInFile }: LoadedTable, row: number): number | undefined {
  let least = 0;
  let most = row;
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (rowInFile(middle) < row) least = middle + 1;
    else most = middle;
  }
  return rowInFile(least) === row ? least : undefined;
}
