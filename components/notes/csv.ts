import type { Cell, Column, Row } from '../tables/column.js';

/**
 * Rows as CSV (RFC 4180: comma, CRLF, quotes doubled), with a byte-order mark so that spreadsheets read it as UTF-8.
 * The first line holds the columns' keys, the names that docs and other programs use. Values are written as they are,
 * not as they are shown. The file carries no comment lines, since many parsers take them for data; where it comes
 * from is in its name.
 */
export function csv(columns: readonly Column[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => csvCell(column.key)).join(',')];
  for (const row of rows) lines.push(columns.map((column) => csvCell(row[column.key])).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** One cell. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers are left alone, also where they come as text. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  const guarded = /^[=+\-@\t\r\n＝＋－＠]/.test(value) && !/^[-+]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
