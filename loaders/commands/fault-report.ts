import { LISTED_FAULTS } from '../records/more-faults.ts';
import { spaced, type TableSummary } from '../records/table-summary.ts';
import { countFaults, countKinds, describeFault, type Fault, type FaultEffect, isRefusal } from '../study/fault.ts';

/** What faults with an effect do, in the order in which it matters. */
const effects: Readonly<Record<FaultEffect, string>> = {
  'run refused': 'stop a run',
  'row left out': 'leave a row out',
  'field set to unknown': 'set a field to unknown',
  'not used': 'are of something that nothing reads',
  kept: 'change nothing',
};

/** What a run would do, in one sentence. */
export function verdict(faults: readonly Fault[], tables: readonly TableSummary[]): string {
  const refusals = faults.filter(isRefusal);
  if (refusals.length > 0) return `A run would be refused. What stops it: ${countKinds(refusals)}.`;
  const every = tables.every(({ rules }) => Object.keys(rules).length === 0);
  if (faults.length === 0) return every ? 'No faults: a run would use every row.' : 'No faults.';
  const parts = Object.entries(effects).flatMap(([effect, does]) => {
    const count = countFaults(faults.filter((fault) => fault.effect === effect));
    return count === 0 ? [] : [`that ${does}: ${spaced(count)}`];
  });
  return `A run would go ahead. Faults ${parts.join('; ')}.`;
}

/** One line a kind of fault: how many there are, what a run does, and in which files; those that stop a run first. */
export function summariseFaults(faults: readonly Fault[]): string[] {
  const kinds = kindsOf(faults);
  if (kinds.length === 0) return [];
  const rows = kinds.map(([kind, same]) => [
    kind,
    spaced(countFaults(same)),
    effectsOf(same).join(', '),
    inFiles(same),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const total = `${spaced(countFaults(faults))} of ${kinds.length} ${kinds.length === 1 ? 'kind' : 'kinds'}`;
  return [
    `Faults: ${total}.`,
    ...rows.map(([kind, count, effect, files]) =>
      `  ${kind.padEnd(widths[0])}  ${count.padStart(widths[1])}  ${effect.padEnd(widths[2])}  ${files}`.trimEnd(),
    ),
  ];
}

/** The first faults of each kind, those that stop a run first, and how many faults are not among them. */
export function listKinds(faults: readonly Fault[]): { readonly lines: string[]; readonly unlisted: number } {
  let unlisted = 0;
  const lines = kindsOf(faults).flatMap(([kind, same]) => {
    const listed = same.filter(({ stands_for }) => stands_for === undefined).slice(0, LISTED_FAULTS);
    const rest = same.filter((fault) => !listed.includes(fault));
    const more = countFaults(rest);
    unlisted += more;
    const title = `${kind} (${spaced(countFaults(same))})`;
    return [
      '',
      title,
      ...listed.map(describeFault),
      ...(more > 0 ? [`And ${spaced(more)} more: ${inFiles(rest)}.`] : []),
    ];
  });
  return { lines, unlisted };
}

/** Faults by kind: by what they do, then by name. */
function kindsOf(faults: readonly Fault[]): [string, Fault[]][] {
  const order = Object.keys(effects);
  const worst = (same: readonly Fault[]) => Math.min(...same.map(({ effect }) => order.indexOf(effect)));
  return [...Map.groupBy(faults, ({ kind }) => kind)].sort(
    ([x, of], [y, others]) => worst(of) - worst(others) || (x < y ? -1 : 1),
  );
}

const effectsOf = (faults: readonly Fault[]) =>
  Object.keys(effects).filter((effect) => faults.some((fault) => fault.effect === effect));

/** 'crimes.csv 4, logs.csv 12', in the order of the faults. */
const inFiles = (faults: readonly Fault[]): string =>
  [...Map.groupBy(faults, ({ file }) => file ?? 'the study')]
    .map(([file, same]) => `${file} ${spaced(countFaults(same))}`)
    .join(', ');
