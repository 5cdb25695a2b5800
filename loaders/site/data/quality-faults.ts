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

/** A line that could not be read may hold anything about anybody. */
const UNREAD = 'row-unreadable';

const SHOWN = 80;

/**
 * The published faults by file, kind and column, in the order in which `check` tells them. No example tells of a protected person, nor of
 * anybody who is not shown to be an adult: neither the row that names them, for its number is their place in the file, nor a value that holds
 * their id or name. What is not shown is counted, and leaves no gap, so that nothing tells where it stood. A row that could not be read is
 * shown without its text, and of a birth date that cannot be read no more than its form.
 */
export function faultKinds(faults: readonly Record<string, Cell>[], protection: Protection): FaultKind[] {
  const kinds = new Map<string, Record<string, Cell>[]>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.file, fault.kind, fault.column]);
    kinds.set(key, [...(kinds.get(key) ?? []), fault]);
  }
  return [...kinds.values()].map((all) => {
    const [{ kind, file, column, effect }] = all;
    const expected = mostExpected(all.filter((fault) => !isTelling(fault, protection)));
    const listed = all.filter(({ stands_for }) => stands_for === null);
    const examples = listed.flatMap((fault) => exampleOf(fault, protection));
    return {
      kind: String(kind),
      file: file === null ? null : String(file),
      column: column === null ? null : String(column),
      expected,
      effect: String(effect),
      count: countOf(all),
      // Examples without a row stand last, where their place says nothing of the rows about them.
      examples: [
        ...examples.filter(({ row }) => row !== null),
        ...differing(examples.filter(({ row }) => row === null)).sort(byValue),
      ].slice(0, LISTED_FAULTS),
      withheld: listed.length - examples.length,
    };
  });
}

/** Faults, those that are not listed included. */
const countOf = (faults: readonly Record<string, Cell>[]) =>
  faults.reduce((sum, { stands_for }) => sum + Number(stands_for ?? 1), 0);

/** What was expected of most of some faults of a kind; of the first such where several are as many. */
function mostExpected(faults: readonly Record<string, Cell>[]): string {
  const [most] = [...Map.groupBy(faults, ({ expected }) => String(expected))].sort(
    ([, x], [, y]) => countOf(y) - countOf(x),
  );
  return most?.[0] ?? 'Not shown, for it tells of a person.';
}

function exampleOf(fault: Record<string, Cell>, protection: Protection): FaultExample[] {
  const problem = String(fault.problem);
  const value = fault.value === null || fault.kind === UNREAD ? null : String(fault.value);
  // A wrong birth date may be a child's, whom nobody can flag for it.
  if (fault.column === 'date_of_birth')
    return fault.kind === 'field-date-unreadable' && value !== null
      ? [{ row: null, value: shortened(formOf(value)), problem }]
      : [];
  if (isTelling(fault, protection)) return [];
  const names = [fault.nominal_a, fault.nominal_b].map((id) => (id === null ? null : String(id)));
  const example = { row: fault.row, value: value === null ? null : shortened(value), problem };
  if (fault.row_of_adults !== false && !names.some(protection.isProtected)) return [example];
  return impersonal.has(fault.column) ? [{ ...example, row: null }] : [];
}

/** Whether what is told of a fault holds the id or the names of somebody protected, or of anybody who is not shown to be an adult. */
const isTelling = (
  { value, problem, expected, words_of_adults }: Record<string, Cell>,
  { isTold, holdsId }: Protection,
) =>
  words_of_adults === false ||
  (value !== null && isTold(String(value))) ||
  [problem, expected].some((sentence) => holdsId(String(sentence)));

/** The form of a text without what it says: 9 for each figure, x for each letter. '1.2.2009' is of the form '9.9.9999'. */
const formOf = (value: string) => value.replaceAll(/\p{N}/gu, '9').replaceAll(/\p{L}/gu, 'x');

const byValue = (x: FaultExample, y: FaultExample) =>
  String(x.value) < String(y.value) ? -1 : String(x.value) > String(y.value) ? 1 : 0;

const differing = (examples: readonly FaultExample[]) =>
  examples.filter(
    ({ value, problem }, at) => examples.findIndex((each) => each.value === value && each.problem === problem) === at,
  );

const shortened = (value: string) => (value.length > SHOWN ? `${[...value].slice(0, SHOWN - 1).join('')}…` : value);
