import { expect, test } from 'vitest';
import { decayByDay } from '../../loaders/links/decay.ts';
import { socLinks } from '../../loaders/links/soc-stage.ts';
import { offenderRoles } from '../../loaders/records/roles.ts';
import { type Literal, runStages } from '../run-stages.ts';

const AS_OF = '2019-12-31';

/** Links as `system reference: a b strength`, in the order in which they stand; matches by log and group, everything on `as_of`. */
async function links(given: Literal, study: object = {}) {
  const found = await runStages([socLinks], given, { study });
  return found.links.map(
    ([network, system, reference, a, b, , strength]) => `${network} ${system} ${reference}: ${a} ${b} ${strength}`,
  );
}

const match = (log: string, group: string, start = 0) => [log, group, start, 'x', 'crew'];
const log = (id: string) => [id, AS_OF];
const crime = (id: string) => [id, AS_OF, null];

test('logs with nobody, one and several people', async () => {
  const given: Literal = {
    matches: [match('L0', 'G1'), match('L1', 'G1'), match('L3', 'G1'), match('L3', 'G1', 40)],
    working_logs: ['L0', 'L1', 'L3', 'LX'].map(log),
    working_log_nominals: [
      ['L1', 'n9'],
      ['L3', 'n1'],
      ['L3', 'n2'],
      ['L3', 'a3'],
      ['LX', 'n1'],
      ['LX', 'n7'],
    ],
  };
  expect(await links(given)).toEqual([
    'soc log L1: group:G1 n9 1',
    `soc log L3: a3 group:G1 ${1 / 3}`,
    `soc log L3: a3 n1 ${1 / 3}`,
    `soc log L3: a3 n2 ${1 / 3}`,
    `soc log L3: group:G1 n1 ${1 / 3}`,
    `soc log L3: group:G1 n2 ${1 / 3}`,
    `soc log L3: n1 n2 ${1 / 3}`,
  ]);
});

test('two groups on one log: each is linked to each person, the people once, or once for each group', async () => {
  const given: Literal = {
    matches: [match('L1', 'G1'), match('L1', 'G2'), match('L1', 'G2', 30), match('L1', 'G3', 60)],
    working_logs: [log('L1')],
    working_log_nominals: [
      ['L1', 'n1'],
      ['L1', 'n2'],
    ],
  };
  const groups = [
    'soc log L1: group:G1 n1 0.5',
    'soc log L1: group:G1 n2 0.5',
    'soc log L1: group:G2 n1 0.5',
    'soc log L1: group:G2 n2 0.5',
    'soc log L1: group:G3 n1 0.5',
    'soc log L1: group:G3 n2 0.5',
  ];
  expect(await links(given)).toEqual([...groups, 'soc log L1: n1 n2 0.5']);
  expect(await links(given, { links: { pairs: 'per_group' } })).toEqual([...groups, 'soc log L1: n1 n2 1.5']);
});

test('an id that sorts before `group:` stands first, by code point and not by the alphabet', async () => {
  const given: Literal = {
    matches: [match('L1', 'G1')],
    working_logs: [log('L1')],
    working_log_nominals: ['Z', 'g', 'group;', 'é', '\uff5e', '\u{1F600}'].map((id) => ['L1', id]),
  };
  const ends = (await links(given)).map((link) => link.split(' ').slice(3, 5));
  const groupEnds = ends.filter((pair) => pair.includes('group:G1'));
  expect(groupEnds).toEqual([
    ['Z', 'group:G1'],
    ['g', 'group:G1'],
    ['group:G1', 'group;'],
    ['group:G1', 'é'],
    ['group:G1', '\uff5e'],
    ['group:G1', '\u{1F600}'],
  ]);
  expect(ends).toContainEqual(['\uff5e', '\u{1F600}']);
});

/** One log that identifies `known`, and nobody else. */
const identified: Literal = {
  matches: [match('L1', 'G1')],
  working_logs: [log('L1')],
  working_log_nominals: [['L1', 'known']],
};
const logLink = 'soc log L1: group:G1 known 1';

test('crimes: one offender, two roles for one person, nobody identified, nobody but a victim identified', async () => {
  const [suspect, defendant] = offenderRoles.soc;
  const given: Literal = {
    ...identified,
    working_crimes: ['C1', 'C2', 'C3', 'C4', 'C5'].map(crime),
    working_crime_roles: [
      ['C1', 'known', suspect],
      ['C1', 'v', 'VICTIM'],
      ['C2', 'known', suspect],
      ['C2', 'known', defendant],
      ['C3', 'x', suspect],
      ['C3', 'y', suspect],
      ['C4', 'known', 'VICTIM'],
      ['C4', 'x', suspect],
      ['C4', 'y', suspect],
      ['C5', 'b', suspect],
      ['C5', 'b', defendant],
      ['C5', 'a', defendant],
      ['C5', 'known', offenderRoles.soc[5]],
      ['C5', 'w', 'WITNESS'],
    ],
  };
  expect(await links(given)).toEqual([
    'soc crime C5: a b 1',
    'soc crime C5: a known 1',
    'soc crime C5: b known 1',
    logLink,
  ]);
});

