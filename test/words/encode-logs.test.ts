import { expect, test } from 'vitest';
import { BREAK } from '../../loaders/words/encode-logs.ts';
import { countSentences, trainingCorpus } from '../../loaders/words/training-corpus.ts';
import { encoded, encodedEntries } from './logs.ts';

test('words are read as the search reads them, with a break where the reach of a name ends', () => {
  const { words, tokens, starts } = encodedEntries(["The Red-Lions' CREW, seen.", 'Family'], ['', '...'], ['crew']);
  const said = Array.from(tokens, (token) => (token === BREAK ? '|' : words[token]));
  expect(said).toEqual(['the', 'red', 'lions', 'crew', '|', 'seen', '|', 'family', '|', 'crew', '|']);
  expect([...starts]).toEqual([0, 9, 9, 11]);
  expect(words[BREAK]).toBe('');
});

test('training drops stop words, punctuation and rare words, and joins the entries of a log', () => {
  const logs = encoded('The gang met. The gang left with the crew', 'a crew of the gang', 'nothing of note', 'crew');
  const corpus = trainingCorpus(logs, 2);
  expect(corpus.vocabulary).toEqual(['crew', 'gang']);
  expect([...corpus.counts]).toEqual([3, 3]);
  // The third log has no word left: it is no sentence.
  expect(Array.from(corpus.tokens, (token) => corpus.vocabulary[token])).toEqual([
    'gang',
    'gang',
    'crew',
    'crew',
    'gang',
    'crew',
  ]);
  expect([...corpus.starts]).toEqual([0, 3, 5, 6]);
  expect([...countSentences(corpus)]).toEqual([3, 2]);
});

test('the vocabulary stands by falling count, then by word', () => {
  expect(trainingCorpus(encoded('zeta beta alpha beta'), 1).vocabulary).toEqual(['beta', 'alpha', 'zeta']);
});

test('no log, and no word often enough', () => {
  expect(trainingCorpus(encoded(), 1)).toMatchObject({ vocabulary: [], starts: Uint32Array.of(0) });
  expect(trainingCorpus(encoded('one two three'), 5)).toMatchObject({ vocabulary: [], starts: Uint32Array.of(0) });
});
