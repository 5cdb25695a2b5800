import { expect, test } from 'vitest';
import { recordsOf, smallStudy } from '../small-study.ts';
import { LOGS } from './told.ts';

/** 'logs.csv 3 created_on': where each fault is. */
const places = (faults: readonly string[]) =>
  faults.map((fault) => /^(\S+), row (\d+), column ([\w, ]+):/.exec(fault)?.slice(1).join(' ')).sort();

const one = { 'log_entries.csv': 'log_id,entry_no,text\nl1,1,Seen\nl2,1,Seen\nl3,1,Seen\n' };

test('of a log is told, whichever rule leaves it out, and the rules count it once', async () => {
  const { faults, leftOut } = await recordsOf(
    smallStudy({ ...one, 'logs.csv': `${LOGS}l1,2018-01-01,A,1\nl2,soon,Q,9\nl3,2021-01-01,E,5\n` }),
  );
  expect(places(faults)).toEqual([
    'logs.csv 3 created_on',
    'logs.csv 3 source_grade, information_grade',
    'logs.csv 4 created_on',
  ]);
  expect(leftOut).toEqual([
    ['date-unreadable', 'logs', 1],
    ['log-not-reliable', 'logs', 1],
  ]);
});

test('of a custody row is told: its date, both people, and that it is reversed or of one person', async () => {
  const { faults, leftOut } = await recordsOf(
    smallStudy({
      'custody.csv': `nominal_a,nominal_b,started_on,ended_on
n1,n2,2018-01-01,2018-05-01
NXX,NXX,2013-99-01,2012-01-01
n1,n1,2018-05-01,2018-01-01
n2,n3,2020-01-02,2020-01-05
`,
    }),
  );
  expect(places(faults)).toEqual([
    'custody.csv 3 nominal_a',
    'custody.csv 3 nominal_b',
    'custody.csv 3 nominal_b',
    'custody.csv 3 started_on',
    'custody.csv 4 ended_on',
    'custody.csv 4 nominal_b',
    'custody.csv 5 ended_on',
  ]);
  expect(leftOut.map(([rule, , rows]) => [rule, rows])).toEqual([
    ['custody-self', 1],
    ['custody-too-short', 1],
    ['date-unreadable', 1],
  ]);
});

test('of a link is told: the record and the person, but not that its log is left out', async () => {
  const { faults } = await recordsOf(
    smallStudy({
      ...one,
      'logs.csv': `${LOGS}l1,2018-01-01,A,1\nl2,2018-01-01,E,5\nl3,2018-01-01,A,1\n`,
      'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl2,n1\nIL-X,N-X\n,n1\n',
    }),
  );
  expect(places(faults)).toEqual([
    'log_nominals.csv 4 log_id',
    'log_nominals.csv 4 nominal_id',
    'log_nominals.csv 5 log_id, nominal_id',
  ]);
});
