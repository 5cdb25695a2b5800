import { describe, expect, test } from 'vitest';
import { examine } from '../../loaders/records/check-study.ts';
import { describeTable } from '../../loaders/records/table-summary.ts';
import { countKinds, describeFault } from '../../loaders/study/fault.ts';
import { folderOf } from '../temporary.ts';
import { checked, refusalOf, settings, smallStudy } from './small-study.ts';

describe('a study of records is refused', () => {
  test('for every required table that is missing, with the nearest name found, and for what is wrong with the others', async () => {
    const faults = await refusalOf(
      smallStudy({ 'nominal.csv': '', 'custody.csv': '' }, ['nominals.csv', 'logs.csv', 'tracked_groups.csv']),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^nominals\.csv: The file is missing\. .*nearest name found is nominal\.csv/),
      expect.stringMatching(/^logs\.csv: The file is missing/),
      expect.stringMatching(/^tracked_groups\.csv: The file is missing/),
      expect.stringMatching(/^custody\.csv: The file is empty/),
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
      /line 3, key columns\.log: There is no such table\. Did you mean logs\?/,
    ],
    [
      'a table of decisions by half its name',
      settings('columns: {nouns: {word: Noun}}'),
      /key columns\.nouns: .*Did you mean review_nouns\?/,
    ],
    [
      'a table of decisions by its file',
      settings('columns:\n  nominals:\n    nominal_id: nominal_id\n  review/groups:\n    name: Name'),
      /line 6, key columns\.review\/groups: .*Did you mean review_groups\?/,
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
      'review/nouns.csv': 'word,similarity,decision,decided_by\ncrew,0.5,accept,A\nteam,0.4,yes,\nlads,0.3,,\n',
      'review/groups.csv': 'group_id,name,decision,decided_by\n,Mill Boys,accept,A\n',
      'review/other.csv': 'x\n',
      'truth/members.csv': '',
    }),
  );
  expect(source.files).toMatchObject({ review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' });
  expect(Object.keys(source.files)).toHaveLength(8);
  expect(faults.map(describeFault)).toEqual([
    expect.stringMatching(/^review\/nouns\.csv, row 3, column decision: There is no such decision \(found "yes"\)/),
  ]);
  expect(await refusalOf(smallStudy({ 'review/nouns.csv': 'noun,decision\n' }))).toEqual([
    expect.stringMatching(/^review\/nouns\.csv, column word: The column is missing/),
  ]);
});

test('what can be read is judged though the rest cannot, and nothing is held against a table that was not read', async () => {
  const { faults, tables } = await examine(
    folderOf(
      smallStudy(
        {
          'study.yaml': settings('sed: 3\n'),
          'logs.csv': 'id,created_on,source_grade,information_grade\nl1,2018-01-01,A,1\n',
          'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n1\nl1,n9\n',
          'tracked_groups.csv': 'ocg_id,name,kind\ng1,Mill,OCGG\n',
          'missing_reports.csv': 'report_id,nominal_id,missing_from\nm1,n1,2018-02-30\nm2,n1,2018-03-01\n',
        },
        ['log_entries.csv'],
      ),
    ),
  );
  expect(faults.map(({ kind, file, effect }) => [kind, file, effect])).toEqual([
    ['study-key-unknown', 'study.yaml', 'run refused'],
    ['file-missing', 'log_entries.csv', 'run refused'],
    ['column-missing', 'logs.csv', 'run refused'],
    ['unknown-nominal', 'log_nominals.csv', 'row left out'],
    ['group-kind-unknown', 'tracked_groups.csv', 'field set to unknown'],
    ['date-unreadable', 'missing_reports.csv', 'row left out'],
  ]);
  expect(tables.map(describeTable)).toContain(
    'log_nominals.csv: 3 rows; left out: 1 by duplicate-row, 1 by unknown-nominal.',
  );
});

test('rows about a table that is not there are told of once, and stop no run', async () => {
  const { faults, tables } = await checked(
    smallStudy({ 'crime_roles.csv': 'crime_id,nominal_id,role\nc1,n1,SUSPECT\nc2,n1,SUSPECT\n' }),
  );
  expect(faults.map(describeFault)).toEqual([
    expect.stringMatching(
      /^crime_roles\.csv: Every row is about one of crimes, and crimes is not there\. .*\[not used\]$/,
    ),
  ]);
  expect(tables.map(describeTable)).toContain('crime_roles.csv: 2 rows; left out: 2 by unknown-record.');
});

test('a column that nothing reads, and that has almost the name of one that is not there, is named', async () => {
  const { faults } = await checked(
    smallStudy({ 'nominals.csv': 'nominal_id,Date of Brith,shoe_size\nn1,1990-01-01,9\nn2,,\nn3,,\n' }),
  );
  expect(faults.map(describeFault)).toEqual([
    expect.stringMatching(
      /^nominals\.csv, column Date of Brith: .*nothing reads it\. If it is date_of_birth: .*\[not used\]$/,
    ),
  ]);
});

test('a word that one row accepts and another rejects stops a run', async () => {
  const nouns = 'word,decision,decided_on\ncrew,accept,2019-01-01\nlads,reject,soon\n Crew ,reject,\n,accept,\n';
  const { faults } = await examine(folderOf(smallStudy({ 'review/nouns.csv': nouns })));
  expect(faults.map(({ kind, row, effect }) => [kind, row, effect])).toEqual([
    ['decision-twice', 2, 'run refused'],
    ['decision-twice', 4, 'run refused'],
    ['id-missing', 5, 'row left out'],
    ['decided-by-missing', 2, 'kept'],
    ['field-date-unreadable', 3, 'kept'],
  ]);
});

test('a decision said again, without a name, or about a name that a tracked group has, is used and told', async () => {
  const { faults } = await checked(
    smallStudy({
      'tracked_groups.csv': "ocg_id,name,aliases\nG1,Red Lions,\nG2,Quarry,Tip;O'Neil-Smith\n",
      'review/nouns.csv': 'word,decision,decided_by\ncrew,accept,A\nCREW,accept,B\nlads,reject,\nlads,,\n',
      'review/groups.csv':
        'group_id,name,decision,decided_by\n,red-lions,accept,A\nG1,Red Lions,accept,A\n,ONeil Smith,accept,\n,Lions,accept,A\n,Tip,reject,\n',
    }),
  );
  expect(faults.map(({ kind, file, row, effect }) => [kind, file, row, effect])).toEqual([
    ['decision-again', 'review/nouns.csv', 3, 'kept'],
    ['decided-by-missing', 'review/groups.csv', 4, 'kept'],
    ['name-of-two-groups', 'review/groups.csv', 2, 'kept'],
    ['name-of-two-groups', 'review/groups.csv', 4, 'kept'],
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
    expect.stringContaining('And 10 more rows: the row has another number of fields than the header'),
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
    'log_entries.csv: 2 rows.',
    'log_nominals.csv: 1 row.',
    'custody.csv: 1 row; left out: 1 by custody-too-short.',
    'tracked_groups.csv: 1 row.',
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
