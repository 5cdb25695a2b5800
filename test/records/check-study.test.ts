import { describe, expect, test } from 'vitest';
import { describeTable } from '../../loaders/records/table-summary.ts';
import { countKinds, describeFault } from '../../loaders/study/fault.ts';
import { checked, refusalOf, settings, smallStudy } from './small-study.ts';

describe('a study of records is refused', () => {
  test('for every required table that is missing, with the nearest name found', async () => {
    const faults = await refusalOf(
      smallStudy({ 'nominal.csv': '', 'custody.csv': '' }, ['nominals.csv', 'logs.csv', 'tracked_groups.csv']),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^nominals\.csv: The file is missing\. .*nearest name found is nominal\.csv/),
      expect.stringMatching(/^logs\.csv: The file is missing/),
      expect.stringMatching(/^tracked_groups\.csv: The file is missing/),
    ]);
  });

  test('for every missing column of every file at once', async () => {
    const faults = await refusalOf(
      smallStudy({
        'logs.csv': 'log_id,created,source_grade,grade\n',
        'custody.csv': 'nominal_a,nominal_b,started_on\n',
      }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^logs\.csv, column created_on: .*nearest name found is "created"/),
      expect.stringMatching(/^logs\.csv, column information_grade: The column is missing/),
      expect.stringMatching(/^custody\.csv, column ended_on: The column is missing/),
    ]);
  });

  test('for an id that stands in rows that differ, in any table of records', async () => {
    const faults = await refusalOf(
      smallStudy({
        'nominals.csv': 'nominal_id,sex\nn1,M\nn2,F\nn1,F\nn1,M\n',
        'logs.csv':
          'log_id,created_on,source_grade,information_grade\nl1,2018-01-01,A,1\nl1,2018-01-01,A,2\nl2,2018-01-01,A,2\n',
        'harm.csv': 'offence_code,cchi_days,ons_css\n1,2,3\n1,2,4\n',
      }),
    );
    expect(faults).toHaveLength(7);
    for (const fault of faults) expect(fault).toMatch(/The id stands in several rows that differ.*\[run refused\]$/);
    expect(faults[0]).toMatch(/^nominals\.csv, row 2, column nominal_id: .*"n1"/);
  });

  test.each([
    ['no day', 'name: A\nas_of: null\n', /^study\.yaml, line 2, key as_of: .*must say on which day.*2019-12-31/],
    [
      'a table that is no table',
      settings('columns: {log: {log_id: URN}}'),
      /key columns\.log: There is no such table\. Did you mean logs\?/,
    ],
    [
      'a column that is no column',
      settings('columns: {logs: {id_log: URN}}'),
      /key columns\.logs\.id_log: The table has no such column/,
    ],
    [
      'a name that nothing has',
      settings('columns: {nominals: {sex: Gender}}'),
      /^nominals\.csv, column Gender: The column is missing/,
    ],
    ['names of a prototype', settings('columns: {constructor: {a: b}}'), /There is no such table/],
  ])('for a study file with %s', async (_, studyFile, message) => {
    expect(await refusalOf(smallStudy({ 'study.yaml': studyFile }))).toEqual([expect.stringMatching(message)]);
  });
});

