import type { Fault } from '../study/fault.ts';
import type { LoadedTable } from './read-table.ts';
import { rowsOf } from './table-summary.ts';

/**
 * Rules under which a row is rightly not counted, or counted with another: a table of nothing else is a small answer and not a wrong
 * one. An id that stands in rows that differ is refused for itself.
 */
const rightly: ReadonlySet<string> = new Set([
  'self-loop',
  'repeated-pair',
  'duplicate-row',
  'duplicate-id',
  'log-not-reliable',
  'log-after-as-of',
  'crime-after-as-of',
  'missing-after-as-of',
  'custody-no-end',
  'custody-self',
  'custody-too-short',
  'custody-after-as-of',
]);

/**
 * A refusal where a file had rows and every one is lost to a fault: whatever a run said of it would be about the fault. `leftOut` counts
 * the rows that each rule leaves out.
 */
export function lostTable(
  { file, rows }: LoadedTable,
  leftOut: Readonly<Record<string, number | undefined>>,
): Fault | undefined {
  const lost = Object.entries(leftOut).flatMap(([rule, count = 0]) =>
    count === 0 || rightly.has(rule) ? [] : [{ rule, count }],
  );
  if (rows === 0 || lost.reduce((sum, { count }) => sum + count, 0) < rows) return undefined;
  const most = lost.sort((x, y) => y.count - x.count || (x.rule < y.rule ? -1 : 1));
  return {
    kind: 'no-row-used',
    problem: `No row of ${file} could be used: ${most.map(({ rule, count }) => `${rowsOf(count)} left out by ${rule}`).join(', ')}`,
    expected: 'Mend what is wrong with its rows; the first of them are listed.',
    effect: 'run refused',
  };
}
