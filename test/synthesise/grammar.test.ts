import { expect, test } from 'vitest';
import { randomSource } from '../../loaders/random.ts';
import { drawsFrom } from '../../loaders/synthesise/draws.ts';
import { canSay, expand, listEntries } from '../../loaders/synthesise/grammar.ts';
import { details } from '../../loaders/synthesise/vocabulary/details.ts';
import { furtherSentences } from '../../loaders/synthesise/vocabulary/further-sentences.ts';
import { groupDetails, groupLinks, groupSentences } from '../../loaders/synthesise/vocabulary/group-sentences.ts';
import { lists } from '../../loaders/synthesise/vocabulary/lists.ts';
import { openings } from '../../loaders/synthesise/vocabulary/openings.ts';
import { otherSentences } from '../../loaders/synthesise/vocabulary/other-sentences.ts';

const nobody = { has: (slot: string) => slot !== 'B', fill: (slot: string) => (slot === 'A' ? 'ann' : null) };
const all = (sentence: string, given: Record<string, string>) => {
  const draws = drawsFrom(randomSource(1, 'grammar'));
  return new Set(
    Array.from({ length: 200 }, () => expand(sentence.replace(/^[+~]+/, ''), draws, listEntries(given), nobody)),
  );
};

test('alternatives, options, lists and slots', () => {
  expect(all('(a|b (c|d))[!]', {})).toEqual(new Set(['a', 'a!', 'b c', 'b c!', 'b d', 'b d!']));
  expect(all('{A} {x}', { x: 'one|two (three|four)' })).toEqual(new Set(['ann one', 'ann two three', 'ann two four']));
});

test('what needs somebody who is not there is passed over', () => {
  expect(canSay('{A} and {B}', nobody)).toBe(false);
  expect(canSay('{A}[ and {B}]', nobody)).toBe(true);
  expect(all('{A}( and {B}| alone)[ with {B}]', {})).toEqual(new Set(['ann alone']));
});

test('every sentence of the vocabulary can be written out', () => {
  const entries = listEntries(lists);
  const draws = drawsFrom(randomSource(1, 'vocabulary'));
  const known = new Set(
    'R social place place2 street area town date time veh vrm phone sum n nick gang all age'.split(' '),
  );
  const matter = {
    has: () => true,
    fill: (slot: string) =>
      /^[ABCVXKG](:(he|He|his|His|him|Him|age|bar|family))?$/.test(slot) || known.has(slot) ? slot : null,
  };
  const sentences = [
    details,
    groupLinks,
    groupDetails,
    openings,
    Object.values({ ...groupSentences, ...otherSentences, ...furtherSentences }).flat(),
  ].flat();
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences)
    for (let time = 0; time < 30; time++)
      expect(expand(sentence.replace(/^[+~]+/, ''), draws, entries, matter)).not.toMatch(/[{}|[\]]/);
});