test('review files are read with it, and their faults named', async () => {
  const { source, faults } = await checked(
    smallStudy({
      'review/nouns.csv': 'word,similarity,decision\ncrew,0.5,accept\nteam,0.4,yes\nlads,0.3,\n',
      'review/groups.csv': 'group_id,name,decision\n,Mill Boys,accept\n',
      'review/other.csv': 'x\n',
      'truth/members.csv': '',
    }),
  );
  expect(source.files).toMatchObject({ review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' });
  expect(Object.keys(source.files)).toHaveLength(7);
  expect(faults.map(describeFault)).toEqual([
    expect.stringMatching(/^review\/nouns\.csv, row 3, column decision: There is no such decision \(found "yes"\)/),
  ]);
  expect(await refusalOf(smallStudy({ 'review/nouns.csv': 'noun,decision\n' }))).toEqual([
    expect.stringMatching(/^review\/nouns\.csv, column word: The column is missing/),
  ]);
});

test('faults are listed twenty of a kind and file, and the rest counted', async () => {
  const rows = (count: number, row: string) => `${row}\n`.repeat(count);
  const { faults } = await checked(
    smallStudy({
      'log_entries.csv': `log_id,entry_no,text\nl1,0,x\n${Array.from({ length: 25 }, (_, n) => `l9,${n},x\n`).join('')}${rows(30, 'l1,1')}`,
    }),
  );
  expect(faults.filter(({ kind }) => kind === 'unknown-record')).toHaveLength(21);
  expect(faults.filter(({ kind }) => kind === 'row-unreadable')).toHaveLength(21);
  expect(faults.filter(({ problem }) => /^And/.test(problem)).map(describeFault)).toEqual([
    expect.stringContaining('And 10 more rows: the row cannot be read'),
    expect.stringContaining('And 5 more rows: the id is not in logs'),
  ]);
  expect(countKinds(faults)).toBe('row-unreadable 30, unknown-record 25');
});

test('a table of which every row is lost to faults is refused', async () => {
  const [fault] = await refusalOf(smallStudy({ 'log_nominals.csv': 'log_id,nominal_id\nl1,x1\nl9,n1\nl1,x2\n' }));
  expect(fault).toMatch(
    /^No row of log_nominals\.csv could be used: 2 rows left out by unknown-nominal, 1 row left out by unknown-record/,
  );
  const logs = 'log_id,created_on,source_grade,information_grade\n';
  const [ungraded] = await refusalOf(smallStudy({ 'logs.csv': `${logs}l1,2018-01-01,A1,\n` }));
  expect(ungraded).toMatch(/^No row of logs\.csv could be used: 1 row left out by grade-unknown/);
});

test('a table of which every row is rightly not counted is a small answer', async () => {
  const logs = 'log_id,created_on,source_grade,information_grade\n';
  const { tables } = await checked(
    smallStudy({
      'logs.csv': `${logs}l1,2018-01-01,E,5\nl2,2022-01-01,A,1\n`,
      'custody.csv': 'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-01-01,2018-01-02\n',
    }),
  );
  expect(tables.map(describeTable)).toEqual([
    'nominals.csv: 3 rows.',
    'logs.csv: 2 rows; left out: 1 by log-after-as-of, 1 by log-not-reliable.',
    'log_entries.csv: 0 rows.',
    'log_nominals.csv: 0 rows.',
    'custody.csv: 1 row; left out: 1 by custody-too-short.',
    'tracked_groups.csv: 0 rows.',
  ]);
});

test('scores may have a decimal comma in a file with semicolons', async () => {
  const { faults } = await checked(
    smallStudy({ 'harm.csv': 'offence_code;cchi_days;ons_css;extra\n1;1,5;-2,5;\n2;3,25;;\n' }),
  );
  expect(faults.map(({ row, column }) => [row, column])).toEqual([[2, 'ons_css']]);
});

test('coordinates and scores that cannot be read are named', async () => {
  const { faults } = await checked(
    smallStudy({
      'log_locations.csv': 'log_id,location,latitude,longitude\nl1,A,52.5,-1.9\nl1,B,north,181\nl1,C,,\n',
      'harm.csv': 'offence_code,cchi_days,ons_css\n1,a year,\n2,-1,5\n',
    }),
  );
  expect(faults.map(({ file, row, column, effect }) => [file, row, column, effect])).toEqual([
    ['log_locations.csv', 3, 'latitude', 'field set to unknown'],
    ['log_locations.csv', 3, 'longitude', 'field set to unknown'],
    ['harm.csv', 2, 'cchi_days', 'field set to unknown'],
    ['harm.csv', 3, 'cchi_days', 'field set to unknown'],
  ]);
});
