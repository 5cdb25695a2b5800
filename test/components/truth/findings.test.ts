import { expect, test } from 'vitest';
import { orderWords, rankRows, splitFinding, splitLines } from '../../../components/truth/findings.ts';
import { thinned } from '../../../components/truth/scenarios.ts';
import { byHops, fates, headline } from '../../../components/truth/standing.ts';

const rows = [
  { relation: 'member', place: '1', is_right: true, people: 80 },
  { relation: 'member', place: '2', is_right: false, people: 10 },
  { relation: 'member', place: 'no group', is_right: null, people: 3 },
  { relation: 'member', place: 'out', is_right: null, people: 4 },
  { relation: 'member', place: 'unlogged', is_right: null, people: 3 },
  { relation: 'associate', place: '1', is_right: true, people: 20 },
  { relation: 'victim', place: '4', is_right: null, people: 50 },
  { relation: 'none', place: '3', is_right: null, people: 37 },
];

test('the headline numbers', () => {
  expect(headline(rows)).toEqual({
    members: 100,
    people: 200,
    membersFound: 93,
    involvedFound: 113,
    assignedMembers: 90,
    rightMembers: 80,
    assigned: 197,
    rightlyAssigned: 100,
  });
});

test('what becomes of members, each counted once', () => {
  expect(fates(rows).map(({ label, people }) => [label, people])).toEqual([
    ['put into a group of theirs', 80],
    ['put into another group', 10],
    ['in the network, in no group', 3],
    ['on a reliable log, not found', 4],
    ['on no reliable log', 3],
  ]);
});

test('people by the steps to their group, three or more together', () => {
  expect(
    byHops(rows).map(({ hop, people, right, member, memberRight }) => [hop, people, right, member, memberRight]),
  ).toEqual([
    ['1 step away', 100, 100, 80, 80],
    ['2 steps away', 10, 0, 10, 0],
    ['3 or more steps away', 87, 0, 0, 0],
  ]);
});

const share = (share: number, low: number, high: number) => ({ share, low, high, of: 50 });

test('a finding says whether chance alone could give the spread', () => {
  const apart = [
    { value: 'unknown', right: share(0.1, 0.05, 0.2), drawnIn: null },
    { value: 'female', right: share(0.5, 0.4, 0.6), drawnIn: null },
    { value: 'male', right: share(0.8, 0.7, 0.9), drawnIn: null },
  ];
  expect(splitFinding(apart, 'right', 'sex')).toBe(
    'By sex, true members put into a group of theirs: from 50% (female) to 80% (male), more than chance would give',
  );
  const close = [apart[1], { value: 'male', right: share(0.55, 0.45, 0.65), drawnIn: null }];
  expect(splitFinding(close, 'right', 'sex')).toContain('no more than chance would give');
  expect(splitFinding(close, 'drawnIn', 'sex')).toContain('Too few people');
  expect(splitLines(close, 'drawnIn', 10)[0]).toEqual({ label: 'female', value: null, words: 'fewer than 10 people' });
});

test('who holds the first places, iterative betweenness first', () => {
  const ranks = rankRows([
    { order: 'degree', relation: 'member', places: 10, would_go: 0 },
    { order: 'iterative-betweenness', relation: 'member', places: 6, would_go: 0 },
    { order: 'iterative-betweenness', relation: 'victim', places: 3, would_go: 2 },
    { order: 'iterative-betweenness', relation: 'none', places: 1, would_go: 0 },
  ]);
  expect(
    ranks.map(({ order, places, involved, adversarial, others }) => [order, places, involved, adversarial, others]),
  ).toEqual([
    ['iterative-betweenness', 10, 6, 3, 1],
    ['degree', 10, 10, 0, 0],
  ]);
  expect(orderWords(ranks)).toBe(
    '3 of 10 first places by iterative betweenness are held by rivals or victims of the group; 2 holders would not be in it without adversarial links',
  );
});

test('what moves as logs go missing: mean, least and most of the draws, against the run as it is', () => {
  const scenario = (scenario: string, share: number, draw: number, right_members: number, moved: number) => ({
    scenario,
    share,
    draw,
    logs: 0,
    true_members: 100,
    people: 200,
    involved: 100,
    members: 90,
    assigned: 150,
    right_members,
    right_involved: 75,
    moved,
    lost: 0,
  });
  const found = thinned([
    scenario('all', 0, 0, 80, 0),
    scenario('thinned', 0.5, 1, 60, 15),
    scenario('thinned', 0.5, 2, 80, 30),
    scenario('without-adversarial', 0, 0, 1, 1),
  ]);
  expect(found.filter(({ name }) => name === 'members put into a group of theirs')).toEqual([
    { name: 'members put into a group of theirs', missing: 0, draws: 1, share: 0.8, low: 0.8, high: 0.8 },
    { name: 'members put into a group of theirs', missing: 0.5, draws: 2, share: 0.7, low: 0.6, high: 0.8 },
  ]);
  expect(
    found.filter(({ name }) => name === 'people who stay in their group').map(({ low, high }) => [low, high]),
  ).toEqual([
    [1, 1],
    [0.8, 0.9],
  ]);
});
