import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { temporaryFolder } from '../temporary.ts';
import { recordsOf, settings, smallStudy } from './small-study.ts';

const logs = (...rows: string[]) => `log_id,created_on,source_grade,information_grade\n${rows.join('\n')}\n`;

describe('logs', () => {
  test('count up to the day of the study, each row under the first rule that leaves it out', async () => {
    const result = await recordsOf(
      smallStudy({
        'logs.csv': logs(
          'l1,2019-12-31,A,1',
          'l2,2020-01-01,A,1',
          'l3,2020-01-01,E,5',
          'l4,not known,E,5',
          'l5,2019-12-31 23:59:59,A,1',
        ),
      }),
    );
    expect(result.logs).toEqual([
      ['l1', '2019-12-31'],
      ['l5', '2019-12-31'],
    ]);
    expect(result.leftOut).toEqual([
      ['date-unreadable', 'logs', 1],
      ['log-after-as-of', 'logs', 1],
      ['log-not-reliable', 'logs', 1],
    ]);
    expect(result.faults).toEqual([
      expect.stringMatching(/^logs\.csv, row 5, column created_on: The date cannot be read \(found "not known"\)/),
      expect.stringMatching(/^logs\.csv, row 3, column created_on: The date is after 2019-12-31.*"2020-01-01"/),
      expect.stringMatching(/^logs\.csv, row 4, column created_on: The date is after 2019-12-31.*"2020-01-01"/),
    ]);
  });

  test('that nothing but their grades keeps out have their entries kept apart', async () => {
    const { entries, unreliableEntries } = await recordsOf(
      smallStudy({
        'logs.csv': logs(
          'l1,2018-01-01,A,1',
          'l2,2018-01-01,E,5',
          'l3,never,E,5',
          'l4,2020-01-01,E,5',
          'l5,2018-01-01,,',
        ),
        'log_entries.csv': 'log_id,entry_no,text\nl5,1,five\nl2,2,two\nl2,1,one\nl1,1,a\nl3,1,b\nl4,1,c\n',
      }),
    );
    expect(entries).toEqual([['l1', 1, 'a']]);
    expect(unreliableEntries).toEqual([
      ['l2', 1, 'one'],
      ['l2', 2, 'two'],
      ['l5', 1, 'five'],
    ]);
  });

  test('that do not count take their entries and people with them, and those are not counted again', async () => {
    const { entries, logNominals, leftOut } = await recordsOf(
      smallStudy({
        'logs.csv': logs('l1,2018-01-01,A,1', 'l2,2018-01-01,E,5', 'l3,never,A,1'),
        'log_entries.csv': 'log_id,entry_no,text\nl1,1,one\nl2,1,two\nl3,1,three\nl9,1,nine\n',
        'log_nominals.csv': 'log_id,nominal_id\nl2,n1\nl1,n2\nl1,n1\nl3,n1\nl9,n1\nl1,n9\nl2,n9\nl1,n1\n',
      }),
    );
    expect(entries).toEqual([['l1', 1, 'one']]);
    expect(logNominals).toEqual([
      ['l1', 'n1'],
      ['l1', 'n2'],
    ]);
    expect(leftOut).toEqual([
      ['date-unreadable', 'logs', 1],
      ['duplicate-row', 'log_nominals', 1],
      ['log-not-reliable', 'logs', 1],
      ['unknown-nominal', 'log_nominals', 2],
      ['unknown-record', 'log_entries', 1],
      ['unknown-record', 'log_nominals', 1],
    ]);
  });

  test('may have no entries and nobody on them', async () => {
    const files = {
      'logs.csv': logs('l1,2018-05-01,A,1', 'l2,2018-05-01,A,1'),
      'log_entries.csv': 'log_id,entry_no,text\nl2,1,Seen\n',
      'log_nominals.csv': 'log_id,nominal_id\nl2,n1\n',
    };
    expect(await recordsOf(smallStudy(files))).toMatchObject({
      logs: [
        ['l1', '2018-05-01'],
        ['l2', '2018-05-01'],
      ],
      entries: [['l2', 1, 'Seen']],
      logNominals: [['l2', 'n1']],
    });
  });
});

