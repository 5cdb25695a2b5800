import { type Progress, progressOn } from '../run/progress.ts';
import { countFaults, countKinds, describeFault, type Fault } from '../study/fault.ts';

/** What a command exits with where the study is refused, or a check failed. */
export const REFUSED = 1;

export const progress: Progress = progressOn(process.stderr);

export const say = (line: string) => process.stdout.write(`${line}\n`);

/** Says something that is not what was asked for: progress, faults. */
export const note = (line: string) => process.stderr.write(`${line}\n`);

/** Ends a command that does nothing: says every fault, and that nothing was changed. */
export function refuse(faults: readonly Fault[]): void {
  for (const fault of faults) note(describeFault(fault));
  endRefused(faults);
}

/** Ends a command after its faults were said. */
export function endRefused(faults: readonly Fault[]): void {
  const count = countFaults(faults);
  note(`${count === 1 ? '1 fault' : `${count} faults`}. Nothing was changed.`);
  process.exitCode = REFUSED;
}

/** Faults that a run goes ahead without, by kind; `check` lists each. */
export function warn(faults: readonly Fault[], study: string): void {
  if (faults.length === 0) return;
  note(`Faults in the study, listed by daylight check ${study}: ${countKinds(faults)}.`);
}
