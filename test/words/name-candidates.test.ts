import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_NAMES, type NameSearch, nameCandidates } from '../../loaders/words/name-candidates.ts';
import { encoded, times } from './logs.ts';

const none: NameSearch = { nouns: ['gang', 'crew'], trackedNames: [], minimumLogs: 5, vectorOf: () => undefined };

/** Text that keeps every word but the ones of interest common. */
const filler = times(40, 'officers attended flat # and spoke to residents about noise and parking in the street');

const found = (texts: readonly string[], search: Partial<NameSearch> = {}) =>
  nameCandidates(encoded(...filler, ...texts), { ...none, ...search });

test('a phrase before a noun is a candidate, with its logs and counts', () => {
  const [candidate, ...others] = found([
    ...times(6, 'seen with the Pewter Nine gang at flat #'),
    'the Pewter-Nine crew, twice: PEWTER NINE gang',
    'pewter nine alone',
  ]);
  expect(others).toEqual([]);
  expect(candidate).toMatchObject({ text: 'pewter nine', logs: 7, occurrences: 9, similarity: null });
  const words = encoded(...filler).tokens.filter((token) => token !== 0).length + 6 * 9 + 8 + 3;
  // Nine occurrences of the phrase, eight of them before a noun, eight nouns in all.
  expect(candidate.pmi).toBeCloseTo(Math.log2(8 / words / ((9 / words) * (8 / words))), 10);
  const bound = candidate.pmi / -Math.log2(8 / words);
  expect(candidate.score).toBeCloseTo((7 / 17 + bound + 0) / 3, 10);
});

test('punctuation, a new entry, a stop word and a verb of the stop list end a phrase', () => {
  const texts = [
    ...times(6, 'he joined Quarry gang'),
    ...times(6, 'lives at flat # Tip. Gang seen'),
    ...times(6, 'from the gang'),
    ...times(6, 'running crew'),
  ];
  expect(found(texts).map(({ text }) => text)).toEqual(['quarry']);
});

test('a piece of a longer name is none, and a chance word before a name makes no other', () => {
  const texts = [
    ...times(30, 'the Red Lions crew at number #'),
    ...times(6, 'local Red Lions gang'),
    ...times(20, 'a red car'),
    ...times(20, 'local shops, flat #'),
  ];
  expect(found(texts).map(({ text, logs }) => [text, logs])).toEqual([['red lions', 36]]);
});

test('a longer name that ends in a name counts for itself, and its logs for it alone', () => {
  const texts = [...times(30, 'the Lions crew at #'), ...times(12, 'the Copper Lions gang at #')];
  expect(found(texts).map(({ text, logs }) => [text, logs])).toEqual([
    ['lions', 30],
    ['copper lions', 12],
  ]);
});

test('tracked names are no candidates, nor a piece of one, nor what follows a stop word in one; nor is a noun', () => {
  const texts = [
    ...times(9, 'the Salt Fleet crew, house #'),
    ...times(9, 'Lords of Chaos gang, house #'),
    ...times(9, 'the gang crew'),
    ...times(9, 'the Nettle crew, house #'),
  ];
  const tracked = { trackedNames: ['salt fleet', 'lords of chaos'] };
  expect(found(texts, tracked).map(({ text }) => text)).toEqual(['nettle']);
});

test('a name in fewer logs than are asked for is none', () => {
  expect(found(times(4, 'the Nettle crew at #'))).toEqual([]);
  expect(found(['Nettle crew. Nettle crew. Nettle crew. Nettle crew. Nettle crew'])).toEqual([]);
});

test('likeness to tracked names raises a name; what is bound to the noun and in more logs stands first', () => {
  const vectors = new Map([
    ['salt', Float64Array.of(1, 0)],
    ['nettle', Float64Array.of(1, 0)],
    ['older', Float64Array.of(0, 1)],
    ['phone', Float64Array.of(-1, 0)],
  ]);
  const texts = ['nettle', 'older', 'phone'].flatMap((word) => times(9, `the ${word} crew, house #`));
  const candidates = found(texts, { trackedNames: ['salt'], vectorOf: (word) => vectors.get(word) });
  expect(candidates.map(({ text, similarity }) => [text, similarity])).toEqual([
    ['nettle', 1],
    ['older', 0],
    ['phone', -1],
  ]);
  // Negative likeness is as none: no score below what the other parts give.
  expect(candidates[1].score).toBe(candidates[2].score);
  expect(candidates[0].score).toBeCloseTo(candidates[1].score + 1 / 3, 12);
  const often = found([...times(5, 'the alpha crew, #'), ...times(20, 'the zeta crew, #'), ...times(60, 'a alpha, #')]);
  expect(often.map(({ text }) => text)).toEqual(['zeta', 'alpha']);
});

test('a noun of several words, and a noun inside a name', () => {
  const texts = [...times(6, 'the Nettle deal line, #'), ...times(6, 'the Burger Bar gang, #')];
  const names = found(texts, { nouns: ['deal line', 'gang', 'bar'] }).map(({ text }) => text);
  expect(names).toEqual(['burger', 'burger bar', 'nettle']);
});

test('no log, no noun, and at most sixty names', () => {
  expect(nameCandidates(encoded(), none)).toEqual([]);
  expect(found(times(9, 'the Nettle crew'), { nouns: [] })).toEqual([]);
  const many = Array.from({ length: 70 }, (_, name) => times(5, `the name${name} crew, #`)).flat();
  expect(found(many)).toHaveLength(MOST_NAMES);
});

test('the order of logs changes nothing', () => {
  const word = fc.constantFrom('red', 'lions', 'fox', 'the', 'joined', 'gang', 'crew', 'tip.', 'nine');
  const log = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  const shuffled = fc
    .array(log, { minLength: 1, maxLength: 40 })
    .chain((logs) => fc.tuple(fc.constant(logs), fc.shuffledSubarray(logs, { minLength: logs.length })));
  fc.assert(
    fc.property(shuffled, ([logs, others]) => {
      const search = { ...none, minimumLogs: 1, trackedNames: ['red fox'] };
      expect(nameCandidates(encoded(...others), search)).toEqual(nameCandidates(encoded(...logs), search));
    }),
  );
});
