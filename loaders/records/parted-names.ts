import { isParted } from '../characters.ts';
import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import type { FaultSource } from './list-faults.ts';
import type { LoadedTable } from './read-table.ts';

/**
 * Names and aliases of a loaded list of groups that no log can hold as they are written, for punctuation parts their words (RECORDS.md, 'How a
 * criterion matches'); of the rows where `when` (SQL) holds.
 */
export async function partedNames(executor: Executor, table: LoadedTable, when = '1 = 1'): Promise<FaultSource> {
  const rows = await executor.rows(
    `SELECT row_number, name, aliases FROM ${table.name} WHERE ${when} ORDER BY row_number`,
  );
  const parted = rows.flatMap(({ row_number, name, aliases }) =>
    [{ column: 'name', value: name }, ...listOf(aliases)].flatMap(({ column, value }): Fault[] =>
      isParted(String(value ?? ''))
        ? [
            {
              kind: 'name-parted',
              file: table.file,
              row: table.rowInFile(Number(row_number)),
              column,
              value: String(value).trim(),
              problem: 'The name cannot be found as it is written: punctuation between its words ends a match',
              expected: 'It is searched for with spaces instead. Add whatever else logs write for it as an alias.',
              effect: 'kept',
            },
          ]
        : [],
    ),
  );
  return { known: parted };
}

const listOf = (aliases: unknown) =>
  String(aliases ?? '')
    .split(';')
    .map((value) => ({ column: 'aliases', value }));
