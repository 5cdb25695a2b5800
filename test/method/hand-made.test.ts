import { describe, expect, it } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { asPublished } from './compared-tables.ts';
import { differences } from './differences.ts';
import { type Expected, type HandMadeCase, handMadeCases } from './hand-made-cases.ts';
import { leftOutDifferences, leftOutRules } from './left-out-ranges.ts';
import { literalTable } from './literal-table.ts';
import { type PublishedRow, runProduct } from './product-run.ts';
import { isSettled } from './settled.ts';
import { runSlowly } from './slow-method.ts';

/** The columns of the literal tables, and how many of the first are the key. */
const literals = {
  matches: { columns: ['log_id', 'group_id', 'start', 'text', 'noun'], key: 3 },
  links: { columns: ['source_system', 'source_ref', 'a', 'b', 'date', 'strength', 'weight'], key: 4 },
  members: { columns: ['nominal_id', 'group_id', 'hops', 'distance', 'links_to_group'], key: 1 },
  group_links: { columns: ['group_a', 'group_b', 'facilitators'], key: 2 },
  dismantling: { columns: ['unit', 'order', 'step', 'removed', 'withheld', 'gcc'], key: 3 },
} as const;

const numbers = ['start', 'strength', 'weight', 'hops', 'distance', 'links_to_group', 'facilitators', 'step', 'gcc'];

/** A cell as a person wrote it: `1/6` is a sixth, an empty one is nothing. */
function cellOf(column: string, text: string): Cell {
  if (text === '') return null;
  if (column === 'withheld') return text === 'true';
  if (!numbers.includes(column)) return text;
  const [above, below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

const literalRows = (columns: readonly string[], text: string): PublishedRow[] =>
  literalTable(columns, text).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellOf(column, cell)])),
  );

type Found = Readonly<Record<keyof typeof literals | 'safeguarding', readonly PublishedRow[]>>;

function disagreements(expected: Expected, found: Found): string[] {
  const lines = Object.entries(literals).flatMap(([name, { columns, key }]) => {
    const table = name as keyof typeof literals;
    if (table === 'dismantling' && expected.dismantling === undefined) return [];
    const rows = found[table].filter(isSettled);
    return differences(table, columns.slice(0, key), literalRows(columns, expected[table] ?? ''), rows);
  });
  if (expected.flagged !== undefined) {
    const flagged = found.safeguarding.map(({ nominal_id }) => nominal_id).sort();
    if (flagged.join(' ') !== expected.flagged) lines.push(`safeguarding: ${flagged}, expected ${expected.flagged}`);
  }
  return lines;
}

const leftOutOf = ({ expected }: HandMadeCase): PublishedRow[] =>
  literalTable(['rule', 'table', 'rows'], expected.left_out ?? '').map(({ rule, table, rows }) => ({
    rule,
    table,
    rows: Number(rows),
  }));

describe('studies with known answers, by the slow method', () => {
  it.each(handMadeCases)('$name', (known) => {
    const run = runSlowly(known.study);
    expect(disagreements(known.expected, asPublished(run))).toEqual([]);
    expect(leftOutDifferences(run.leftOut, leftOutOf(known))).toEqual([]);
  });
});

describe('studies with known answers, by a run', () => {
  it.each(handMadeCases)('$name', async (known) => {
    const run = await runProduct(known.study, 'Hand-made');
    expect(disagreements(known.expected, run)).toEqual([]);
    const counted = run.left_out.filter(({ rule, rows }) => rows !== 0 && leftOutRules.includes(String(rule)));
    expect(differences('left_out', ['rule', 'table'], leftOutOf(known), counted)).toEqual([]);
  });
});
