import { readFileSync } from 'node:fs';

/** A CSV file as rows by column name; for tests alone. */
export function readCsv(file: string): Record<string, string>[] {
  const rows: string[][] = [];
  const row: string[] = [];
  let field = '';
  let quoted = false;
  const text = readFileSync(file, 'utf8');
  for (let place = 0; place < text.length; place++) {
    const letter = text[place];
    if (quoted && letter === '"' && text[place + 1] === '"') {
      field += '"';
      place++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\n')) {
      row.push(field);
      field = '';
      if (letter === '\n') rows.push(row.splice(0));
    } else field += letter;
  }
  const [columns, ...body] = rows;
  return body.map((values) => Object.fromEntries(columns.map((column, place) => [column, values[place]])));
}
