import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

type Field = string | number | undefined;

/** Longest text of a field: a spreadsheet takes no more than 32 767 characters, and nobody reads as many. */
const LONGEST = 1000;

/**
 * What a spreadsheet would compute, or would take away from the front of a text. A field that begins so is given an apostrophe before
 * it, and so is one that begins with an apostrophe: to have what stood there, take one apostrophe away.
 */
const COMPUTED = /^[=+\-@＝＋－＠\t\r\n']/;

/** The first line of a list with these columns. */
export const headerOf = (columns: readonly string[]): string => columns.join(',');

/** A line of a list, as RFC 4180 has it; text of more than 1000 characters is cut, and ends with '…'. */
export const lineOf = (fields: readonly Field[]): string => `${fields.map(quoted).join(',')}\n`;

function quoted(field: Field): string {
  if (field === undefined || typeof field === 'number') return String(field ?? '');
  const cut = field.length > LONGEST ? `${field.slice(0, LONGEST)}…` : field;
  const text = COMPUTED.test(cut) ? `'${cut}` : cut;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a list line by line, never holding many lines; gives how many stand under the header. */
export async function writeList(
  file: string,
  columns: readonly string[],
  lines: AsyncIterable<readonly Field[]>,
): Promise<number> {
  let count = 0;
  async function* text() {
    let held = `${headerOf(columns)}\n`;
    for await (const fields of lines) {
      count++;
      held += lineOf(fields);
      if (held.length > HELD) {
        yield held;
        held = '';
      }
    }
    yield held;
  }
  await pipeline(text, createWriteStream(file, { flags: 'wx' }));
  return count;
}

/** Characters that are written at once. */
const HELD = 1 << 16;
