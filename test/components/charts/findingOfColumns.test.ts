import { expect, test } from 'vitest';
import { columnBars, findingOfColumns } from '../../../components/charts/findingOfColumns.js';
import type { QualityColumn } from '../../../components/notes/qualityTable.js';

const column = (name: string, said: Partial<QualityColumn> = {}): QualityColumn => {
  const { rows = 100, unknown = 0, unreadable = 0, empty = 0 } = said;
  const filled = rows - unknown - unreadable - empty;
  return {
    column: name,
    needed: false,
    present: true,
    rows,
    filled,
    unknown,
    unreadable,
    empty,
    first: null,
    last: null,
    ...said,
  };
};

test('what cannot be read is named before what is missing, and a column that must be there before one that need not', () => {
  const optional = column('pnc_id', { empty: 90 });
  const needed = column('log_id', { needed: true, empty: 2 });
  const unreadable = column('created_on', { unreadable: 1 });
  expect(findingOfColumns('a.csv', [optional, needed, unreadable])).toBe('In a.csv, 1% of created_on cannot be read');
  expect(findingOfColumns('a.csv', [optional, needed])).toBe('In a.csv, log_id is empty in 2% of rows');
  expect(findingOfColumns('a.csv', [optional])).toBe('In a.csv, pnc_id is empty in 90% of rows');
});

test('unknown and empty are told apart', () => {
  expect(findingOfColumns('a.csv', [column('sex', { unknown: 5 })])).toBe(
    'In a.csv, sex is said to be unknown in 5% of rows',
  );
  expect(findingOfColumns('a.csv', [column('sex', { unknown: 5, empty: 5 })])).toBe(
    'In a.csv, sex is empty or said to be unknown in 10% of rows',
  );
});

test('a full table, an empty one and a column that is not in the file say so', () => {
  const absent = column('sex', { present: false, empty: 100 });
  expect(findingOfColumns('a.csv', [column('id'), absent])).toBe('Every row of a.csv has a value in every column');
  expect(findingOfColumns('a.csv', [column('id', { rows: 0 })])).toBe(
    'No row of a.csv could be read, or it holds none',
  );
  expect(columnBars([absent])[0].parts[0]).toEqual({
    kind: 'missing',
    count: 100,
    words: 'of it: no such column in the file',
  });
});
