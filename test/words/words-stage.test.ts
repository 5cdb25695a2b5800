import { expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { candidates } from '../../loaders/words/candidates-stage.ts';
import { criteria } from '../../loaders/words/criteria-stage.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { words } from '../../loaders/words/words-stage.ts';
import { type Literal, runStages, type Setting } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

/** Logs in which nouns share a company, other words another, and one group is on no list. */
const entries = (reliable: boolean): Cell[][] =>
  Array.from({ length: 240 }, (_, log) => {
    const noun = ['gang', 'crew', 'ocg', 'mob', 'boys'][log % 5];
    const name = ['Salt Fleet', 'Pewter Nine', 'Copper Mile'][log % 3];
    const text =
      log % 2 === 0
        ? `Subject is a member of the ${name} ${noun} and deals drugs for them at number ${log % 7}`
        : `Neighbours rang about parking, noise and bins outside the shop in the ${['high', 'low'][log % 4 > 1 ? 1 : 0]} street`;
    return [`${reliable ? 'L' : 'U'}${String(log).padStart(4, '0')}`, 1, text];
  });

const given: Literal = {
  working_log_entries: entries(true),
  working_unreliable_log_entries: entries(false),
  working_tracked_groups: [
    ['OCG-1', 'Salt Fleet', null, 'OCG', null],
    ['OCG-2', 'Copper Mile', 'CM1', 'OCG', null],
  ],
};

const found = (setting: Setting = {}, tables = given) =>
  runStages([words, criteria, candidates], tables, {
    ...setting,
    study: { words: { size: 20, epochs: 20 }, ...setting.study },
  });

test('vectors, neighbours and candidates of a small study, the same for one worker and two', async () => {
  const one = await found({ workers: 1 });
  const { words: neighbours, vocabulary, candidates: rows } = one;
  expect(await found({ workers: 2 })).toEqual(one);

  const gang = vocabulary.find(([word]) => word === 'gang');
  // One log in ten names this noun: those whose number is even and a multiple of five.
  expect(gang?.slice(1, 3)).toEqual([24, 24]);
  expect(Buffer.from(String(gang?.[3]), 'base64')).toHaveLength(20);
  expect(vocabulary.map(([word]) => word)).not.toContain('the');
  for (const [, , , , x, y] of vocabulary.filter((row) => row[4] !== null)) {
    expect(Math.abs(Number(x))).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(y))).toBeLessThanOrEqual(1);
  }

  const nearGang = neighbours.filter(([word]) => word === 'gang');
  expect(nearGang.map(([, , , rank]) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const otherCompany = ['neighbours', 'rang', 'parking', 'noise', 'bins', 'outside', 'shop', 'high', 'low', 'street'];
  for (const [, neighbour] of nearGang.slice(0, 4)) expect(otherCompany).not.toContain(neighbour);

  const ranked = rows.filter(([, , , , , rank]) => rank !== null);
  const names = ranked.filter(([kind]) => kind === 'group');
  // Accepted nouns are the published ones: `mob` is none of them.
  expect(names.map(([, text, , logs, decision, rank]) => ({ text, logs, decision, rank }))).toEqual([
    { text: 'pewter nine', logs: 32, decision: 'waiting', rank: 1 },
  ]);
  const nouns = ranked.filter(([kind]) => kind === 'noun');
  const decided = Object.fromEntries(nouns.map(([, text, , , decision]) => [text, decision]));
  expect(decided).toMatchObject({ gang: 'accept', crew: 'accept', boys: 'accept', ocg: 'accept', mob: 'waiting' });
  expect(nouns.find(([, text]) => text === 'gang')?.slice(3)).toEqual([
    24,
    'accept',
    expect.any(Number),
    24,
    null,
    expect.any(Number),
    null,
    'published list',
    null,
    'An Analysis of Serious and Organised Crime Networks, 2020',
  ]);
});

test('a person’s decisions stand beside what was found, and change no other score', async () => {
  const folder = folderOf({
    'review/nouns.csv':
      'word,decision,decided_by,decided_on,note\ngang,accept,A,2019-01-02,\nOCG,accept,B,,\ncrew,reject,A,,x\n',
    'review/groups.csv': 'group_id,name,aliases,decision,decided_by\n,Pewter-Nine,,accept,C\n',
  });
  const files = { review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' };
  const { candidates: rows, vocabulary } = await found({ folder, files });
  const before = await found();
  expect(vocabulary).toEqual(before.vocabulary);
  const byText = Object.fromEntries(rows.map((row) => [row[1], row]));
  expect(byText.gang.slice(4, 5).concat(byText.gang.slice(10))).toEqual(['accept', 'A', '2019-01-02', null]);
  expect(byText.crew.slice(4, 5).concat(byText.crew.slice(10))).toEqual(['reject', 'A', null, 'x']);
  expect(byText.boys[4]).toBe('waiting');
  // Two nouns are left: the name stands before them in 16 logs, not 32.
  expect(byText['pewter nine'].slice(3, 5).concat(byText['pewter nine'].slice(9, 11))).toEqual([
    16,
    'accept',
    'USG-pewter-nine',
    'C',
  ]);
  const similarities = (all: Cell[][]) =>
    all.filter(([kind, , , , , rank]) => kind === 'noun' && rank !== null).map(([, text, score]) => [text, score]);
  expect(similarities(rows)).toEqual(similarities(before.candidates));
});

test('reliable logs train, or all [I-04]; what is counted for a candidate is reliable logs', async () => {
  const all = await found({ study: { words: { size: 20, epochs: 20, train_on: 'all' } } });
  expect(all.vocabulary.find(([word]) => word === 'gang')?.slice(1, 3)).toEqual([48, 48]);
  expect(all.candidates.find(([kind, text]) => kind === 'noun' && text === 'gang')?.[3]).toBe(24);
});

test('no log, and words that are all too rare: empty tables', async () => {
  for (const tables of [{}, { working_log_entries: [['L1', 1, 'the Nettle gang']] }]) {
    const { words: neighbours, vocabulary, candidates: rows } = await found({}, tables);
    expect({ neighbours, vocabulary }).toEqual({ neighbours: [], vocabulary: [] });
    // What the paper accepts is in force all the same.
    expect(rows.map(([kind, text, score, , decision, rank]) => [kind, text, score, decision, rank])).toEqual(
      [...publishedNouns].sort().map((noun) => ['noun', noun, null, 'accept', null]),
    );
  }
});

test('seeds that no log holds, or only one of them: what can be found is', async () => {
  const kinds = async (seeds: string[]) =>
    new Set(
      (await found({ study: { words: { size: 20, epochs: 5, seeds } } })).candidates
        .filter(([, , , , , rank]) => rank !== null)
        .map(([kind]) => kind),
    );
  expect(await kinds(['cartel'])).toEqual(new Set(['group']));
  expect(await kinds(['cartel', 'Gang'])).toEqual(new Set(['group', 'noun']));
});

test('every noun, name and alias of the review files stands behind the candidates, without rank or score', async () => {
  const folder = folderOf({
    'review/nouns.csv':
      'word,decision,decided_by,decided_on,note\ngang, Accept ,A,2019-01-02,\nfirm,REJECT,B,2019-01-03,x\nthe pewter,accept,C,,\nbunch,,,,later\n',
    'review/groups.csv':
      'group_id,name,aliases,decision,decided_by\n,Pewter-Nine,PN9,accept,C\n,Copper,,reject,D\nOCG-1,The Fleet,,accept,E\n',
  });
  const files = { review_nouns: 'review/nouns.csv', review_groups: 'review/groups.csv' };
  const { candidates: rows } = await found({ folder, files });
  const others = rows.filter(([, , , , , rank]) => rank === null);
  // kind, text, score, logs, decision, rank, occurrences, pmi, similarity, group, by, on, note.
  expect(others).toEqual([
    ['group', 'copper', null, 0, 'reject', null, 40, null, null, null, 'D', null, null],
    ['group', 'pn9', null, 0, 'accept', null, 0, null, null, 'USG-pewter-nine', 'C', null, null],
    ['group', 'the fleet', null, 0, 'accept', null, 0, null, null, 'OCG-1', 'E', null, null],
    ['noun', 'bunch', null, 0, 'waiting', null, 0, null, null, null, null, null, 'later'],
    ['noun', 'firm', null, 0, 'reject', null, 0, null, null, null, 'B', '2019-01-03', 'x'],
    ['noun', 'the pewter', null, 40, 'accept', null, 40, null, null, null, 'C', null, null],
  ]);
  expect(rows.filter(([kind, text]) => kind === 'noun' && text === 'gang')).toEqual([
    expect.arrayContaining(['accept', 'A', '2019-01-02']),
  ]);
  expect(new Set(rows.map(([kind, text]) => `${kind} ${text}`)).size).toBe(rows.length);
});
