import { closeSync, openSync, writeSync } from 'node:fs';
import { type CsvFields, type RecordProblem, scanCsv } from './csv-records.ts';

/** A row of a CSV file that cannot be read. */
export interface UnreadableRow {
  /** Its number in the file, the header being 1. */
  readonly row: number;
  readonly problem: Exclude<RecordProblem, 'blank'>;
  /** How it begins, where that is text. */
  readonly begins: string;
  /** Lines it runs over. */
  readonly lines: number;
}

/** The last row of a CSV file: whether a line end ends it and, where none does, whether it is seen to be broken off. */
export interface FileEnd {
  readonly row: number;
  readonly isEnded: boolean;
  readonly isBroken: boolean;
}

/** What a CSV file holds, row by row. */
export interface SiftedCsv {
  /** The first of those that cannot be read, up to a hundred thousand. */
  readonly unreadable: readonly UnreadableRow[];
  /** How many there are. */
  readonly unreadableRows: number;
  /** Numbers of the rows that hold no record: those that cannot be read, and blank lines. In order. */
  readonly passedOver: readonly number[];
  /** The row in which a quotation mark opens that nothing closes. */
  readonly openQuoteRow?: number;
  /** How it ends; none where it is a header alone. */
  readonly end?: FileEnd;
  /** A reader of CSV would not read every record as it stands: some must be passed over, or their lines end in more ways than one. */
  readonly needsCopy: boolean;
}

const MOST_TOLD = 100_000;
const SHOWN_BYTES = 400;
const WRITTEN_BYTES = 1 << 20;

/** Goes through a CSV file and finds the rows that cannot be read. */
export async function siftCsv(file: string, fields: CsvFields): Promise<SiftedCsv> {
  const unreadable: UnreadableRow[] = [];
  const passedOver: number[] = [];
  let unreadableRows = 0;
  let row = 0;
  let isHeaderPlain = true;
  const { lineEnds, openQuoteRow, unended } = await scanCsv(file, fields, (bytes, start, end, problem) => {
    row++;
    if (row === 1) isHeaderPlain = problem === undefined && linesOf(bytes, start, end) === 1;
    if (problem === undefined || row === 1) return;
    passedOver.push(row);
    if (problem === 'blank') return;
    unreadableRows++;
    if (unreadable.length === MOST_TOLD) return;
    const begins = problem === 'long' ? '' : bytes.toString('utf8', start, Math.min(end, start + SHOWN_BYTES));
    unreadable.push({ row, problem, begins, lines: linesOf(bytes, start, end) });
  });
  const needsCopy = passedOver.length > 0 || lineEnds.size > 1 || !isHeaderPlain;
  return {
    unreadable,
    unreadableRows,
    passedOver,
    needsCopy,
    ...(openQuoteRow === undefined ? {} : { openQuoteRow }),
    ...(row < 2 ? {} : { end: { row, isEnded: unended === undefined, isBroken: unended === 'broken' } }),
  };
}

/** Copies the records that can be read, one a line, under a header of one line, to a file that any reader of CSV reads. */
export async function copyReadable(file: string, fields: CsvFields, copy: string): Promise<void> {
  const out = openSync(copy, 'wx');
  try {
    const header = Array.from({ length: fields.count }, (_, column) => `c${column}`);
    let held: Buffer[] = [Buffer.from(header.join(String.fromCharCode(fields.separator))), LINE_END];
    let bytesHeld = 0;
    const flush = () => {
      const all = Buffer.concat(held);
      for (let at = 0; at < all.length; ) at += writeSync(out, all, at);
      held = [];
      bytesHeld = 0;
    };
    let row = 0;
    await scanCsv(file, fields, (bytes, start, end, problem) => {
      row++;
      if (problem !== undefined || row === 1) return;
      held.push(Buffer.from(bytes.subarray(start, end)), LINE_END);
      bytesHeld += end - start;
      if (bytesHeld > WRITTEN_BYTES) flush();
    });
    flush();
  } finally {
    closeSync(out);
  }
}

const LINE_END = Buffer.from('\n');

function linesOf(bytes: Buffer, start: number, end: number): number {
  let lines = 1;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) lines++;
  }
  return lines;
}