describe('entries', () => {
  const entriesOf = async (...rows: string[]) =>
    recordsOf(smallStudy({ 'log_entries.csv': `log_id,entry_no,text\n${rows.join('\n')}\n` }));

  test('keep their numbers and stand in their order, ten after nine', async () => {
    const { entries } = await entriesOf('l1,10,ten', 'l1,9,nine', 'l1,2.0,two');
    expect(entries.map(([, number, text]) => [number, text])).toEqual([
      [2, 'two'],
      [9, 'nine'],
      [10, 'ten'],
    ]);
  });

  test('are numbered anew where a number is no whole number or stands twice', async () => {
    const { entries, leftOut, faults } = await entriesOf(
      'l1,1,z',
      'l1,b,last',
      'l1,1,a',
      'l1,1.5,half',
      'l1,,none',
      'l1,1,a',
    );
    expect(entries).toEqual([
      ['l1', 1, 'a'],
      ['l1', 2, 'z'],
      ['l1', 3, 'half'],
      ['l1', 4, 'last'],
      ['l1', 5, 'none'],
    ]);
    expect(leftOut).toEqual([['duplicate-row', 'log_entries', 1]]);
    expect(faults).toEqual([
      expect.stringMatching(/^log_entries\.csv, row 4, column entry_no: The log has another entry/),
    ]);
  });

  test('may hold line breaks, commas and quotation marks, or nothing', async () => {
    const { entries } = await entriesOf('l1,1,"He said ""go"",\nand went"', 'l1,2,');
    expect(entries.map(([, , text]) => text)).toEqual(['He said "go",\nand went', '']);
  });
});

describe('crimes and roles', () => {
  test('count up to the day of the study; a part counts once, in capitals', async () => {
    const { crimes, roles, leftOut, faults } = await recordsOf(
      smallStudy({
        'crimes.csv':
          'crime_id,recorded_on,offence_title,offence_code,occurred_on\nc1,2019-12-31,Robbery,34B,2019-13-01\nc2,2020-01-01,Robbery,34B,\nc3,00/00/0000,Robbery,34B,\n',
        'crime_roles.csv':
          'crime_id,nominal_id,role\nc1,n2,SUSPECT\nc1,n1, suspect \nc1,n1,SUSPECT\nc1,n1,Victim\nc1,n3,OFFENDR\nc1,n2,\nc2,n1,SUSPECT\nc9,n1,SUSPECT\nc1,n9,SUSPECT\n',
      }),
    );
    expect(crimes).toEqual([['c1', '2019-12-31', '34B']]);
    expect(roles).toEqual([
      ['c1', 'n1', 'SUSPECT'],
      ['c1', 'n1', 'VICTIM'],
      ['c1', 'n2', ''],
      ['c1', 'n2', 'SUSPECT'],
      ['c1', 'n3', 'OFFENDR'],
    ]);
    expect(leftOut).toEqual([
      ['crime-after-as-of', 'crimes', 1],
      ['date-unreadable', 'crimes', 1],
      ['duplicate-row', 'crime_roles', 1],
      ['unknown-nominal', 'crime_roles', 1],
      ['unknown-record', 'crime_roles', 1],
    ]);
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^crimes\.csv, row 2, column occurred_on: .*"2019-13-01".*\[field set to unknown\]/),
        expect.stringMatching(
          /^crime_roles\.csv, row 6, column role: .*"OFFENDR \(1 row\)".*never counted as offenders, nor as victims\. \[kept\]/,
        ),
      ]),
    );
  });

  test('with an offence code that has no score are named once a code', async () => {
    const { faults } = await recordsOf(
      smallStudy({
        'crimes.csv':
          'crime_id,recorded_on,offence_title,offence_code\nc1,2019-01-01,A,1\nc2,2019-01-01,B,2\nc3,2019-01-01,B,2\n',
        'harm.csv': 'offence_code,cchi_days,ons_css\n1,365,\n',
      }),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^crimes\.csv, row 3, column offence_code: .*"2 \(2 rows\)".*\[kept\]/),
    ]);
  });
});

