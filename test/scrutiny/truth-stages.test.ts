import { expect, test } from 'vitest';
import { edges } from '../../loaders/links/edges-stage.ts';
import { membership } from '../../loaders/network/membership-stage.ts';
import { rankTruth } from '../../loaders/scrutiny/rank-truth-stage.ts';
import { scenarioTruth } from '../../loaders/scrutiny/scenario-stage.ts';
import { trueStanding } from '../../loaders/scrutiny/standing-stage.ts';
import { declarations, type Literal, runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

// m is a member of S; a an associate of S; v a victim and r a rival beside S, r a member of T; b stands beside T's everyday name; x is nobody's;
// late joins S after the study's day; q is a member whom no log names.
const people: readonly (readonly [id: string, born: string | null, sex: string, ethnicity: string])[] = [
  ['a', '2001-12-31', 'F', 'Asian'],
  ['b', '2002-01-01', 'F', ''],
  ['late', '1980-01-01', 'm', 'Unknown'],
  ['m', '1990-01-01', 'M', 'North European'],
  ['q', null, 'M', 'North European'],
  ['r', '1990-01-01', 'M', 'Asian'],
  ['v', '1970-01-01', 'F', 'not known'],
  ['x', '1990-01-01', 'n/k', 'Asian'],
];
const link = (ref: string, one: string, other: string, weight = 1) => {
  const [a, b] = [one, other].sort();
  return ['soc', 'log', ref, a, b, '2015-01-01', weight, weight];
};
const given: Literal = {
  working_nominals: people.map(([id, born]) => [id, 'FAMILY', 'Given', born]),
  working_log_nominals: [
    ...['m', 'a', 'v'].map((id) => ['l1', id]),
    ...['r', 'm'].map((id) => ['l2', id]),
    ['l3', 'b'],
    ['l9', 'x'],
  ],
  links: [
    ...['m', 'a', 'v'].map((id) => link('l1', id, 'group:S')),
    link('l1', 'a', 'm'),
    link('l1', 'm', 'v'),
    ...['m', 'r'].map((id) => link('l2', id, 'group:S')),
    link('l2', 'm', 'r'),
    link('l3', 'b', 'group:T'),
    ['soc', 'crime', 'c1', 'late', 'm', '2016-01-01', 1, 1],
  ],
  working_members: [
    ['a', 'S', 1],
    ['b', 'T', 1],
    ['late', 'S', 2],
    ['m', 'S', 1],
    ['r', 'S', 1],
    ['v', 'S', 1],
  ].map((row) => [
    ...row,
    ...new Array(Object.keys(declarations.working_members.columns).length - row.length).fill(null),
  ]),
  dismantling: [
    ['soc', 'S', 'degree', 0, null, false, 5, 1, null, null],
    ['soc', 'S', 'degree', 1, 'm', false, 3, 0.6, null, null],
    ['soc', 'S', 'degree', 2, 'r', false, 3, 0.6, null, null],
    ['soc', 'S', 'degree', 3, 'late', false, 3, 0.6, null, null],
    ['soc', 'S', 'degree', 11, 'a', false, 3, 0.6, null, null],
  ],
};

const truth = {
  'truth/members.csv':
    'nominal_id,group_id,since,until\nm,S,2010-01-01,\nr,T,2010-01-01,2012-01-01\nlate,S,2020-01-01,\nq,S,2010-01-01,\n',
  'truth/relations.csv': `log_id,nominal_id,relation,group_id,sense
l1,m,member,S,group
l1,a,associate,S,group
l1,v,victim,S,group
l2,r,rival,S,group
l2,m,member,S,group
l3,b,rival,T,everyday
`,
};
const nominals = `nominal_id,sex,ethnic_appearance\n${people.map(([id, , sex, ethnicity]) => `${id},${sex},${ethnicity}`).join('\n')}\n`;

const run = (files: Record<string, string>, study: object = {}) =>
  runStages([edges, trueStanding, scenarioTruth, rankTruth], given, {
    study,
    folder: folderOf({ ...files, 'nominals.csv': nominals }),
    files: {
      nominals: 'nominals.csv',
      ...(files['truth/members.csv']
        ? { truth_members: 'truth/members.csv', truth_relations: 'truth/relations.csv' }
        : {}),
    },
  });

test('what people truly are, closest first, without who joins later and without everyday names', async () => {
  const { working_true_relations, working_adversaries } = await run(truth);
  expect(working_true_relations).toEqual([
    ['a', 'S', 'associate'],
    ['m', 'S', 'member'],
    ['q', 'S', 'member'],
    ['r', 'S', 'rival'],
    ['r', 'T', 'member'],
    ['v', 'S', 'victim'],
  ]);
  expect(working_adversaries).toEqual([
    ['l1', 'v', 'S'],
    ['l2', 'r', 'S'],
  ]);
});

test('where the run puts everybody, by what they are, and by age, sex and recorded ethnicity', async () => {
  const { identification_truth } = await run(truth);
  const of = (split: string) => identification_truth.filter((row) => row[0] === split).map((row) => row.slice(1));
  expect(of('all')).toEqual([
    ['all', 'associate', '1', true, 1],
    ['all', 'member', '1', false, 1],
    ['all', 'member', '1', true, 1],
    ['all', 'member', 'unlogged', null, 1],
    ['all', 'none', '1', null, 1],
    ['all', 'none', '2', null, 1],
    ['all', 'none', 'out', null, 1],
    ['all', 'victim', '1', null, 1],
  ]);
  const counts = (split: string) => {
    const counted: Record<string, number> = {};
    for (const [value, , , , people] of of(split))
      counted[String(value)] = (counted[String(value)] ?? 0) + Number(people);
    return counted;
  };
  // Born on 31 December 2001, a is 18 on the study's last day; b, a day younger, is not.
  expect(counts('age')).toEqual({
    '18 to 24': 1,
    '25 to 34': 3,
    '35 to 44': 1,
    '45 to 54': 1,
    'under 18': 1,
    unknown: 1,
  });
  expect(counts('sex')).toEqual({ female: 3, male: 4, unknown: 1 });
  expect(counts('ethnicity')).toEqual({ Asian: 3, 'North European': 2, unknown: 3 });
});

test('the network as it is, and without adversarial links', async () => {
  const { scenario_truth, working_members_without } = await run(truth);
  const names = Object.keys(declarations.scenario_truth.columns);
  const row = (scenario: string) => {
    const found = scenario_truth.find((each) => each[0] === scenario) ?? [];
    return Object.fromEntries(names.map((name, at) => [name, found[at]]));
  };
  expect(row('all')).toMatchObject({
    logs: 3,
    group_links: 6,
    adversarial_links: 2,
    true_members: 3,
    people: 6,
    involved: 3,
    members: 2,
    assigned: 6,
    assigned_members: 2,
    right_members: 1,
    right_involved: 2,
    immediate: 5,
    immediate_right_involved: 2,
    moved: 0,
    lost: 0,
  });
  expect(row('without-adversarial')).toMatchObject({
    group_links: 4,
    adversarial_links: 0,
    people: 4,
    assigned: 4,
    right_involved: 2,
    moved: 0,
    lost: 2,
  });
  expect(working_members_without).toEqual([
    ['a', 'S'],
    ['b', 'T'],
    ['late', 'S'],
    ['m', 'S'],
    ['r', null],
    ['v', null],
  ]);
});

test('shares of logs are missing in seeded draws: another seed gives others, the same seed and more workers the same', async () => {
  const logs = Array.from({ length: 40 }, (_, log) =>
    link(`l${100 + log}`, `n${log % 7}`, log % 2 ? 'group:S' : 'group:T'),
  );
  const play = async (seed: number, workers: number) =>
    (
      await runStages(
        [edges, scenarioTruth],
        { links: logs, working_true_relations: [['n1', 'S', 'member']] },
        { study: { seed }, workers },
      )
    ).scenario_truth;
  const first = await play(1, 1);
  expect(first.map(([scenario, share, draw]) => `${scenario} ${share} ${draw}`)).toEqual([
    'all 0 0',
    ...[0.1, 0.25, 0.5].flatMap((share) => [1, 2, 3].map((draw) => `thinned ${share} ${draw}`)),
    'without-adversarial 0 0',
  ]);
  expect(first.map((row) => row[3])).toEqual([40, 36, 36, 36, 30, 30, 30, 20, 20, 20, 40]);
  expect(await play(1, 2)).toEqual(first);
  expect(await play(2, 1)).not.toEqual(first);
});

test('who truly holds the first ten places', async () => {
  const { rank_truth } = await run(truth);
  expect(rank_truth).toEqual([
    ['degree', 'member', 1, 0],
    ['degree', 'none', 1, 0],
    ['degree', 'rival', 1, 1],
  ]);
});

test('without the truth there is nothing', async () => {
  const { identification_truth, scenario_truth, rank_truth } = await run({});
  expect([identification_truth, scenario_truth, rank_truth]).toEqual([[], [], []]);
});

test('what is worked out again from all links is the run as it is', async () => {
  const log = (at: number) => `l${100 + at}`;
  const links = Array.from({ length: 60 }, (_, at) => [
    link(log(at), `n${at % 13}`, `group:${'STU'[at % 3]}`, 1 / (1 + (at % 4))),
    link(log(at), `n${at % 13}`, `n${13 + (at % 17)}`, 1 / (1 + (at % 5))),
  ]).flat();
  const { scenario_truth } = await runStages([edges, membership, scenarioTruth], {
    links,
    working_true_relations: [
      ['n1', 'S', 'member'],
      ['n20', 'T', 'associate'],
    ],
  });
  // Nobody is at odds with anybody: without adversarial links nothing is different.
  const [asItIs] = scenario_truth;
  const without = scenario_truth[scenario_truth.length - 1];
  expect(asItIs[declarationOf('assigned')]).toBeGreaterThan(20);
  expect(without.slice(1)).toEqual(asItIs.slice(1));
});

const declarationOf = (column: string) => Object.keys(declarations.scenario_truth.columns).indexOf(column);
