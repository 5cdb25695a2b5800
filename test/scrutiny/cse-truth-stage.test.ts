import { expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { identifyCse } from '../../loaders/identify/cse-stage.ts';
import { missedReasons } from '../../loaders/scrutiny/cse-missed.ts';
import { cseTruth } from '../../loaders/scrutiny/cse-truth-stage.ts';
import { type Literal, runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

const RAPE = 'RAPE OF FEMALE CHILD UNDER 13 BY A MALE';

interface Crime {
  readonly title?: string;
  readonly type?: string;
  readonly codes?: string;
  readonly method?: string;
  readonly occurred?: string;
  /** Who was what: `['o1 SUSPECT', 'v1 VICTIM']`. */
  readonly parts?: readonly string[];
}

/** Crimes of the full table: two men against one child, and one of them against another. */
const found: Readonly<Record<string, Crime>> = {
  t1: {},
  t2: { parts: ['o2 SUSPECT', 'v1 VICTIM'] },
  m1: { title: 'ROBBERY', method: 'Pushed by an older boy', parts: ['o1 SUSPECT', 'v2 VICTIM'] },
  m2: { title: 'ROBBERY', method: 'GROOMED BY AN OLDER MAN', parts: ['o1 SUSPECT', 'v2 VICTIM'] },
  f1: { title: 'ROBBERY', codes: 'ALC;CSE', parts: ['o1 SUSPECT', 'v2 VICTIM'] },
};

/** Crimes that are not in it, by the reason; what happened after the day of the network is not missed. */
const missing: Readonly<Record<string, Crime>> = {
  'no-rule': { title: 'COMMON ASSAULT' },
  'cse-domestic-abuse': { type: 'DA' },
  'cse-no-offender': { parts: ['o1 POTENTIAL DETECTION', 'v1 VICTIM'] },
  'cse-no-victim': { parts: ['o1 SUSPECT', 'v1 WITNESS'] },
  'cse-offender-is-victim': { parts: ['v2 SUSPECT', 'v2 VICTIM'] },
  'cse-victim-no-birth-date': { parts: ['o1 SUSPECT', 'unborn VICTIM'] },
  'cse-victim-18-or-over': { parts: ['o1 SUSPECT', 'grown VICTIM', 'unborn VICTIM'] },
  'cse-offender-under-10': { parts: ['small SUSPECT', 'grown VICTIM', 'v2 VICTIM'] },
  late: { occurred: '2020-01-01' },
};

const born: Readonly<Record<string, string | null>> = {
  o1: '1980-01-01',
  o2: '1985-01-01',
  small: '2008-01-01',
  v1: '2003-01-01',
  v2: '2004-01-01',
  unborn: null,
  grown: '1997-06-15',
};

const crimes = Object.entries({ ...found, ...missing });
const given: Literal = {
  working_crime_details: crimes.map(
    ([id, { title = RAPE, type = null, codes = null, method = null, occurred = '2015-06-15' }]) => [
      id,
      '2015-06-15',
      occurred,
      title,
      '19E',
      type,
      codes,
      method,
    ],
  ),
  working_crime_roles: crimes.flatMap(([id, { parts = ['o1 SUSPECT', 'v1 VICTIM'] }]) =>
    parts.map((part): Cell[] => [id, part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  ),
  working_nominals: Object.entries(born).map(([id, day]) => [id, null, null, day]),
};

/** m1 truly was neither; of t1 one row knows less than the other; nobody recorded `not-read`. */
const truth = `crime_id,nature
t1,abuse
t1, Exploitation
t2,abuse
m1,other
m2,abuse
f1,exploitation
not-read,exploitation
cse-domestic-abuse,exploitation
${Object.keys(missing)
  .filter((id) => id !== 'cse-domestic-abuse')
  .map((id) => `${id},abuse\n`)
  .join('')}`;

const run = (files: Record<string, string>) =>
  runStages([identifyCse, cseTruth], given, {
    folder: folderOf(files),
    files: 'truth/crimes.csv' in files ? { truth_crimes: 'truth/crimes.csv' } : {},
  });

test('what each rule, term and table holds that truly was abuse, and exploitation, and what goes without it', async () => {
  const { cse_truth, inputs } = await run({ 'truth/crimes.csv': truth });
  // Crimes, abuse, exploitation; and of those that nothing else brings in.
  expect(cse_truth.filter(([, , crimes]) => Number(crimes) > 0).map((row) => row.join(' '))).toEqual([
    'child_word child 2 2 1 2 2 1',
    'if_code CSE 1 1 1 1 1 1',
    'mo_word groom 1 1 0 0 0 0',
    'mo_word older 2 1 0 1 0 0',
    'rule if_code 1 1 1 1 1 1',
    'rule mo 2 1 0 2 1 0',
    'rule title 2 2 1 2 2 1',
    'sex_word rape 2 2 1 2 2 1',
    'table final 2 2 1   ',
    'table full 5 4 2   ',
    'together if_code 1 1 1   ',
    'together mo 2 1 0   ',
    'together title 2 2 1   ',
  ]);
  expect(cse_truth.find(([, criterion]) => criterion === 'concern')).toEqual(['mo_word', 'concern', 0, 0, 0, 0, 0, 0]);
  expect(inputs).toEqual([['truth_crimes', 'truth/crimes.csv', 16, '']]);
});

test('what truly was abuse and is not in the full table, by the reason that came nearest to letting it in', async () => {
  const { cse_missed } = await run({ 'truth/crimes.csv': truth });
  expect(cse_missed).toEqual(
    missedReasons.map((reason, at) => [at, reason, 1, ['not-read', 'cse-domestic-abuse'].includes(reason) ? 1 : 0]),
  );
});

test('a truth that holds nothing is known: every crime is wrong, and none is missed', async () => {
  const { cse_truth, cse_missed } = await run({ 'truth/crimes.csv': 'crime_id,nature\n' });
  expect(cse_truth.find(([kind, criterion]) => kind === 'table' && criterion === 'full')?.slice(2, 5)).toEqual([
    5, 0, 0,
  ]);
  expect(cse_missed.map(([, , crimes]) => crimes)).toEqual(missedReasons.map(() => 0));
});

test('without the truth there is nothing, and an unreadable one is said', async () => {
  const { cse_truth, cse_missed, inputs } = await run({});
  expect([cse_truth, cse_missed, inputs]).toEqual([[], [], []]);
  const unreadable = await run({ 'truth/crimes.csv': 'crime\nt1\n' });
  expect([unreadable.cse_truth, unreadable.cse_missed]).toEqual([[], []]);
  expect(unreadable.left_out.map(([rule, table]) => [rule, table])).toEqual([['truth-unreadable', 'truth_crimes']]);
});