describe('nominals', () => {
  test('keep names and a readable birth date', async () => {
    const { nominals, faults } = await recordsOf(
      smallStudy({
        'nominals.csv':
          'nominal_id,family_name,given_names,date_of_birth,sex\nn2,HILL,Ann,1990-02-29,F\nn1,,,1988-02-29T00:00:00Z,\nn3,ODD,Bo,2018-05-02,M\n',
        'log_nominals.csv': 'log_id,nominal_id\nl1,n3\nl1,n1\n',
      }),
    );
    expect(nominals).toEqual([
      ['n1', null, null, '1988-02-29'],
      ['n2', 'HILL', 'Ann', null],
      ['n3', 'ODD', 'Bo', '2018-05-02'],
    ]);
    expect(faults).toEqual([
      expect.stringMatching(
        /^nominals\.csv, row 2, column date_of_birth: The date cannot be read.*\[field set to unknown\]/,
      ),
      expect.stringMatching(
        /^nominals\.csv, row 4, column date_of_birth: The birth date is after the first record.*\[kept\]/,
      ),
    ]);
  });
});

test('tracked groups keep what they are known by; a group without a name is left out', async () => {
  const { groups, leftOut, faults } = await recordsOf(
    smallStudy({
      'tracked_groups.csv':
        'ocg_id,name,aliases,kind,crime_types\ng2,Hill Top,HT;Hillz,usg,Drugs;Violence\ng1,Mill,,GANG,\ng3, ,x,OCG,\n',
    }),
  );
  expect(groups).toEqual([
    ['g1', 'Mill', null, null, null],
    ['g2', 'Hill Top', 'HT;Hillz', 'USG', 'Drugs;Violence'],
  ]);
  expect(leftOut).toEqual([['name-missing', 'tracked_groups', 1]]);
  expect(faults).toEqual([
    expect.stringMatching(/^tracked_groups\.csv, row 4, column name/),
    expect.stringMatching(/^tracked_groups\.csv, row 3, column kind: .*"GANG"/),
  ]);
});

