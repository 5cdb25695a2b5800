import { describe, expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import type { PublishedTables } from '../../loaders/site/data/open-tables.ts';
import { faultKinds } from '../../loaders/site/data/quality-faults.ts';
import { protectionOf } from '../../loaders/site/data/quality-protection.ts';
import { yearsOfLogs } from '../../loaders/site/data/quality-years.ts';

const fault = (said: Readonly<Record<string, Cell>>) => ({
  number: 1,
  kind: 'unknown-record',
  file: 'log_nominals.csv',
  row: 2,
  column: 'log_id',
  value: 'l9',
  stands_for: null,
  problem: 'The id is not in logs',
  expected: 'Every log_id here has a row in logs.',
  effect: 'row left out',
  nominal_a: null,
  nominal_b: null,
  ...said,
});

const tablesOf = (flagged: readonly Record<string, Cell>[], kind = 'records') =>
  ({ manifest: { study: { kind } }, rows: () => Promise.resolve(flagged) }) as unknown as PublishedTables;

const protection = await protectionOf(
  tablesOf([
    { nominal_id: 'N017', family_name: 'Okafor', given_names: 'Ade' },
    { nominal_id: '7', family_name: null, given_names: 'Sam' },
  ]),
);

describe('what would tell of a protected person', () => {
  test('is a text that holds their id, garbled or not, or both their names', () => {
    expect(protection.isTold('N017')).toBe(true);
    expect(protection.isTold(' xn017-2')).toBe(true);
    expect(protection.isTold('ADE  OKAFOR, 12 High Street')).toBe(true);
    expect(protection.isTold('Okafor')).toBe(false);
    expect(protection.isTold('N018')).toBe(false);
  });

  test('is a short id alone, not whatever holds its figure', () => {
    expect(protection.isTold(' 7 ')).toBe(true);
    expect(protection.isTold('2017-13-01')).toBe(false);
  });

  test('is nothing in a bare network, which knows nobody’s age', async () => {
    const { isTold, isProtected } = await protectionOf(tablesOf([], 'network'));
    expect([isTold('N017'), isProtected('N017')]).toEqual([false, false]);
  });
});

describe('faults on a page', () => {
  test('are counted by file, kind and column, those that are not listed included', () => {
    const found = faultKinds(
      [
        fault({ row: 2 }),
        fault({ row: 5 }),
        fault({ row: null, value: null, stands_for: 40, problem: 'And 40 more rows: the id is not in logs' }),
        fault({ kind: 'row-unreadable', file: 'logs.csv', column: null, value: 'l1,2018', row: 9 }),
      ],
      protection,
    );
    expect(found.map(({ kind, count, withheld, examples }) => [kind, count, withheld, examples.length])).toEqual([
      ['unknown-record', 42, 0, 2],
      ['row-unreadable', 1, 0, 1],
    ]);
    expect(found[1].examples).toEqual([{ row: 9, value: null, problem: 'The id is not in logs' }]);
  });

  test('show neither row nor value of a row that names a protected person, at either end, and count it', () => {
    const [found] = faultKinds(
      [
        fault({ row: 2 }),
        fault({ row: 3, nominal_a: 'N017' }),
        fault({ row: 4, nominal_a: 'N001', nominal_b: 'N017' }),
        fault({ row: 5, value: 'N017 ' }),
        fault({ row: 6, nominal_a: 'N001' }),
      ],
      protection,
    );
    expect(found.examples.map(({ row }) => row)).toEqual([2, 6]);
    expect([found.count, found.withheld]).toEqual([5, 3]);
  });

  test('show a role without its row where the row names a protected person, after all that have one', () => {
    const role = { kind: 'role-unknown', column: 'role' };
    const [found] = faultKinds(
      [
        fault({ ...role, row: 3, value: 'WITNESS', nominal_a: 'N017' }),
        fault({ ...role, row: 4, value: 'DRIVER', nominal_a: 'N017' }),
        fault({ ...role, row: 9, value: 'OWNER', nominal_a: 'N001' }),
      ],
      protection,
    );
    expect(found.examples.map(({ row, value }) => [row, value])).toEqual([
      [9, 'OWNER'],
      [null, 'DRIVER'],
      [null, 'WITNESS'],
    ]);
    expect(found.withheld).toBe(0);
  });

  test('show at most twenty examples of a kind, however many differ', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      fault({ row: at + 2, problem: `It runs on over ${at + 2} lines` }),
    );
    const [found] = faultKinds(many, protection);
    expect([found.examples.length, found.count, found.withheld]).toEqual([20, 50, 0]);
  });

  test('show neither row nor value of whom nothing shows to be an adult, flagged or not', () => {
    const [found] = faultKinds(
      [
        fault({ row: 2, row_of_adults: true, words_of_adults: true }),
        fault({ row: 3, value: 'N900', nominal_a: 'N900', row_of_adults: false, words_of_adults: true }),
        fault({ row: 4, value: 'xN901', row_of_adults: true, words_of_adults: false }),
        fault({ row: 5, problem: 'The id is not in nominals, which hold N017 ' }),
      ],
      protection,
    );
    expect(found.examples.map(({ row }) => row)).toEqual([2]);
    expect(found.withheld).toBe(3);
    expect(JSON.stringify(found)).not.toMatch(/N900|N901|N017/);
  });

  test('show no row of a line that cannot be read where it may be a child’s, nor a role that holds an id', () => {
    const unread = { kind: 'row-unreadable', column: null, file: 'nominals.csv', row_of_adults: false };
    expect(faultKinds([fault({ ...unread, value: 'N900,A' })], protection)).toMatchObject([
      { examples: [], withheld: 1, count: 1 },
    ]);
    const role = { kind: 'role-unknown', column: 'role', row_of_adults: false };
    const [found] = faultKinds(
      [fault({ ...role, value: 'DRIVER' }), fault({ ...role, value: 'N900', words_of_adults: false })],
      protection,
    );
    expect(found.examples.map(({ row, value }) => [row, value])).toEqual([[null, 'DRIVER']]);
  });

  test('say what was expected of most of a kind', () => {
    const [found] = faultKinds(
      [
        fault({ expected: 'Mend that row.' }),
        fault({ expected: 'Mend that row.' }),
        fault({ expected: 'Give a row.' }),
        fault({ expected: 'Give a row.', row: null, value: null, stands_for: 5 }),
      ],
      protection,
    );
    expect(found.expected).toBe('Give a row.');
  });

  test('take what was expected from a row that tells of nobody protected', () => {
    const expectedOf = (...expected: string[]) =>
      faultKinds(
        expected.map((words) => fault({ expected: words })),
        protection,
      )[0].expected;
    expect(expectedOf('Is it N017?', 'Is it N018?')).toBe('Is it N018?');
    expect(expectedOf('Is it N017?')).not.toContain('N017');
  });

  test('show of a birth date that cannot be read its form alone, once, and nothing of one that is wrong', () => {
    const birth = { kind: 'field-date-unreadable', file: 'nominals.csv', column: 'date_of_birth', nominal_a: 'N001' };
    const [unread, late] = faultKinds(
      [
        fault({ ...birth, row: 2, value: '1.2.2009' }),
        fault({ ...birth, row: 3, value: '5.4.2011' }),
        fault({ ...birth, row: 4, value: 'May 2010' }),
        fault({ ...birth, kind: 'birth-after-record', row: 5, value: '2015-05-05' }),
      ],
      protection,
    );
    expect(unread.examples.map(({ row, value }) => [row, value])).toEqual([
      [null, '9.9.9999'],
      [null, 'xxx 9999'],
    ]);
    expect(late).toMatchObject({ examples: [], withheld: 1, count: 1 });
  });

  test('show the beginning of a long value', () => {
    const [found] = faultKinds([fault({ value: '😀'.repeat(200) })], protection);
    expect(found.examples[0].value).toBe(`${'😀'.repeat(79)}…`);
  });
});

