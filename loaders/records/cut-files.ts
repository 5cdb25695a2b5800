import type { Fault } from '../study/fault.ts';
import type { LoadedTable } from './read-table.ts';

/**
 * A remark on each CSV file that may be cut short: no line end ends its last row, and either that row is broken off or most of the other
 * files that are read with it end with one. Where all leave it out, whoever wrote them does so: nothing is said.
 */
export function cutFiles(tables: readonly LoadedTable[]): Fault[] {
  const ends = tables.flatMap(({ file, end }) => (end ? [{ file, ...end }] : []));
  const ended = ends.filter(({ isEnded }) => isEnded).length;
  const othersUnended = ends.length - ended - 1;
  return ends.flatMap(({ file, row, isEnded, isBroken }): Fault[] =>
    isEnded || !(isBroken || ended > othersUnended)
      ? []
      : [
          {
            kind: 'perhaps-cut',
            file,
            row,
            problem: isBroken
              ? 'The file ends within its last row: it may be cut short'
              : 'No line end ends the last row, as one does in the other files: the file may be cut short',
            expected: 'Compare its number of rows with that of the system it comes from. What is there is read.',
            effect: 'kept',
          },
        ],
  );
}
