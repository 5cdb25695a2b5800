import { type Cell, type Column, cellText, type Row } from './column.js';

/** By which column, and which way. */
export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/** Rows in a column's order. Unknown values stand last either way; rows that tie keep the order they came in. */
export function sortRows(rows: readonly Row[], { key, descending }: Sorting): Row[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = a[key];
    const y = b[key];
    if (isUnknown(x) || isUnknown(y)) return Number(isUnknown(x)) - Number(isUnknown(y));
    return direction * compare(x, y);
  });
}

/**
 * Rows in which every word of a filter occurs in some column, whatever the case: as shown, or as a keyboard writes it, without
 * thin spaces and with a hyphen for a minus. Digits that a page rounds away are not looked at: nobody could see why a row was found.
 */
export function filterRows(rows: readonly Row[], columns: readonly Column[], filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => cellText(column, row))
      .flatMap((shown) => [shown, typed(shown)])
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A shown text as a keyboard writes it. */
function typed(shown: string): string {
  return shown.replaceAll(/[\u202f\u2007\u2008]/g, '').replaceAll('\u2212', '-');
}

function compare(x: Cell, y: Cell): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (x instanceof Date && y instanceof Date) return x.getTime() - y.getTime();
  return collator.compare(String(x), String(y));
}

// One language for everyone, so that two readers see one order; figures inside names count as numbers.
const collator = new Intl.Collator('en-GB', { numeric: true });

function isUnknown(value: Cell): value is null | undefined {
  return value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value));
}