test.each([...offenderRoles.soc])('%s is an offender', async (role) => {
  const given: Literal = {
    ...identified,
    working_crimes: [crime('C1')],
    working_crime_roles: [
      ['C1', 'known', role],
      ['C1', 'other', 'SUSPECT'],
    ],
  };
  expect(await links(given)).toContain('soc crime C1: known other 1');
});

test('a crime identifies its offenders for custody, not for other crimes', async () => {
  const given: Literal = {
    ...identified,
    working_crimes: [crime('C1'), crime('C2')],
    working_crime_roles: [
      ['C1', 'known', 'SUSPECT'],
      ['C1', 'second', 'SUSPECT'],
      ['C2', 'second', 'SUSPECT'],
      ['C2', 'third', 'SUSPECT'],
    ],
  };
  expect(await links(given)).toEqual(['soc crime C1: known second 1', logLink]);
});

test('custody: identified by a log, by a crime, by nobody, and by a cell alone', async () => {
  const given: Literal = {
    ...identified,
    working_crimes: [crime('C1')],
    working_crime_roles: [
      ['C1', 'known', 'SUSPECT'],
      ['C1', 'partner', 'SUSPECT'],
      ['C1', 'aide', 'SUSPECT'],
    ],
    working_custody: [
      ['aide', 'cell4', '2018-01-01', '2018-03-01', '2018-03-01'],
      ['cell1', 'known', '2018-01-01', '2018-03-01', '2018-03-01'],
      ['cell2', 'partner', '2018-01-01', '2018-03-01', '2018-03-01'],
      ['cell1', 'cell3', '2018-01-01', '2018-03-01', '2018-03-01'],
      ['x', 'y', '2018-01-01', '2018-03-01', '2018-03-01'],
    ],
  };
  expect(await links(given)).toEqual([
    'soc crime C1: aide known 1',
    'soc crime C1: aide partner 1',
    'soc crime C1: known partner 1',
    'soc custody aide|cell4|2018-01-01|2018-03-01: aide cell4 0.001',
    'soc custody cell1|known|2018-01-01|2018-03-01: cell1 known 0.001',
    'soc custody cell2|partner|2018-01-01|2018-03-01: cell2 partner 0.001',
    logLink,
  ]);
});

test('a pair that shared a cell twice has two links, as strong as the study says', async () => {
  const given: Literal = {
    ...identified,
    working_custody: [
      ['cell', 'known', '2017-01-01', '2017-03-01', '2017-03-01'],
      ['cell', 'known', '2018-01-01', '2018-03-01', '2018-03-01'],
    ],
  };
  const strength = 0.1234567890123456;
  expect(await links(given, { custody: { strength } })).toEqual([
    `soc custody cell|known|2017-01-01|2017-03-01: cell known ${strength}`,
    `soc custody cell|known|2018-01-01|2018-03-01: cell known ${strength}`,
    logLink,
  ]);
});

test('each record decays from the day it counts on', async () => {
  const given: Literal = {
    matches: [match('L1', 'G1')],
    working_logs: [['L1', '2018-12-31']],
    working_log_nominals: ['known', 'other', 'third'].map((id) => ['L1', id]),
    working_crimes: [['C1', '2000-01-01', null]],
    working_crime_roles: [
      ['C1', 'known', 'SUSPECT'],
      ['C1', 'other', 'SUSPECT'],
    ],
    working_custody: [['known', 'other', '2015-01-01', '2015-03-01', '2015-01-01']],
  };
  const decay = decayByDay(7304, 5);
  const { links: found } = await runStages([socLinks], given);
  expect(found.filter(([, , , a, b]) => a === 'known' && b === 'other').map((link) => link.slice(1))).toEqual([
    ['crime', 'C1', 'known', 'other', '2000-01-01', 1, decay[7304]],
    ['custody', 'known|other|2015-01-01|2015-03-01', 'known', 'other', '2015-01-01', 0.001, 0.001 * decay[1825]],
    ['log', 'L1', 'known', 'other', '2018-12-31', 1 / 3, (1 / 3) * decay[365]],
  ]);
  const { links: kept } = await runStages([socLinks], given, { study: { decay: { half_life_years: 'none' } } });
  expect(kept.every(([, , , , , , strength, weight]) => strength === weight)).toBe(true);
});

test('no records, no links; a record after as_of is refused', async () => {
  expect(await links({})).toEqual([]);
  await expect(links({ working_logs: [['L1', '2020-01-01']] })).rejects.toThrow('after as_of');
  await expect(links({}, { as_of: null })).rejects.toThrow('as_of');
});
