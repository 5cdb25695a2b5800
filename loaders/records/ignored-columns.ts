import type { Fault } from '../study/fault.ts';
import { nearest } from '../study/nearest.ts';
import type { LoadedTable } from './read-table.ts';

/** Columns that nothing reads, and whose names are almost those of columns that are not there: somebody may believe that they are read. */
export function ignoredFaults({ name, file, hasColumn, ignoredColumns }: LoadedTable): Fault[] {
  const absent = Object.keys(hasColumn).filter((column) => !hasColumn[column]);
  return ignoredColumns.flatMap((column): Fault[] => {
    const near = nearest(column, absent);
    if (near === undefined) return [];
    return [
      {
        kind: 'column-unknown',
        file,
        column,
        problem: 'The table has no such column, and nothing reads it',
        expected: `If it is ${near}: rename it, or map it in study.yaml under columns.${name.replace(/^input_/, '')}.`,
        effect: 'not used',
      },
    ];
  });
}
