import { describe, expect, test } from 'vitest';
import { recordsOf, smallStudy } from '../small-study.ts';
import { LOGS, toldOf } from './told.ts';

describe('dates', () => {
  test('that can be read', async () => {
    const written = {
      '2018-03-31': '2018-03-31',
      ' 2018-03-31 ': '2018-03-31',
      '2018-03-31T23:59:59': '2018-03-31',
      '2018-03-31 23:59': '2018-03-31',
      '2018-03-31T23:59:59.999+01:00': '2018-03-31',
      '2016-02-29': '2016-02-29',
      '1000-01-01': '1000-01-01',
    };
    const rows = Object.keys(written).map((date, index) => `l${index},${date},A,1\n`);
    const { logs, faults } = await recordsOf(smallStudy({ 'logs.csv': LOGS + rows.join('') }));
    expect(logs).toEqual(Object.values(written).map((day, index) => [`l${index}`, day]));
    expect(faults).toEqual([]);
  });

  test('that cannot be read leave a log out, and are named', async () => {
    const written = {
      'day first': '31/03/2018',
      'month first': '03/31/2018',
      'with points': '31.03.2018',
      'of a spreadsheet': '43190',
      'in words': '31 March 2018',
      'without hyphens': '20180331',
      'of two figures': '18-03-31',
      'in the year 0': '0000-01-01',
      'that is not in the calendar': '2018-02-31',
      '29 February of another year': '2018-02-29',
      'in month 13': '2018-13-01',
      'far in the future': '12018-03-31',
      'before the common era': '-2018-03-31',
      'with a time that is none': '2018-03-31 later',
      'with dashes for hyphens': '2018–03–31',
      'in other figures': '２０１８-03-31',
      'of spaces': '   ',
      infinite: 'infinity',
      'a formula': '=TODAY()',
      'left out': '',
    };
    const rows = Object.values(written).map((date, index) => `x${index},${date},A,1\n`);
    const { logs, leftOut, faults } = await recordsOf(
      smallStudy({ 'logs.csv': `${LOGS}l0,2018-01-01,A,1\n${rows.join('')}` }),
    );
    expect(logs).toEqual([['l0', '2018-01-01']]);
    expect(leftOut).toEqual([['date-unreadable', 'logs', rows.length]]);
    expect(faults).toEqual(
      Object.values(written).map((date, index) => {
        const shown = date === '' ? '' : ` (found ${JSON.stringify(date)})`;
        return `logs.csv, row ${index + 3}, column created_on: The date cannot be read${shown}. Expected an ISO date such as 2019-03-31; a time may stand after it. [row left out]`;
      }),
    );
  });

  test('after the day of the study leave a log out, and are named', async () => {
    const { leftOut, faults } = await recordsOf(
      smallStudy({ 'logs.csv': `${LOGS}l1,9999-12-31,A,1\nl2,2018-01-01,A,1\n` }),
    );
    expect(leftOut).toEqual([['log-after-as-of', 'logs', 1]]);
    expect(faults[0]).toMatch(/row 2, column created_on: The date is after 2019-12-31.*"9999-12-31"/);
  });
});

