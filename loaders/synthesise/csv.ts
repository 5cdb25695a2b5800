/** A row of a table that is about to be written: text, numbers, or nothing (an empty field). */
export type Row = Readonly<Record<string, string | number | null>>;

/** Rows as CSV text (RFC 4180, line feeds, a header line), the columns in the given order. */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => field(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
