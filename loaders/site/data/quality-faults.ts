import type { Cell } from '../../executor/executor.ts';
import { LISTED_FAULTS } from '../../records/more-faults.ts';
import type { Protection } from './quality-protection.ts';

/** A row that shows what a kind of fault looks like. */
export interface FaultExample {
  readonly row: Cell;
  readonly value: string | null;
  readonly problem: string;
}

/** Faults of one kind in one column of a file. */
export interface FaultKind {
  readonly kind: string;
  readonly file: string | null;
  readonly column: string | null;
  readonly expected: string;
  readonly effect: string;
  /** All of them, those that are not listed included. */
  readonly count: number;
  readonly examples: readonly FaultExample[];
  /** Rows among the first of the kind that are not shown, for they would tell of somebody protected. */
  readonly withheld: number;
}

/** Columns whose values say nothing of the person in the row: shown without the row where the person is protected. */
const impersonal: ReadonlySet<Cell> = new Set(['role']);

/** A birth date that cannot be read may be a child's, whom nobody can flag for it: shown without the row. */
const isUnreadBirth = ({ kind, column }: Record<string, Cell>) =>
  kind === 'field-date-unreadable' && column === 'date_of_birth';

/** A line that could not be read may hold anything about anybody. */
const UNREAD = 'row-unreadable';

const SHOWN = 80;

/**
 * The published faults by file, kind and column, in the order in which `check` tells them. No example tells of a protected person: neither the
 * row that names them, for its number is their place in the file, nor a value that holds their id or name. What is not shown is counted, and
 * leaves no gap, so that nothing tells where it stood. A row that could not be read is shown without its text.
 */
export function faultKinds(faults: readonly Record<string, Cell>[], protection: Protection): FaultKind[] {
  const kinds = new Map<string, Record<string, Cell>[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.kind, fault.column]);
    kinds.set(key, [...(kinds.get(key) ?? []), fault]);
  }
  return [...kinds.values()].map((all) => {
    const [{ kind, file, column, expected, effect }] = all;
    const listed = all.filter(({ stands_for }) => stands_for === null);
    const examples = listed.flatMap((fault) => exampleOf(fault, protection));
    return {
      kind: String(kind),
      file: file === null ? null : String(file),
      column: column === null ? null : String(column),
      expected: String(expected),
      effect: String(effect),
      count: all.reduce((sum, { stands_for }) => sum + Number(stands_for ?? 1), 0),
      // Examples without a row stand last, where their place says nothing of the rows about them.
      examples: [
        ...examples.filter(({ row }) => row !== null),
        ...examples.filter(({ row }) => row === null).sort(byValue),
      ].slice(0, LISTED_FAULTS),
      withheld: listed.length - examples.length,
    };
  });
}

function exampleOf(fault: Record<string, Cell>, { isProtected, isTold }: Protection): FaultExample[] {
  const problem = String(fault.problem);
  const value = fault.value === null || fault.kind === UNREAD ? null : String(fault.value);
  if (value !== null && isTold(value)) return [];
  const names = [fault.nominal_a, fault.nominal_b].map((id) => (id === null ? null : String(id)));
  const example = { row: fault.row, value: value === null ? null : shortened(value), problem };
  if (isUnreadBirth(fault)) return [{ ...example, row: null }];
  if (!names.some(isProtected)) return [example];
  return impersonal.has(fault.column) ? [{ ...example, row: null }] : [];
}

const byValue = (x: FaultExample, y: FaultExample) =>
  String(x.value) < String(y.value) ? -1 : String(x.value) > String(y.value) ? 1 : 0;

const shortened = (value: string) => (value.length > SHOWN ? `${[...value].slice(0, SHOWN - 1).join('')}…` : value);
