import { describe, expect, it } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { cseLinks } from '../../loaders/links/cse-stage.ts';
import { decayByDay } from '../../loaders/links/decay.ts';
import { type Literal, runStages } from '../run-stages.ts';

const AS_OF = '2019-12-31';
const DAYS_OF_2019 = 364;

/** A row of the full table: `crime offender victim`, on a day. */
const full = (row: string, day = AS_OF): Cell[] => [
  ...row.split(' '),
  day,
  30,
  12,
  null,
  null,
  null,
  null,
  false,
  'mo',
  null,
  null,
];

async function run(given: Literal, study: object = {}) {
  const written = await runStages([cseLinks], given, { study });
  return {
    final: written.cse_final,
    links: written.links.map(
      ([network, system, ref, a, b, date, strength]) => `${network} ${system} ${ref}: ${a} ${b} ${date} ${strength}`,
    ),
    weights: written.links.map((link) => link[7]),
    days: written.working_record_days,
    leftOut: Object.fromEntries(written.left_out.map(([rule, table, rows]) => [`${rule} ${table}`, rows])),
  };
}

describe('connections of the final table', () => {
  it('two crimes with different offenders and a common victim; one for each pair and victim', async () => {
    const { final, links } = await run({
      cse_full: [
        full('c1 o2 v1'),
        full('c2 o1 v1'),
        // The same offender twice.
        full('c3 o1 v1'),
        // Two offenders and two victims in one crime.
        full('c4 o3 v2'),
        full('c4 o3 v3'),
        full('c4 o4 v2'),
        full('c4 o4 v3'),
        full('c5 o5 v4'),
      ],
    });
    expect(final).toEqual([
      ['o1', 'c2', 'o2', 'c1', 'v1', 1],
      ['o1', 'c3', 'o2', 'c1', 'v1', 1],
      ['o3', 'c4', 'o4', 'c4', 'v2', 1],
      ['o3', 'c4', 'o4', 'c4', 'v3', 1],
    ]);
    expect(links).toEqual([
      `cse crime c2|c1|v1: o1 o2 ${AS_OF} 1`,
      `cse crime c3|c1|v1: o1 o2 ${AS_OF} 1`,
      `cse crime c4|c4|v2: o3 o4 ${AS_OF} 1`,
      `cse crime c4|c4|v3: o3 o4 ${AS_OF} 1`,
    ]);
  });

  it('weigh by the years between the crimes and the age of the later, with half-lives of their own [I-13]', async () => {
    const given: Literal = { cse_full: [full('c1 o1 v1', '2015-01-01'), full('c2 o2 v1', '2019-01-01')] };
    const days = 1461;
    const { final, links, weights, days: began } = await run(given);
    const near = decayByDay(days, 1)[days];
    const recent = decayByDay(days, 5)[DAYS_OF_2019];
    // Four years and a day of years of 365.25 days: a sixteenth.
    expect(near).toBeCloseTo(1 / 16, 12);
    expect(final[0][5]).toBe(near * recent);
    expect(links).toEqual([`cse crime c1|c2|v1: o1 o2 2019-01-01 ${near}`]);
    expect(weights).toEqual([near * recent]);
    expect(began).toEqual([['crime', 'c1|c2|v1', '2015-01-01']]);
    const slower = await run(given, { cse: { proximity_half_life_years: 4, recency_half_life_years: 10 } });
    expect(slower.weights).toEqual([decayByDay(days, 4)[days] * decayByDay(days, 10)[DAYS_OF_2019]]);
    const later = await run(given, { cse: { as_of: '2021-03-15' } });
    expect(later.weights).toEqual([near * decayByDay(days, 5)[DAYS_OF_2019 + 440]]);
  });
});

/** One offender and one victim. */
const offender: Literal = { cse_full: [full('c1 o v')] };
const on = (log: string, ...people: string[]) => people.map((person) => [log, person]);