describe('people whose age cannot be', () => {
  const links = 'log_id,nominal_id\nl1,n1\n';
  test.each([
    ['born in the year 1000', '1000-01-01', /age-impossible|over 120/],
    ['121 when a record names them', '1897-05-01', /over 120/],
    ['born after a record names them', '2018-05-02', /after the first record that names the person/],
  ])('are named and kept: %s', async (_, born, message) => {
    const { nominals, faults } = await recordsOf(
      smallStudy({ 'nominals.csv': `nominal_id,date_of_birth\nn1,${born}\n`, 'log_nominals.csv': links }),
    );
    expect(nominals).toEqual([['n1', null, null, born]]);
    expect(faults).toEqual([expect.stringMatching(message)]);
    expect(faults[0]).toMatch(/^nominals\.csv, row 2, column date_of_birth: .*\[kept\]$/);
  });

  test('are not those of 120 years, or born on the day', async () => {
    for (const born of ['1898-01-01', '2018-05-01'])
      expect(
        (await toldOf({ 'nominals.csv': `nominal_id,date_of_birth\nn1,${born}\n`, 'log_nominals.csv': links })).faults,
      ).toEqual([]);
  });

  test('are found by custody, missing reports and crimes, too, and by the day of the study where no record names them', async () => {
    const { faults } = await toldOf({
      'nominals.csv':
        'nominal_id,date_of_birth\nn1,2012-01-02\nn2,2012-01-02\nn3,2013-01-02\nn4,2014-01-02\nn5,2020-01-01\nn6,1890-01-01\n',
      'custody.csv': 'nominal_a,nominal_b,started_on,ended_on\nn2,n1,2012-01-01,2012-03-01\n',
      'missing_reports.csv': 'report_id,nominal_id,missing_from\nr1,n3,2013-01-01\n',
      'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2014-01-01,Theft\n',
      'crime_roles.csv': 'crime_id,nominal_id,role\nc1,n4,VICTIM\n',
    });
    expect(faults.map((fault) => /row (\d+).*?: ([^(]+) \(/.exec(fault)?.slice(1))).toEqual([
      ...['2', '3', '4', '5'].map((row) => [row, 'The birth date is after the first record that names the person']),
      ['6', 'The birth date is after 2019-12-31, the day the study stands at'],
      ['7', expect.stringContaining('over 120')],
    ]);
  });
});

describe('ids', () => {
  test('in rows that are identical count once, in rows that differ stop a run', async () => {
    const same = await recordsOf(smallStudy({ 'nominals.csv': 'nominal_id,sex\nn1,M\nn1,M\n' }));
    expect(same.nominals.map(([id]) => id)).toEqual(['n1']);
    expect(same.leftOut).toEqual([['duplicate-row', 'nominals', 1]]);
    const different = await toldOf({ 'nominals.csv': 'nominal_id,sex\nn1,M\nn1,F\n' });
    expect(different.refused).toBe(true);
    expect(different.faults[0]).toMatch(/^nominals\.csv, row 2, column nominal_id: The id stands in several rows/);
  });

  test('are text: 007, 7, 7.0, 1e3 and TRUE are five people', async () => {
    const { nominals, faults } = await recordsOf(
      smallStudy({ 'nominals.csv': 'nominal_id\n007\n7\n7.0\n1e3\nTRUE\n' }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['007', '1e3', '7', '7.0', 'TRUE']);
    expect(faults).toEqual([]);
  });

  test('that are formulas to a spreadsheet are text like any other', async () => {
    const odd = ['=1+1', '@x', '+44', '-1', "='a'!b", '=HYPERLINK("http://x";"y")'];
    const { nominals, entries } = await recordsOf(
      smallStudy({
        'nominals.csv': `nominal_id\n${odd.map((id) => `"${id.replaceAll('"', '""')}"`).join('\n')}\n`,
        'log_entries.csv': 'log_id,entry_no,text\nl1,1,=1+1\n',
      }),
    );
    expect(nominals.map(([id]) => id).sort()).toEqual([...odd].sort());
    expect(entries).toEqual([['l1', 1, '=1+1']]);
  });

  test('that are missing, or only spaces, leave the row out', async () => {
    const { nominals, leftOut, faults } = await recordsOf(
      smallStudy({ 'nominals.csv': 'nominal_id,sex\n,M\n"",M\n  ,M\nn1,M\n' }),
    );
    expect(nominals.map(([id]) => id)).toEqual(['n1']);
    expect(leftOut).toEqual([['id-missing', 'nominals', 3]]);
    expect(faults[0]).toMatch(/^nominals\.csv, row 2, column nominal_id: An id is missing.*\[row left out\]$/);
  });

  test('that no record has leave rows out of every table that names them', async () => {
    const { leftOut, faults } = await recordsOf(
      smallStudy({
        'log_entries.csv': 'log_id,entry_no,text\nl1,1,a\nx,1,b\n',
        'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,x\nx,n1\n',
        'log_locations.csv': 'log_id,location\nl1,Mill\nx,Mill\n',
        'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2018-01-01,Theft\n',
        'crime_roles.csv': 'crime_id,nominal_id,role\nc1,n1,VICTIM\nx,n1,VICTIM\nc1,x,VICTIM\n',
        'custody.csv':
          'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-01-01,2018-06-01\nx,n1,2018-01-01,2018-06-01\n',
        'missing_reports.csv': 'report_id,nominal_id,missing_from\nr1,n1,2018-01-01\nr2,x,2018-01-01\n',
      }),
    );
    expect(leftOut).toEqual([
      ['unknown-nominal', 'crime_roles', 1],
      ['unknown-nominal', 'custody', 1],
      ['unknown-nominal', 'log_nominals', 1],
      ['unknown-nominal', 'missing_reports', 1],
      ['unknown-record', 'crime_roles', 1],
      ['unknown-record', 'log_entries', 1],
      ['unknown-record', 'log_locations', 1],
      ['unknown-record', 'log_nominals', 1],
    ]);
    expect(faults).toHaveLength(8);
    for (const fault of faults)
      expect(fault).toMatch(/row [34], column .*: The id is not in (logs|crimes|nominals) \(found "x"\)/);
  });
});

test('custody with oneself, reversed, or without a day is left out and named', async () => {
  const { custody, leftOut, faults } = await recordsOf(
    smallStudy({
      'custody.csv':
        'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-01-01,2018-06-01\nn1,n1,2018-01-01,2018-06-01\nn1,n2,2018-06-01,2018-01-01\nn1,n3,,2018-01-01\nn1,n3,01/02/2018,2018-06-01\n',
    }),
  );
  expect(custody).toHaveLength(1);
  expect(leftOut).toEqual([
    ['custody-reversed', 'custody', 1],
    ['custody-self', 'custody', 1],
    ['date-unreadable', 'custody', 2],
  ]);
  expect(faults.join('\n')).toMatch(/row 3, column nominal_b: The row joins a person to themself \(found "n1"\)/);
  expect(faults.join('\n')).toMatch(/row 4, column ended_on: The sharing ends before it starts \(found "2018-01-01"\)/);
});

test('crimes that happen after they are recorded, and people who are found before they are missing, are named and kept', async () => {
  const { tables, faults } = await toldOf({
    'crimes.csv':
      'crime_id,recorded_on,occurred_on,offence_title\nc1,2018-01-01,2018-01-02,Theft\nc2,2018-01-01,2018-01-01,Theft\n',
    'missing_reports.csv':
      'report_id,nominal_id,missing_from,found_on,found_outside_force\nr1,n1,2018-01-02,2018-01-01,yes\nr2,n1,2018-01-02,2018-01-02,TRUE\nr3,n1,2018-01-02,,\n',
  });
  expect(tables).toContain('missing_reports.csv: 3 rows.');
  expect(faults).toEqual([
    expect.stringMatching(
      /^crimes\.csv, row 2, column occurred_on: The crime happened after it was recorded.*\[kept\]$/,
    ),
    expect.stringMatching(/^missing_reports\.csv, row 2, column found_on: The person was found before.*\[kept\]$/),
    expect.stringMatching(
      /^missing_reports\.csv, row 2, column found_outside_force: .*"yes".*\[field set to unknown\]$/,
    ),
  ]);
});
