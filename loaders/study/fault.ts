/** What a run does about a fault. What is 'not used' is a file or a column that nothing reads. */
export type FaultEffect = 'run refused' | 'row left out' | 'field set to unknown' | 'not used' | 'kept';

/** Something wrong with what the user gave, said so that they can mend it. */
export interface Fault {
  /** What kind of fault, as a short name: faults of one kind are counted together. */
  readonly kind: string;
  /** The file as the user named it; none where the fault is the folder's. */
  readonly file?: string;
  /** Line or row number in the file, the header being 1. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** How many faults this one stands for, where it stands for those of a kind that are not listed. */
  readonly stands_for?: number;
  /** What was wrong, as a sentence. */
  readonly problem: string;
  /** What was expected, or what to do. */
  readonly expected: string;
  readonly effect: FaultEffect;
}

/** A value, or everything that was wrong: errors are values until the command line prints them. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (...faults: Fault[]): Result<never> => ({ ok: false, faults });

/** True where the fault stops a run. */
export const isRefusal = (fault: Fault): boolean => fault.effect === 'run refused';

/** One line a fault: where, what was wrong, what was expected, what a run does. */
export function describeFault({ file, row, column, value, problem, expected, effect }: Fault): string {
  const isStudyFile = file?.endsWith('.yaml') ?? false;
  const where = [
    file,
    row === undefined ? undefined : `${isStudyFile ? 'line' : 'row'} ${row}`,
    column === undefined ? undefined : `${isStudyFile ? 'key' : 'column'} ${column}`,
  ].filter((part) => part !== undefined);
  const found = value === undefined ? '' : ` (found ${JSON.stringify(shortened(value))})`;
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${problem}${found}. ${expected} [${effect}]`;
}

/** How many faults there are, those that are counted and not listed included. */
export const countFaults = (faults: readonly Fault[]): number =>
  faults.reduce((sum, { stands_for = 1 }) => sum + stands_for, 0);

/** How many faults there are of each kind: 'id-missing 3, weight-not-positive 12'. */
export function countKinds(faults: readonly Fault[]): string {
  const counts = new Map<string, number>();
  for (const { kind, stands_for = 1 } of faults) counts.set(kind, (counts.get(kind) ?? 0) + stands_for);
  return [...counts]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

const shortened = (value: string) => (value.length > 80 ? `${value.slice(0, 79)}…` : value);
