import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { LoadedRecords } from './load-records.ts';
import { adults, tellingOfMinors } from './quality-adults.ts';
import type { LoadedTable } from './read-table.ts';
import { type RecordTableName, recordTableNames } from './record-tables.ts';

/** A fault as it is published, with the people whom its row names, so that a page can leave protected people's rows out. */
export interface PublishedFault extends Fault {
  readonly nominal_a?: string;
  readonly nominal_b?: string;
  /** False where the row is about somebody whom the nominals do not show to be an adult on the day of the study. */
  readonly row_of_adults: boolean;
  /** False where what is told of it holds such a person's id, or both their names. */
  readonly words_of_adults: boolean;
}

/** The columns that say whom a row is about. */
const peopleColumns: Readonly<Partial<Record<RecordTableName, readonly [string, string?]>>> = {
  nominals: ['nominal_id'],
  log_nominals: ['nominal_id'],
  crime_roles: ['nominal_id'],
  custody: ['nominal_a', 'nominal_b'],
  missing_reports: ['nominal_id'],
};

interface RowOfPeople {
  readonly a: unknown;
  readonly b: unknown;
  readonly ofAdults: boolean;
}

/**
 * Faults with the people whom their rows name, and whether all of them are shown to be adults at `asOf`. A row that could not be read names
 * nobody, and of a table of people it may be a child's.
 */
export async function withPeople(
  executor: Executor,
  { tables }: LoadedRecords,
  faults: readonly Fault[],
  asOf: string,
): Promise<PublishedFault[]> {
  const people = new Map<string, RowOfPeople>();
  const filesOfPeople = new Set<string | undefined>();
  for (const table of recordTableNames) {
    const columns = peopleColumns[table];
    const loaded = tables[table];
    if (columns === undefined || loaded === undefined) continue;
    filesOfPeople.add(loaded.file);
    const ofFile = faults.filter(({ file, row }) => file === loaded.file && row !== undefined);
    const rows = new Map(
      ofFile.flatMap(({ row = 0 }) => {
        const number = rowNumberOf(loaded, row);
        return number === undefined ? [] : [[number, row] as const];
      }),
    );
    if (rows.size === 0) continue;
    const [a, b] = columns;
    const isAdult = (id: string) => `coalesce(${id} IN (${adults(executor, asOf)}), false)`;
    const found = await executor.rows(
      `SELECT row_number, ${a} AS a, ${b ?? 'NULL'} AS b, ${columns.map((id) => isAdult(String(id))).join(' AND ')} AS of_adults
       FROM ${loaded.name} WHERE row_number IN (${[...rows.keys()].join(', ')})`,
    );
    for (const { row_number, a, b, of_adults } of found)
      people.set(placeOf(loaded.file, rows.get(Number(row_number))), { a, b, ofAdults: of_adults === true });
  }
  const telling = await tellingOfMinors(executor, asOf, {
    values: faults.flatMap(({ value }) => value ?? []),
    sentences: faults.flatMap(({ problem, expected }) => [problem, expected]),
  });
  return faults.map((fault) => {
    const of = people.get(placeOf(fault.file, fault.row));
    return {
      ...fault,
      ...(of?.a == null ? {} : { nominal_a: String(of.a) }),
      ...(of?.b == null ? {} : { nominal_b: String(of.b) }),
      row_of_adults: of?.ofAdults ?? (fault.row === undefined || !filesOfPeople.has(fault.file)),
      words_of_adults: ![fault.value ?? '', fault.problem, fault.expected].some((words) => telling.has(words)),
    };
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
