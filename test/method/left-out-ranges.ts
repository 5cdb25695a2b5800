import type { PublishedRow } from './product-run.ts';
import type { LeftOut } from './slow-records.ts';

/** The rules of TABLES.md that these studies can break; a run may count others beside them. */
export const leftOutRules: readonly string[] = [
  'log-not-reliable',
  'log-after-as-of',
  'crime-after-as-of',
  'custody-after-as-of',
  'custody-too-short',
  'custody-self',
  'custody-reversed',
  'custody-no-end',
  'unknown-nominal',
  'unknown-record',
  'date-unreadable',
  'duplicate-row',
];

/**
 * What a run's counts of rows left out disagree with, a line each. METHOD does not say under which rule a row goes that breaks
 * several. So each count must stand between the rows that break that rule alone and all rows that break it, and the counts of a
 * table must add up to its rows left out: every row under exactly one rule.
 */
export function leftOutDifferences(expected: readonly LeftOut[], published: readonly PublishedRow[]): string[] {
  const lines: string[] = [];
  const counted = new Map(
    published
      .filter(({ rule }) => leftOutRules.includes(String(rule)))
      .map(({ rule, table, rows }) => [`${rule} ${table}`, Number(rows)] as const),
  );
  const tables = new Set([...expected.map(({ table }) => table), ...published.map(({ table }) => String(table))]);
  for (const table of tables) {
    const rows = expected.filter((row) => row.table === table);
    let sum = 0;
    for (const rule of leftOutRules) {
      const found = counted.get(`${rule} ${table}`) ?? 0;
      const most = rows.filter((row) => row.rules.includes(rule)).length;
      const least = rows.filter((row) => new Set(row.rules).size === 1 && row.rules[0] === rule).length;
      sum += found;
      if (found < least || found > most) {
        const range = least === most ? `${least}` : `${least} to ${most}`;
        lines.push(`left_out ${rule} ${table}: ${found} rows, expected ${range}`);
      }
    }
    if (sum !== rows.length) lines.push(`left_out ${table}: ${sum} rows in all, expected ${rows.length}`);
  }
  return lines;
}
