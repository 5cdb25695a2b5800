import type { Cell } from '../../loaders/executor/executor.ts';

type AnyRow = Readonly<Record<string, Cell>>;

/** How far two numbers may be apart, relatively: sums of doubles in the same order, but distances go over paths found in another. */
const tolerances: Readonly<Record<string, number>> = { distance: 1e-9 };
const TOLERANCE = 1e-12;
const SHOWN = 8;

/**
 * What two tables disagree on, a line each, by key: rows that only one has, and cells that differ. Empty where they agree. Every
 * column of the expected rows is compared; more columns of the found ones are passed over.
 */
export function differences(
  table: string,
  key: readonly string[],
  expected: readonly AnyRow[],
  found: readonly AnyRow[],
): string[] {
  const keyOf = (row: AnyRow) => key.map((column) => row[column]).join(' · ');
  const lines: string[] = [];
  const foundBy = new Map(found.map((row) => [keyOf(row), row]));
  if (foundBy.size < found.length)
    lines.push(`${table}: the product has ${found.length - foundBy.size} rows with a known key`);
  const expectedBy = new Map(expected.map((row) => [keyOf(row), row]));
  if (expectedBy.size < expected.length) lines.push(`${table}: the slow method has rows with a known key`);
  for (const [id, row] of expectedBy) {
    const other = foundBy.get(id);
    if (!other) {
      lines.push(`${table} ${id}: missing from the run; expected ${describe(row)}`);
      continue;
    }
    for (const [column, value] of Object.entries(row)) {
      if (!same(value, other[column], tolerances[column] ?? TOLERANCE)) {
        lines.push(`${table} ${id}: ${column} is ${other[column]}, expected ${value}`);
      }
    }
  }
  for (const [id, row] of foundBy)
    if (!expectedBy.has(id)) lines.push(`${table} ${id}: not expected: ${describe(row)}`);
  return lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `${table}: and ${lines.length - SHOWN} more`];
}

const describe = (row: AnyRow) => JSON.stringify(row);

function same(x: Cell | undefined, y: Cell | undefined, tolerance: number): boolean {
  if (typeof x !== 'number' || typeof y !== 'number') return x === y;
  return (
    x === y || (Number.isNaN(x) && Number.isNaN(y)) || Math.abs(x - y) <= tolerance * Math.max(Math.abs(x), Math.abs(y))
  );
}
