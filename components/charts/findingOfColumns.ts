import { formatShare } from '../notes/number.js';
import type { QualityColumn } from '../notes/qualityTable.js';
import type { ShareBar } from './shareBars.js';

/**
 * What stands out in a table's columns: the column of which most cannot be read; where all can, the one that must be there and of which most is
 * missing; else the one of which most is missing. 'Of logs.csv, source_grade is empty in 15.2% of rows.'
 */
export function findingOfColumns(file: string, columns: readonly QualityColumn[]): string {
  const present = columns.filter(({ present }) => present);
  if ((present[0]?.rows ?? 0) === 0) return `No row of ${file} could be read, or it holds none`;
  const worst = (of: (column: QualityColumn) => number, among = present) => {
    const [most] = among.toSorted((x, y) => of(y) - of(x));
    return most && of(most) > 0 ? most : undefined;
  };
  const missing = ({ rows, filled }: QualityColumn) => rows - filled;
  const unreadable = worst((column) => column.unreadable);
  if (unreadable) {
    return `In ${file}, ${formatShare(unreadable.unreadable / unreadable.rows)} of ${unreadable.column} cannot be read`;
  }
  const most =
    worst(
      missing,
      present.filter(({ needed }) => needed),
    ) ?? worst(missing);
  if (!most) return `Every row of ${file} has a value in every column`;
  const how = most.unknown === 0 ? 'empty' : most.empty === 0 ? 'said to be unknown' : 'empty or said to be unknown';
  return `In ${file}, ${most.column} is ${how} in ${formatShare(missing(most) / most.rows)} of rows`;
}

/** A table's columns as bars: what is empty, said to be unknown and unreadable, then what can be used. */
export const columnBars = (columns: readonly QualityColumn[]): ShareBar[] =>
  columns.map(({ column, present, empty, unknown, unreadable, filled }) => ({
    label: column,
    whole: 'a value in every row',
    parts: [
      { kind: 'missing', count: empty, words: present ? 'empty' : 'of it: no such column in the file' },
      { kind: 'unknown', count: unknown, words: 'said to be unknown' },
      { kind: 'wrong', count: unreadable, words: 'unreadable' },
      { kind: 'value', count: filled },
    ],
  }));
