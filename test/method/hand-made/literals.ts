import type { Cell } from '../../../loaders/executor/executor.ts';
import { differences } from '../differences.ts';
import { literalTable } from '../literal-table.ts';
import type { ExpectedTable, PublishedRow } from '../product-run.ts';
import { isSettled } from '../settled.ts';
import type { Expected } from './known-case.ts';

interface Literal {
  readonly table: ExpectedTable;
  readonly columns: readonly string[];
  /** How many of the columns, from the first, are the key. */
  readonly key: number;
  /** The network whose rows are meant; all rows where there is none. */
  readonly network?: string;
  /** Looked at only where a case says something of it. */
  readonly isOptional?: true;
}

const linkColumns = ['source_system', 'source_ref', 'a', 'b', 'date', 'strength', 'weight'];

/** The tables that a case writes down. */
const literals: Readonly<Record<Exclude<keyof Expected, 'left_out'>, Literal>> = {
  matches: { table: 'matches', columns: ['log_id', 'group_id', 'start', 'text', 'noun'], key: 3 },
  links: { table: 'links', columns: linkColumns, key: 4, network: 'soc' },
  members: { table: 'members', columns: ['nominal_id', 'group_id', 'hops', 'distance', 'links_to_group'], key: 1 },
  group_links: { table: 'group_links', columns: ['group_a', 'group_b', 'facilitators'], key: 2 },
  cse_full: {
    table: 'cse_full',
    columns: [
      'crime_id',
      'offender_id',
      'victim_id',
      'occurred_on',
      'offender_age',
      'victim_age',
      'in_final',
      'matched_by',
    ],
    key: 3,
  },
  cse_final: {
    table: 'cse_final',
    columns: ['offender_a', 'crime_a', 'offender_b', 'crime_b', 'victim_id', 'weight'],
    key: 5,
  },
  cse_links: { table: 'links', columns: linkColumns, key: 4, network: 'cse' },
  communities: { table: 'communities', columns: ['nominal_id', 'community_id'], key: 1, isOptional: true },
  dismantling: {
    table: 'dismantling',
    columns: ['unit', 'order', 'step', 'removed', 'withheld', 'gcc'],
    key: 3,
    isOptional: true,
  },
  safeguarding: { table: 'safeguarding', columns: ['nominal_id', 'reasons'], key: 1, isOptional: true },
};

/** The published tables that cases are about. */
export const literalTables = [...new Set(Object.values(literals).map(({ table }) => table))];

const booleans = ['withheld', 'in_final'];
const numbers = ['start', 'strength', 'weight', 'hops', 'distance', 'links_to_group', 'facilitators', 'step', 'gcc'];
const ages = ['offender_age', 'victim_age'];

/** A cell as a person wrote it: `1/6` is a sixth, an empty one is nothing. */
function cellOf(column: string, text: string): Cell {
  if (text === '') return null;
  if (booleans.includes(column)) return text === 'true';
  if (!numbers.includes(column) && !ages.includes(column)) return text;
  const [above, below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

const literalRows = (columns: readonly string[], text: string): PublishedRow[] =>
  literalTable(columns, text).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellOf(column, cell)])),
  );

/** What of a case does not stand in some tables as it is written down, a line each. */
export function disagreements(
  expected: Expected,
  found: Readonly<Record<(typeof literalTables)[number], readonly PublishedRow[]>>,
): string[] {
  return Object.entries(literals).flatMap(([name, { table, columns, key, network, isOptional }]) => {
    const text = expected[name as keyof typeof literals];
    if (isOptional && text === undefined) return [];
    const rows = found[table].filter((row) => isSettled(row) && (network === undefined || row.network === network));
    return differences(name, columns.slice(0, key), literalRows(columns, text ?? ''), rows);
  });
}

/** How many rows each rule leaves out. */
export const leftOutOf = ({ left_out }: Expected): PublishedRow[] =>
  literalTable(['rule', 'table', 'rows'], left_out ?? '').map(({ rule, table, rows }) => ({
    rule,
    table,
    rows: Number(rows),
  }));