describe('links from logs', () => {
  it('an offender of the full table is linked to everybody else on a log, who are not linked to each other', async () => {
    const { links } = await run({
      ...offender,
      working_logs: ['L1', 'L2', 'L3', 'L4'].map((log) => [log, AS_OF]),
      working_log_nominals: [
        ...on('L1', 'x', 'o', 'a'),
        ...on('L2', 'o'),
        ...on('L3', 'x', 'y'),
        ...on('L4', 'v', 'x'),
      ],
    });
    expect(links).toEqual([`cse log L1: a o ${AS_OF} ${1 / 3}`, `cse log L1: o x ${AS_OF} ${1 / 3}`]);
  });

  it('two offenders on a log are linked once; links decay as the study says', async () => {
    const given: Literal = {
      cse_full: [full('c1 o1 v1'), full('c2 o2 v2')],
      working_logs: [['L1', '2019-01-01']],
      working_log_nominals: on('L1', 'o1', 'o2', 'x'),
    };
    const { links, weights } = await run(given);
    expect(links).toEqual(['o1 o2', 'o1 x', 'o2 x'].map((ends) => `cse log L1: ${ends} 2019-01-01 ${1 / 3}`));
    expect(new Set(weights)).toEqual(new Set([(1 / 3) * decayByDay(DAYS_OF_2019, 5)[DAYS_OF_2019]]));
    expect((await run(given, { decay: { half_life_years: 'none' } })).weights).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

const cell = (a: string, b: string, ended = AS_OF, started = '2018-01-01') => [a, b, started, ended, ended];
const pair = (a: string, b: string) => `cse custody ${a}|${b}|2018-01-01|${AS_OF}: ${a} ${b} ${AS_OF} 0.001`;

describe('links from custody', () => {
  const given: Literal = {
    cse_full: [full('c1 o v'), full('c2 p w')],
    working_logs: ['L1', 'L2'].map((log) => [log, AS_OF]),
    working_log_nominals: [...on('L1', 'named', 'o'), ...on('L2', 'far', 'named')],
    working_custody: [
      cell('a', 'o'),
      cell('b', 'named'),
      cell('b', 'far'),
      cell('o', 'p'),
      cell('v', 'w'),
      cell('a', 'c'),
    ],
  };

  it('where one is an offender of the full table, or on a log that names one [I-19]', async () => {
    const { links } = await run(given);
    expect(links.filter((link) => link.includes('custody'))).toEqual([
      pair('a', 'o'),
      pair('b', 'named'),
      pair('o', 'p'),
    ]);
  });

  it('or where both are offenders of the full table', async () => {
    const { links } = await run(given, { cse: { custody: 'both' } });
    expect(links.filter((link) => link.includes('custody'))).toEqual([pair('o', 'p')]);
  });

  it('as strong as the study says', async () => {
    const { links } = await run({ ...offender, working_custody: [cell('a', 'o')] }, { custody: { strength: 0.25 } });
    expect(links).toEqual([pair('a', 'o').replace('0.001', '0.25')]);
  });
});

describe('the day of the network', () => {
  const given: Literal = {
    ...offender,
    working_logs: [['L1', '2019-06-01']],
    working_later_logs: [
      ['L2', '2020-06-01'],
      ['L3', '2022-01-01'],
      ['L4', '2022-01-01'],
    ],
    working_log_nominals: on('L1', 'o', 'x'),
    working_later_log_nominals: [...on('L2', 'o', 'y'), ...on('L3', 'o', 'z'), ...on('L4', 'y', 'z')],
    working_custody: [cell('a', 'o')],
    working_later_custody: [cell('b', 'o', '2020-06-01'), cell('c', 'o', '2022-01-01'), cell('y', 'z', '2022-01-01')],
  };
  const ends = (links: readonly string[]) => links.map((link) => link.split(' ').slice(3, 5).join(' '));

  it('may be after the study’s, or before it; what counts later is left out and counted [I-18]', async () => {
    const later = await run(given, { cse: { as_of: '2021-03-15' } });
    expect(ends(later.links)).toEqual(['a o', 'b o', 'o x', 'o y']);
    expect(later.leftOut).toEqual({ 'cse-log-after-as-of logs': 1, 'cse-custody-after-as-of custody': 2 });
    const same = await run(given);
    expect(ends(same.links)).toEqual(['a o', 'o x']);
    expect(same.leftOut).toEqual({ 'cse-log-after-as-of logs': 2, 'cse-custody-after-as-of custody': 2 });
    const earlier = await run({ ...given, cse_full: [full('c1 o v', '2019-01-01')] }, { cse: { as_of: '2019-05-31' } });
    expect(earlier.links).toEqual([]);
    expect(earlier.leftOut).toEqual({ 'cse-log-after-as-of logs': 3, 'cse-custody-after-as-of custody': 3 });
  });

  it('no rows in the full table: no links, whatever else there is', async () => {
    const { cse_full: _, ...rest } = given;
    expect(await run(rest)).toEqual({ final: [], links: [], weights: [], days: [], leftOut: {} });
    await expect(run({}, { as_of: null })).rejects.toThrow('as_of');
  });
});