describe('an id that stands twice', () => {
  test('is one record where the rows are identical, and is counted', async () => {
    const { nominals, leftOut } = await recordsOf(
      smallStudy({
        'nominals.csv': 'nominal_id,sex,note\nn1,M,x\nn2,,x\nn1,M,y\nn2,,x\nn1,M,x\n',
      }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['n1', 'n2']);
    expect(leftOut).toEqual([['duplicate-row', 'nominals', 3]]);
  });
});

test('tables that may be missing are empty, and no table stays in memory', async () => {
  const result = await recordsOf(smallStudy());
  expect(result).toMatchObject({ crimes: [], roles: [], custody: [], leftOut: [], faults: [], tablesLeftInMemory: [] });
  expect(result.inputs).toEqual([
    ['log_entries', 'log_entries.csv', 1, ''],
    ['log_nominals', 'log_nominals.csv', 1, ''],
    ['logs', 'logs.csv', 1, ''],
    ['nominals', 'nominals.csv', 3, ''],
    ['tracked_groups', 'tracked_groups.csv', 1, ''],
  ]);
});

test('columns may have other names in the extract; other columns are listed', async () => {
  const { logs: found, inputs } = await recordsOf(
    smallStudy({
      'study.yaml': settings('columns: {logs: {log_id: URN, created_on: Date Created}}\n'),
      'logs.csv': 'source_grade,Date Created,URN,Officer,information_grade\nA,2018-01-01,u7,PC,1\n',
      'log_entries.csv': 'log_id,entry_no,text\nu7,1,Seen\n',
      'log_nominals.csv': 'log_id,nominal_id\nu7,n1\n',
    }),
  );
  expect(found).toEqual([['u7', '2018-01-01']]);
  expect(inputs).toContainEqual(['logs', 'logs.csv', 1, 'Officer']);
});

test('a day is read from ISO text with or without a time, and a day that does not exist is not', async () => {
  const readable = [
    '2018-02-28',
    ' 2018-02-28 ',
    '2018-02-28 9:30',
    '2018-02-28T09:30:00.123+01:00',
    '2018-02-28 23:59:59 Z',
    '2018-02-28T24:00:00',
  ];
  const unreadable = [
    '2018-02-29',
    '2018-2-28',
    '28/02/2018',
    '20180228',
    '2018-02-28 or so',
    '2018-02-28 25:00',
    '2018-02-28 12:60',
    '2018-02-28 24:01',
    '2018-02',
    '0000-00-00',
    'NULL',
    '',
  ];
  const { logs: found, leftOut } = await recordsOf(
    smallStudy({
      'logs.csv': logs(...[...readable, ...unreadable].map((written, index) => `l${index},"${written}",A,1`)),
    }),
  );
  expect(found).toEqual(readable.map((_, index) => [`l${index}`, '2018-02-28']));
  expect(leftOut).toEqual([['date-unreadable', 'logs', unreadable.length]]);
});

test('the order of rows changes nothing, and ids stand in the order of code points', async () => {
  const people = ['\u{1F600}', '\uFF5E', '10', '9', 'b', 'B'];
  const study = (ids: readonly string[]) =>
    recordsOf(
      smallStudy({
        'nominals.csv': `nominal_id\n${ids.map((id) => `${id}\n`).join('')}`,
        'log_nominals.csv': `log_id,nominal_id\n${ids.map((id) => `l1,${id}\n`).join('')}`,
      }),
    );
  const first = await study(people);
  expect(first.logNominals.map(([, id]) => id)).toEqual(['10', '9', 'B', 'b', '\uFF5E', '\u{1F600}']);
  expect(await study(people.toReversed())).toEqual(first);
});

test('Parquet gives the same tables as CSV, its own dates and numbers included', async () => {
  const executor = await openDuckDB();
  const folder = temporaryFolder();
  const write = async (table: string, query: string) => {
    const file = path.join(folder, `${table}.parquet`);
    await executor.execute(executor.dialect.writeParquet(query, file));
    return { [`${table}.parquet`]: readFileSync(file) };
  };
  const parquet = {
    ...(await write(
      'nominals',
      `SELECT * FROM (VALUES (1, DATE '1990-01-01'), (2, NULL), (10, NULL)) AS t(nominal_id, date_of_birth)`,
    )),
    ...(await write(
      'logs',
      `SELECT 7 AS log_id, TIMESTAMP '2018-05-01 10:00:00' AS created_on, 'A' AS source_grade, 1 AS information_grade`,
    )),
    ...(await write(
      'log_entries',
      `SELECT 7 AS log_id, CAST(n AS DOUBLE) AS entry_no, 'x' AS text FROM (VALUES (2), (1)) AS t(n)`,
    )),
    ...(await write('log_nominals', `SELECT 7 AS log_id, n AS nominal_id FROM (VALUES (10), (2), (2), (3)) AS t(n)`)),
    ...(await write('tracked_groups', `SELECT 'g' AS ocg_id, 'Mill' AS name`)),
  };
  executor.close();
  const csv = {
    'nominals.csv': 'nominal_id,date_of_birth\n1,1990-01-01\n2,\n10,\n',
    'logs.csv': logs('7,2018-05-01,A,1'),
    'log_entries.csv': 'log_id,entry_no,text\n7,2,x\n7,1,x\n',
    'log_nominals.csv': 'log_id,nominal_id\n7,10\n7,2\n7,2\n7,3\n',
    'tracked_groups.csv': 'ocg_id,name\ng,Mill\n',
  };
  const fromParquet = await recordsOf(smallStudy(parquet, Object.keys(csv)));
  const fromCsv = await recordsOf(smallStudy(csv));
  const named = ({ inputs: _, faults, ...tables }: typeof fromCsv) => ({
    ...tables,
    faults: faults.map((fault) => fault.replace('.parquet', '.csv')),
  });
  expect(named(fromParquet)).toEqual(named(fromCsv));
  expect(fromCsv.logNominals).toEqual([
    ['7', '10'],
    ['7', '2'],
  ]);
  expect(fromCsv.faults).toEqual([expect.stringMatching(/^log_nominals\.csv, row 5, column nominal_id: .*"3"/)]);
});