describe('years of logs', () => {
  const row = (year: number | null, scheme: string, rows: number, reliable: number) => ({
    year,
    scheme,
    rows,
    reliable,
    counted: 0,
  });

  test('stand in order, with those that have none, and with wrong years together', () => {
    const years = yearsOfLogs(
      [
        row(2018, '3x5x2', 4, 3),
        row(2016, '5x5x5', 10, 6),
        row(2016, 'unreadable', 2, 0),
        row(null, '5x5x5', 1, 1),
        row(1016, '5x5x5', 1, 0),
        row(1017, 'unreadable', 1, 0),
        row(2031, '3x5x2', 5, 5),
      ],
      '2019-12-31',
    );
    const none = { unreadable: 0, excluded: 0, reliable_5x5x5: 0, reliable_3x5x2: 0 };
    expect(years).toEqual([
      { ...none, year: 'no date', reliable_5x5x5: 1 },
      { ...none, year: 'before 1960', unreadable: 1, excluded: 1 },
      { ...none, year: '2016', unreadable: 2, excluded: 4, reliable_5x5x5: 6 },
      { ...none, year: '2017' },
      { ...none, year: '2018', excluded: 1, reliable_3x5x2: 3 },
      { ...none, year: 'after 2019', reliable_3x5x2: 5 },
    ]);
  });

  test('are none where no log was read', () => {
    expect(yearsOfLogs([], '2019-12-31')).toEqual([]);
  });
});
