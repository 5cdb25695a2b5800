import { describe, expect, it } from 'vitest';
import { alignedColumns, cellText, columnsOf } from '../../../components/tables/column.ts';
import { filterRows, sortRows } from '../../../components/tables/sortRows.ts';
import { tableWords } from '../../../components/tables/tableWords.ts';

const rows = [
  { id: 'P10', degree: 3 },
  { id: 'P9', degree: null },
  { id: 'p2', degree: 11 },
];

describe('sortRows', () => {
  const ids = (key: string, descending: boolean) => sortRows(rows, { key, descending }).map(({ id }) => id);

  it('keeps what is unknown last, whichever way', () => {
    expect(ids('degree', false)).toEqual(['P10', 'p2', 'P9']);
    expect(ids('degree', true)).toEqual(['p2', 'P10', 'P9']);
  });

  it('counts the figures inside names', () => {
    expect(ids('id', false)).toEqual(['p2', 'P9', 'P10']);
  });

  it('leaves the rows it was given as they are, and ties in their order', () => {
    const tied = [
      { id: 'b', x: 1 },
      { id: 'a', x: 1 },
    ];
    expect(sortRows(tied, { key: 'x', descending: true }).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(rows[0].id).toBe('P10');
  });
});

describe('filterRows', () => {
  const columns = [
    { key: 'id', label: 'Person' },
    { key: 'degree', label: 'Degree', kind: 'number' as const, format: () => 'eleven' },
  ];

  it('wants every word, in any column, as shown', () => {
    expect(filterRows(rows, columns, 'p2 ELEVEN')).toEqual([rows[2]]);
    expect(filterRows(rows, columns, ' ')).toEqual(rows);
    expect(filterRows(rows, columns, 'nobody')).toEqual([]);
  });

  it('finds a number as a keyboard writes it, but no digit that is not shown', () => {
    const numbers = [{ x: 0.123456 }, { x: 12345 }, { x: -2 }];
    const shown = [{ key: 'x', label: 'x', kind: 'number' as const }];
    expect(filterRows(numbers, shown, '12345')).toEqual([numbers[1]]);
    expect(filterRows(numbers, shown, '3456')).toEqual([]);
    expect(filterRows(numbers, shown, '-2')).toEqual([numbers[2]]);
  });
});

describe('tableWords', () => {
  const state = { total: 300, matching: 300, filter: '', from: 0, to: 300, things: 'people' };

  it.each([
    [{}, '300 people, all shown.'],
    [{ to: 100 }, '300 people; 1 to 100 shown.'],
    [{ matching: 12, filter: 'brid', to: 12 }, '12 of 300 people contain “brid”, all shown.'],
    [{ matching: 1, filter: 'brid', to: 1 }, '1 of 300 people contains “brid”, all shown.'],
    [{ total: 1, matching: 1, to: 1 }, '1 person, all shown.'],
    [{ total: 1, matching: 1, to: 1, things: 'rules' }, '1 rule, all shown.'],
    [
      { total: 1, matching: 0, to: 0, filter: 'x', things: 'communities' },
      'The only community does not contain “x”. Try fewer or shorter words.',
    ],
    [{ matching: 0, filter: 'x', to: 0 }, 'None of 300 people contains “x”. Try fewer or shorter words.'],
    [{ total: 0, matching: 0, to: 0 }, 'No people: nothing was found for this choice.'],
  ])('%j', (change, words) => {
    expect(tableWords({ ...state, ...change })).toBe(words);
  });
});

it('makes columns of rows that came without any', () => {
  expect(
    columnsOf([
      { node_id: 'a', degree: null },
      { node_id: 'b', degree: 1 },
    ]),
  ).toEqual([
    { key: 'node_id', label: 'node id', kind: 'text' },
    { key: 'degree', label: 'degree', kind: 'number' },
  ]);
});

describe('alignedColumns', () => {
  const shown = (values: (number | null)[]) => {
    const rows = values.map((x) => ({ x }));
    const [column] = alignedColumns([{ key: 'x', label: 'x', kind: 'number' }], rows);
    return rows.map((row) => cellText(column, row));
  };

  it('lines points up', () => {
    expect(shown([271, 272.25, null])).toEqual(['271.0', '272.3', '–']);
    expect(shown([1, 12000])).toEqual(['1', '12\u202f000']);
  });

  it('shows no small value as nought', () => {
    const [small, large] = shown([0.0001, 5650.5]);
    expect([small, large.trim()]).toEqual(['0.0001', '5\u202f651']);
    // Blanks as wide as a point and four figures: the whole figures stand under each other.
    expect(large).toMatch(/\u2008\u2007{4}$/);
    expect(shown([0])).toEqual(['0']);
  });
});
