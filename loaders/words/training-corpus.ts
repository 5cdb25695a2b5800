import { byCodePoint } from './code-point-order.ts';
import type { EncodedCorpus } from './corpus.ts';
import { BREAK, type EncodedLogs } from './encode-logs.ts';
import { growingNumbers } from './growing-numbers.ts';
import { isStopWord } from './stop-words.ts';

/**
 * What word vectors are trained on (METHOD 2.1): each log one sentence, its entries joined, without stop words, punctuation and words
 * that occur less than `minimumCount` times. The vocabulary stands by falling count, then by word; a log that no word is left of is none.
 */
export function trainingCorpus({ words, tokens, starts }: EncodedLogs, minimumCount: number): EncodedCorpus {
  const occurrences = new Uint32Array(words.length);
  for (const token of tokens) occurrences[token]++;
  const kept = words
    .flatMap((word, number) =>
      number === BREAK || occurrences[number] < minimumCount || isStopWord(word) ? [] : [number],
    )
    .sort((x, y) => occurrences[y] - occurrences[x] || byCodePoint(words[x], words[y]));
  /** Number in the vocabulary and one more; 0 for a word that is dropped. */
  const places = new Uint32Array(words.length);
  for (const [place, number] of kept.entries()) places[number] = place + 1;

  const corpusTokens = new Uint32Array(kept.reduce((sum, number) => sum + occurrences[number], 0));
  let length = 0;
  const corpusStarts = growingNumbers();
  for (let log = 0; log + 1 < starts.length; log++) {
    const before = length;
    for (let at = starts[log]; at < starts[log + 1]; at++) {
      const place = places[tokens[at]];
      if (place > 0) corpusTokens[length++] = place - 1;
    }
    if (length > before) corpusStarts.push(before);
  }
  corpusStarts.push(length);
  return {
    vocabulary: kept.map((number) => words[number]),
    counts: Uint32Array.from(kept, (number) => occurrences[number]),
    tokens: corpusTokens,
    starts: corpusStarts.values(),
  };
}

/** In how many sentences each word of the vocabulary stands. */
export function countSentences({ vocabulary, tokens, starts }: EncodedCorpus): Uint32Array {
  const sentences = new Uint32Array(vocabulary.length);
  const last = new Uint32Array(vocabulary.length);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let at = starts[sentence]; at < starts[sentence + 1]; at++) {
      if (last[tokens[at]] === sentence + 1) continue;
      last[tokens[at]] = sentence + 1;
      sentences[tokens[at]]++;
    }
  }
  return sentences;
}
