import type { Fault } from '../study/fault.ts';
import { moreFaults } from './more-faults.ts';
import type { SiftedCsv, UnreadableRow } from './sift-csv.ts';

/** A fault for each row of a CSV file that cannot be read, and one for those of which no more is known than how many they are. */
export function unreadableRowFaults(file: string, fields: number, { unreadable, unreadableRows }: SiftedCsv): Fault[] {
  const said = { kind: 'row-unreadable', file, effect: 'row left out' as const };
  const expected = `Expected ${fields} ${fields === 1 ? 'field' : 'fields'} of UTF-8 text, as in the header`;
  const faults = unreadable.map(
    ({ row, problem, begins, lines }): Fault => ({
      ...said,
      row,
      ...(begins === '' ? {} : { value: begins }),
      problem: begins.includes('\0') ? 'The row holds a NUL byte, which is no text' : unreadableBecause[problem],
      expected:
        lines === 1
          ? `${expected}.${problem === 'encoding' && !begins.includes('\0') ? SAVE_AS_UTF8 : ''}`
          : `${expected}; the row runs on over ${lines} lines: is a quotation mark left open?`,
    }),
  );
  const untold = unreadableRows - unreadable.length;
  if (untold === 0) return faults;
  return [...faults, moreFaults({ ...said, problem: 'The row cannot be read', expected: `${expected}.` }, untold)];
}

/** What to do about the commonest fault of an export. */
const SAVE_AS_UTF8 = ' It is perhaps Windows-1252 (ANSI): save the file as "CSV UTF-8".';

const unreadableBecause: Readonly<Record<UnreadableRow['problem'], string>> = {
  encoding: 'The row is not UTF-8 text',
  fields: 'The row has another number of fields than the header',
  quotes: 'A quotation mark stands where none may',
  long: 'The row is longer than 2 million bytes',
  joined: 'The row begins with a byte-order mark, as where two files were joined',
  header: 'The row says the same as the header, as where two files were joined',
};
