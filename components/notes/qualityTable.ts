/** What a data-quality page knows of a column: how many rows hold what. */
export interface QualityColumn {
  readonly column: string;
  readonly needed: boolean;
  readonly present: boolean;
  readonly rows: number;
  readonly filled: number;
  readonly unknown: number;
  readonly unreadable: number;
  readonly empty: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What a data-quality page knows of a table; one that is not in the study has no file. */
export interface QualityTable {
  readonly table: string;
  readonly needed: boolean;
  readonly file: string | null;
  readonly rows: number | null;
  readonly counted: number | null;
  readonly columns: readonly QualityColumn[];
  readonly leftOut: readonly { readonly rule: string; readonly rows: number }[];
  readonly faults: readonly { readonly kind: string; readonly count: number }[];
}

/** Rules that leave a row out because something is wrong with it, and what is wrong: of one row, and of several. Other rules are the method's own. */
export const lossRules: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'row-unreadable': ['cannot be read', 'cannot be read'],
  'id-missing': ['has no id', 'have no id'],
  'name-missing': ['has no name', 'have no name'],
  'date-unreadable': ['has no readable date', 'have no readable date'],
  'unknown-record': ['is about a record that is not in the study', 'are about a record that is not in the study'],
  'unknown-nominal': ['names somebody who is not among the nominals', 'name somebody who is not among the nominals'],
  'custody-no-end': ['has no end', 'have no end'],
  'custody-self': ['joins a person to themself', 'join a person to themself'],
  'custody-reversed': ['ends before it starts', 'end before they start'],
  'weight-not-positive': [
    'has a weight that is not a number above nought',
    'have a weight that is not a number above nought',
  ],
};

/** How many rows of a table a rule leaves out. */
export const leftOutBy = ({ leftOut }: QualityTable, rule: string): number =>
  leftOut.reduce((sum, each) => sum + (each.rule === rule ? each.rows : 0), 0);

/** How many rows of a table are lost because something is wrong with them. */
export const lostRows = (table: QualityTable): number =>
  Object.keys(lossRules).reduce((sum, rule) => sum + leftOutBy(table, rule), 0);

/** How many faults of a kind a table has, those that are not listed included. */
export const faultsOf = ({ faults }: QualityTable, kind: string): number =>
  faults.reduce((sum, each) => sum + (each.kind === kind ? each.count : 0), 0);

/** The first and last day, or year, of a table's own dates; null where it has none that can be read. */
export function spanOf({ columns }: QualityTable): readonly [first: string, last: string] | null {
  const dated = columns.find(({ first, column }) => first !== null && column !== 'date_of_birth');
  return dated?.first && dated.last ? [dated.first, dated.last] : null;
}
