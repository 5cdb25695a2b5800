import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';

/** The columns of the Cambridge workbook that are read. */
export const cambridgeColumns = ['title', 'score', 'code'] as const;
export type CambridgeColumn = (typeof cambridgeColumns)[number];

/** What the columns are called, where the user says so. */
export type CambridgeNames = Readonly<Partial<Record<CambridgeColumn, string>>>;

/** A sheet as a workbook has it. */
export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** Where the scores stand. */
export interface CambridgeTable {
  readonly sheet: string;
  /** Index of the row of headings. */
  readonly head: number;
  readonly columns: Readonly<Record<CambridgeColumn, number>>;
}

/** How a heading may be worded; tried in this order, so that 'Home Office offence code' is no title. */
const wordings: Readonly<Record<CambridgeColumn, RegExp>> = {
  code: /\bcodes?\b/i,
  score: /\b(cchi|days|score|harm)\b/i,
  title: /\b(offence|offense|title|description|crime)\b/i,
};
const order: readonly CambridgeColumn[] = ['code', 'score', 'title'];

/** Rows at the head of a sheet among which the headings may stand: workbooks begin with a title and notes. */
const HEADINGS_WITHIN = 20;

export const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());

/**
 * Finds the sheet and the row whose headings name an offence's title, score and Home Office code. Refused where none does, or where several
 * columns may be the one meant: the headings are told, and how to name the right one.
 */
export function findCambridgeTable(
  file: string,
  sheets: readonly Sheet[],
  names: CambridgeNames,
): Result<CambridgeTable> {
  const faults: Fault[] = [];
  for (const { sheet, data } of sheets) {
    for (const [head, row] of data.slice(0, HEADINGS_WITHIN).entries()) {
      const headings = row.map(textOf);
      const found = columnsIn(headings, names);
      if (found === undefined) continue;
      const unclear = order.filter((column) => found[column].length > 1);
      if (unclear.length === 0) {
        const [title, score, code] = cambridgeColumns.map((column) => found[column][0]);
        return succeed({ sheet, head, columns: { title, score, code } });
      }
      faults.push(...unclear.map((column) => severalColumns(file, sheet, column, headings, found[column])));
    }
  }
  return faults.length > 0 ? refuse(...faults) : refuse(noColumns(file, sheets, names));
}

type Found = Readonly<Record<CambridgeColumn, readonly number[]>>;

/** The columns that each may be; none where one of the three is not there. */
function columnsIn(headings: readonly string[], names: CambridgeNames): Found | undefined {
  const taken = new Set<number>();
  const found: Record<CambridgeColumn, readonly number[]> = { title: [], score: [], code: [] };
  const isNamed = (heading: string, name: string) => heading.toLowerCase() === name.trim().toLowerCase();
  // What the user names is nobody else's.
  for (const column of order) {
    const name = names[column];
    if (name === undefined) continue;
    found[column] = headings.flatMap((heading, index) => (isNamed(heading, name) ? [index] : []));
    for (const index of found[column]) taken.add(index);
  }
  for (const column of order) {
    if (names[column] !== undefined) continue;
    found[column] = headings.flatMap((heading, index) =>
      !taken.has(index) && wordings[column].test(heading) ? [index] : [],
    );
    for (const index of found[column]) taken.add(index);
  }
  return order.every((column) => found[column].length > 0) ? found : undefined;
}

const asked: Readonly<Record<CambridgeColumn, string>> = {
  title: 'an offence’s title',
  score: 'its score in days',
  code: 'its Home Office code',
};

const severalColumns = (
  file: string,
  sheet: string,
  column: CambridgeColumn,
  headings: readonly string[],
  indexes: readonly number[],
): Fault => ({
  kind: 'column-unclear',
  file,
  value: indexes.map((index) => headings[index]).join('; '),
  problem: `Several columns of the sheet ${JSON.stringify(sheet)} may be ${asked[column]}`,
  expected: `Name one with --${column}-column.`,
  effect: 'run refused',
});

function noColumns(file: string, sheets: readonly Sheet[], names: CambridgeNames): Fault {
  const heads = sheets.map(({ sheet, data }) => {
    const widest = data
      .slice(0, HEADINGS_WITHIN)
      .map((row) => row.map(textOf).filter((heading) => heading !== ''))
      .reduce<readonly string[]>((most, row) => (row.length > most.length ? row : most), []);
    return `${sheet}: ${widest.length === 0 ? 'nothing' : widest.join(', ')}`;
  });
  const named = Object.values(names).filter((name) => name !== undefined);
  return {
    kind: 'column-missing',
    file,
    ...(named.length > 0 ? { value: named.join('; ') } : {}),
    problem: `No sheet has headings for ${asked.title}, ${asked.score} and ${asked.code} in its first ${HEADINGS_WITHIN} rows`,
    expected: `Name them with --title-column, --score-column and --code-column. Found: ${heads.join(' | ')}.`,
    effect: 'run refused',
  };
}
