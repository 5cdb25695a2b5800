import type { Executor } from '../executor/executor.ts';
import type { Fault } from '../study/fault.ts';
import { STUDY_FILE } from '../study/parse-study.ts';
import type { LoadedTable } from './read-table.ts';
import { rowsOf } from './table-summary.ts';

/** Rules under which a row is another row again: what becomes of such a row is what becomes of the other. */
const again: ReadonlySet<string> = new Set(['repeated-pair', 'duplicate-row', 'duplicate-id']);

/** Rules of the method, by which a row is rightly not counted: a table of nothing else is a small answer and not a wrong one. */
const rightly: ReadonlySet<string> = new Set([
  'self-loop',
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
 * What there is to say where no row of a file is used; nothing where one is. A refusal where faults took the rows, whichever they are:
 * whatever a run said of it would be about the faults. A table that a study needs is refused without rows, and where a single row is lost
 * to a fault; another where faults took more of its rows than rules of the method. `leftOut` counts the rows that each rule leaves out, those
 * left out for a fault under the fault's name.
 */
export function lostTable(
  { file, rows }: LoadedTable,
  leftOut: Readonly<Record<string, number | undefined>>,
  { isNeeded = false } = {},
): Fault | undefined {
  if (rows === 0) return isNeeded ? withoutRows(file) : undefined;
  const out = Object.entries(leftOut).flatMap(([rule, count = 0]) => (count === 0 ? [] : [{ rule, count }]));
  if (out.reduce((sum, { count }) => sum + count, 0) < rows) return undefined;
  const rowsBy = (is: (rule: string) => boolean) =>
    out.reduce((sum, { rule, count }) => (is(rule) ? sum + count : sum), 0);
  const byMethod = rowsBy((rule) => rightly.has(rule));
  const byFaults = rowsBy((rule) => !rightly.has(rule) && !again.has(rule));
  const most = out.sort((x, y) => y.count - x.count || (x.rule < y.rule ? -1 : 1));
  const counted = most.map(({ rule, count }) => `${rowsOf(count)} left out by ${rule}`).join(', ');
  if (byFaults > (isNeeded ? 0 : byMethod))
    return {
      kind: 'no-row-used',
      problem: `No row of ${file} could be used: ${counted}`,
      expected: 'Mend what is wrong with its rows; the first of them are listed.',
      effect: 'run refused',
    };
  return byMethod === 0
    ? undefined
    : {
        kind: 'no-row-counts',
        problem: `No row of ${file} counts: ${counted}`,
        expected: 'Are the rules in study.yaml those that are meant? A run goes ahead without it.',
        effect: 'kept',
      };
}

const withoutRows = (file: string): Fault => ({
  kind: 'no-rows',
  file,
  problem: 'The file has no rows',
  expected: 'A study needs this table: was the extract cut short, or its filter wrong?',
  effect: 'run refused',
});

/** A refusal where every log with a day is later than the day of the study: the day is not the one that is meant. */
export async function dayBeforeLogs(executor: Executor, asOf: string): Promise<Fault | undefined> {
  const [{ first }] = await executor.rows('SELECT CAST(min(created) AS VARCHAR) AS first FROM input_logs');
  if (first === null || String(first) <= asOf) return undefined;
  return {
    kind: 'as-of-too-early',
    file: STUDY_FILE,
    column: 'as_of',
    value: asOf,
    problem: `The first log is of ${String(first)}: every record of logs is later than the day the study stands at`,
    expected: 'Give the day on which the extracts end; records dated later are left out.',
    effect: 'run refused',
  };
}
