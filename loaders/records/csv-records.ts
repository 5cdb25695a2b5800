import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

/** Why a record of a CSV file cannot be read; `blank` is a line with nothing on it, which is no record. */
export type RecordProblem = 'blank' | 'fields' | 'quotes' | 'encoding' | 'long' | 'joined' | 'header';

/** Takes each record in turn, without what ends it: the bytes from `start` to `end`, which hold only until it returns. */
export type RecordTaker = (bytes: Buffer, start: number, end: number, problem: RecordProblem | undefined) => void;

/** A CSV file's fields: what separates them (a byte), and how many a record has. */
export interface CsvFields {
  readonly separator: number;
  readonly count: number;
}

/** What was seen of a file as a whole. */
export interface CsvScan {
  /** Which ends of a line it has outside quotation marks. */
  readonly lineEnds: ReadonlySet<'\n' | '\r\n' | '\r'>;
  /** The row, the header being row 1, in which a quotation mark opens that nothing closes. */
  readonly openQuoteRow?: number;
  /** How the last record stands where no line end ends it: `whole`, or `broken`, with fewer fields than the header or bytes that are no text. */
  readonly unended?: 'whole' | 'broken';
}

/** A record may be this long; a longer one is not read. */
export const MOST_RECORD_BYTES = 2_000_000;
const BLOCK_BYTES = 1 << 22;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

const FIELD_START = 0;
const PLAIN = 1;
const QUOTED = 2;
const CLOSED = 3;
const CLOSED_SPACE = 4;

/**
 * Finds the records of a CSV file, the header being the first and a byte-order mark before it no part of it, as RFC 4180 and the reader have them: a field that begins with a quotation
 * mark ends with one, two inside it stand for one, and a line may end inside it; spaces may stand around it. Any mixture of line ends is
 * read. A file of any size takes a few megabytes of memory.
 */
export async function scanCsv(file: string, fields: CsvFields, take: RecordTaker): Promise<CsvScan> {
  const handle = await open(file);
  try {
    const scanner = recordScanner(fields, take);
    // No more than the file needs: memory outside its heap makes V8 collect all of it.
    const { size } = await handle.stat();
    const buffer = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, size + BYTE_ORDER_MARK.length));
    const begin = await handle.read(buffer, 0, BYTE_ORDER_MARK.length, 0);
    let position = startsWithMark(buffer, 0, begin.bytesRead) ? BYTE_ORDER_MARK.length : 0;
    let held = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, held, buffer.length - held, position);
      if (bytesRead === 0) return scanner.end(buffer.subarray(0, held));
      position += bytesRead;
      held = scanner.scan(buffer.subarray(0, held + bytesRead));
    }
  } finally {
    await handle.close();
  }
}

function recordScanner({ separator, count }: CsvFields, take: RecordTaker) {
  const lineEnds = new Set<'\n' | '\r\n' | '\r'>();
  let state = FIELD_START;
  let seen = 1;
  let misquoted = false;
  let row = 1;
  let returned = false;
  /** Bytes at the start of the block that were looked at before. */
  let scanned = 0;
  /** Bytes of the record that went before the block. */
  let gone = 0;
  /** What names more columns than one is no record; a single word may be one. */
  let header: Buffer | undefined;

  const isHeader = (bytes: Buffer, start: number, end: number) =>
    header !== undefined && end - start === header.length && bytes.compare(header, 0, header.length, start, end) === 0;

  function problemOf(bytes: Buffer, start: number, end: number, isClean: boolean): RecordProblem | undefined {
    if (gone + end - start > MOST_RECORD_BYTES) return 'long';
    if (end === start) return 'blank';
    if (!isClean && !isText(bytes, start, end)) return 'encoding';
    if (row > 1 && startsWithMark(bytes, start, end)) return 'joined';
    if (misquoted) return 'quotes';
    if (seen !== count) return 'fields';
    return isHeader(bytes, start, end) ? 'header' : undefined;
  }

  function finish(bytes: Buffer, start: number, end: number, isClean: boolean): void {
    const problem = problemOf(bytes, start, end, isClean);
    if (row === 1 && count > 1) header = Buffer.from(bytes.subarray(start, end));
    take(bytes, start, end, problem);
    state = FIELD_START;
    seen = 1;
    misquoted = false;
    gone = 0;
    row++;
  }

  return {
    /** Takes the records that end in the block. What is left of it is moved to its start; gives how many bytes that is. */
    scan(block: Buffer): number {
      const whole = block.lastIndexOf(LINE_FEED) + 1;
      const clean = !block.includes(0) && isUtf8(block.subarray(0, whole));
      let start = 0;
      let at = scanned;
      while (at < block.length) {
        if (state === QUOTED) {
          const quote = block.indexOf(QUOTE, at);
          if (quote === -1) break;
          state = CLOSED;
          at = quote + 1;
          continue;
        }
        const byte = block[at++];
        if (returned) {
          returned = false;
          lineEnds.add(byte === LINE_FEED ? '\r\n' : '\r');
          if (byte === LINE_FEED) {
            start = at;
            continue;
          }
        }
        if (byte === separator) {
          state = FIELD_START;
          seen++;
        } else if (byte === LINE_FEED || byte === RETURN) {
          finish(block, start, at - 1, clean && at <= whole);
          start = at;
          if (byte === RETURN) returned = true;
          else lineEnds.add('\n');
        } else if (byte === QUOTE) {
          if (state === FIELD_START || state === CLOSED) state = QUOTED;
          else if (state === CLOSED_SPACE) misquoted = true;
        } else if (state === CLOSED || state === CLOSED_SPACE) {
          if (byte === SPACE) state = CLOSED_SPACE;
          else {
            misquoted = true;
            state = PLAIN;
          }
        } else if (byte !== SPACE) state = PLAIN;
      }
      if (start === 0 && block.length === BLOCK_BYTES) {
        // Longer than a record may be: what is known of it by now is enough.
        gone += block.length;
        start = block.length;
      }
      block.copyWithin(0, start);
      scanned = block.length - start;
      return scanned;
    },
    /** Takes what no line end ends. */
    end(rest: Buffer): CsvScan {
      if (returned) lineEnds.add('\r');
      if (state === QUOTED) return { lineEnds, openQuoteRow: row };
      if (rest.length === 0 && gone === 0) return { lineEnds };
      const unended = seen < count || !isText(rest, 0, rest.length) ? 'broken' : 'whole';
      finish(rest, 0, rest.length, false);
      return { lineEnds, unended };
    },
  };
}

function isText(bytes: Buffer, start: number, end: number): boolean {
  const record = bytes.subarray(start, end);
  return !record.includes(0) && isUtf8(record);
}

const startsWithMark = (bytes: Buffer, start: number, end: number): boolean =>
  bytes[start] === BYTE_ORDER_MARK[0] &&
  end - start >= BYTE_ORDER_MARK.length &&
  bytes.compare(BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length, start, start + BYTE_ORDER_MARK.length) === 0;
