import { describe, expect, test } from 'vitest';
import { describeFault } from '../../loaders/study/fault.ts';
import { checked, refusalOf, settings, smallStudy } from './small-study.ts';

const LOGS = 'log_id,created_on,source_grade,information_grade\n';
const LINKS = 'log_id,nominal_id\n';

describe('a study is refused where no row is used', () => {
  test('of a needed table, whichever faults took them together', async () => {
    const [fault, ...others] = await refusalOf(
      smallStudy({ 'log_nominals.csv': `${LINKS}l1,x1\nl1,x1\nl9,n1\n,n1\nl1\n` }),
    );
    expect(fault).toMatch(/^No row of log_nominals\.csv could be used: .*left out by duplicate-row.*\[run refused\]$/);
    for (const rule of ['unknown-nominal', 'unknown-record', 'id-missing', 'row-unreadable'])
      expect(fault).toContain(`1 row left out by ${rule}`);
    expect(others).toEqual([]);
  });

  test('of a needed table of which a part is left out by the method', async () => {
    const faults = await refusalOf(smallStudy({ 'logs.csv': `${LOGS}l1,2018-01-01,E,5\nl2,soon,A,1\nl3,,A,1\n` }));
    expect(faults).toEqual([expect.stringMatching(/^No row of logs\.csv could be used: 2 rows.*date-unreadable/)]);
  });

  test('of several tables, each of which is named', async () => {
    const faults = await refusalOf(
      smallStudy({
        'nominals.csv': 'nominal_id\n1\n2\n',
        'log_nominals.csv': `${LINKS}l1,01\n`,
        'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2018-01-01,Robbery\n',
        'crime_roles.csv': 'crime_id,nominal_id,role\nc1,02,SUSPECT\n',
        'custody.csv':
          'nominal_a,nominal_b,started_on,ended_on\n01,02,2018-01-01,2018-05-01\n01,02,2018-01-02,2018-05-01\n01,02,2018-01-01,\n',
      }),
    );
    expect(faults).toEqual(
      ['log_nominals', 'crime_roles', 'custody'].map((table) =>
        expect.stringMatching(new RegExp(`^No row of ${table}\\.csv could be used`)),
      ),
    );
  });

  test.each(['nominals', 'logs', 'log_entries', 'log_nominals', 'tracked_groups'])(
    'because %s has a header and no more',
    async (table) => {
      const file = `${table}.csv`;
      const [header] = String(smallStudy()[file]).split('\n');
      const faults = await refusalOf(smallStudy({ [file]: `${header}\n` }));
      expect(faults).toContainEqual(expect.stringMatching(new RegExp(`^${table}\\.csv: The file has no rows\\.`)));
    },
  );

  test('because the day of the study is before the first log', async () => {
    const faults = await refusalOf(smallStudy({ 'study.yaml': 'name: A\nas_of: 1990-01-01\n' }));
    expect(faults).toEqual([
      expect.stringMatching(/^study\.yaml, key as_of: The first log is of 2018-05-01.*1990-01-01/),
    ]);
  });
});

test('a table of which the method alone leaves no row is told, and a run goes ahead', async () => {
  const { faults } = await checked(
    smallStudy({
      'logs.csv': `${LOGS}l1,2018-01-01,E,5\nl2,2018-01-01,E,5\n`,
      'custody.csv': 'nominal_a,nominal_b,started_on,ended_on\nn1,n2,2018-01-01,2018-01-02\n',
    }),
  );
  expect(faults.map(describeFault)).toEqual([
    expect.stringMatching(/^No row of logs\.csv counts: 2 rows left out by log-not-reliable\. .*\[kept\]$/),
    expect.stringMatching(/^No row of custody\.csv counts: 1 row left out by custody-too-short\. .*\[kept\]$/),
  ]);
});

test('an empty table that a study may do without is a small answer', async () => {
  const { faults } = await checked(smallStudy({ 'custody.csv': 'nominal_a,nominal_b,started_on,ended_on\n' }));
  expect(faults).toEqual([]);
});

test('a study without a day is told of no ages that it invented', async () => {
  const faults = await refusalOf(
    smallStudy({
      'study.yaml': settings('').replace('2019-12-31', 'soon'),
      'nominals.csv': 'nominal_id,date_of_birth\nn1,1990-01-01\nn2,1960-01-01\n',
    }),
  );
  expect(faults).toEqual([expect.stringContaining('key as_of')]);
});
