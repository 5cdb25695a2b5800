/** A recorded value, or several together, with its rows in the full and the final table and the most there could be of it. */
export interface CountedValue {
  readonly kind: 'missing' | 'unknown' | 'inconsistent' | 'value';
  readonly label: string;
  readonly parts: readonly { readonly label: string }[];
  readonly full: number;
  readonly final: number;
  readonly fullMost: number;
  readonly finalMost: number;
}

/** A number of years, or null where it is not known, with its rows in the two tables. */
export interface CountedYears {
  readonly years: number | null;
  readonly full: number;
  readonly final: number;
}

/** How much there is of what is counted in each of the two tables. */
export interface TableSizes {
  readonly full: number;
  readonly final: number;
}

const KINDS: readonly CountedValue['kind'][] = ['missing', 'unknown', 'inconsistent', 'value'];

/** The labels of several lists of values in one order, each once: what is not known first, then as in the first list, then what only later ones have. */
export function oneOrder(...lists: readonly (readonly CountedValue[])[]): string[] {
  const all = lists.flat();
  return [...new Set(KINDS.flatMap((kind) => all.filter((each) => each.kind === kind)).map(({ label }) => label))];
}

/** The rows of both tables, from values or years that cover all of them. */
export const sizesOf = (counted: readonly TableSizes[]): TableSizes => ({
  full: counted.reduce((sum, { full }) => sum + full, 0),
  final: counted.reduce((sum, { final }) => sum + final, 0),
});
