import { csvCell } from '../notes/csv.js';
import { type Lines, lineAt, lineCount } from './lines.js';
import { type Codes, cellKeys, type LinkTable } from './linkTable.js';

/** Bytes in a part, about. */
const PART = 1 << 20;
const [COMMA, RETURN, FEED] = [0x2c, 0x0d, 0x0a];

/** Cells of a column in UTF-8, one after another, with where each starts. */
interface Cells {
  readonly codes: Codes;
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly longest: number;
}

/**
 * Links as a CSV file, as components/notes/csv.ts writes every other, in UTF-8, in parts that make up the file. What stands in many lines is
 * encoded once, and lines are copied together byte by byte: no text is made for a link, of which there may be millions. A part holds until
 * the next is asked for, which is written over it.
 */
export function* csvParts(table: LinkTable, rows: Uint32Array): Generator<Uint8Array<ArrayBuffer>> {
  const { codes, texts, strengths, weights } = table;
  const text = (lines: Lines) => encoded(lineCount(lines), (code) => csvCell(lineAt(lines, code)));
  const person = encoded(
    lineCount(texts.people),
    (code) => `${csvCell(lineAt(texts.people, code))},${csvCell(lineAt(texts.names, code))}`,
  );
  const columns: readonly Cells[] = [
    { codes: codes.network, ...text(texts.networks) },
    { codes: codes.source, ...text(texts.sources) },
    { codes: codes.ref, ...text(texts.refs) },
    { codes: codes.date, ...text(texts.dates) },
    { codes: codes.a, ...person },
    { codes: codes.b, ...person },
    { codes: codes.strength, ...encoded(strengths.length, (code) => csvCell(strengths[code])) },
    { codes: codes.weight, ...encoded(weights.length, (code) => csvCell(weights[code])) },
  ];
  yield new TextEncoder().encode(`\ufeff${cellKeys.join(',')}\r\n`);
  const longest = columns.reduce((sum, column) => sum + column.longest + 1, 1);
  const part = new Uint8Array(Math.max(PART, longest));
  let end = 0;
  for (let place = 0; place < rows.length; place++) {
    if (end + longest > part.length) {
      yield part.subarray(0, end);
      end = 0;
    }
    for (const { codes: of, bytes, starts } of columns) {
      const code = of[rows[place]];
      for (let at = starts[code]; at < starts[code + 1]; at++) part[end++] = bytes[at];
      part[end++] = COMMA;
    }
    part[end - 1] = RETURN;
    part[end++] = FEED;
  }
  if (end > 0) yield part.subarray(0, end);
}

function encoded(count: number, cell: (code: number) => string): Omit<Cells, 'codes'> {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(count + 1);
  let bytes = new Uint8Array(1 << 16);
  let longest = 0;
  for (let code = 0; code < count; code++) {
    const text = cell(code);
    const from = starts[code];
    // No unit of a string takes more than three bytes.
    if (from + 3 * text.length > bytes.length) {
      const wider = new Uint8Array(2 * bytes.length + 3 * text.length);
      wider.set(bytes);
      bytes = wider;
    }
    const { written } = encoder.encodeInto(text, bytes.subarray(from));
    starts[code + 1] = from + written;
    longest = Math.max(longest, written);
  }
  return { bytes, starts, longest };
}
