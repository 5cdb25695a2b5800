import { byCodePoint } from './code-point-order.ts';
import { BREAK, type EncodedLogs } from './encode-logs.ts';
import { type NamePhrases, namePhrases, wordsOf } from './name-phrases.ts';
import { isStopVerb } from './stop-verbs.ts';
import { isStopWord } from './stop-words.ts';
import { centroid, cosine } from './word-bytes.ts';

/** A phrase that may be the name of a group that nobody tracks. */
export interface NameCandidate {
  /** Its words in lower case, joined by single spaces. */
  readonly text: string;
  /** From 0 to 1: the mean of `support`, `bound` and `likeness` below. */
  readonly score: number;
  /** Logs in which it stands before an accepted noun and is no part of a longer name. */
  readonly logs: number;
  /** How often it stands anywhere in the logs. */
  readonly occurrences: number;
  /** Pointwise mutual information of the phrase and a noun after it, in bits. */
  readonly pmi: number;
  /** Cosine of its words' mean direction to that of the tracked groups' names; none where one of the two has no vector. */
  readonly similarity: number | null;
}

/** What names are looked for with. */
export interface NameSearch {
  /** The accepted nouns, and the names and aliases of tracked groups: words in lower case joined by single spaces. */
  readonly nouns: readonly string[];
  readonly trackedNames: readonly string[];
  /** A phrase in fewer logs is none. */
  readonly minimumLogs: number;
  /** A word's direction at length 1; nothing for a word without a vector. */
  readonly vectorOf: (word: string) => Float64Array | undefined;
}

/** As many as a person is asked to look at (METHOD 2.5). */
export const MOST_NAMES = 60;

/** So many logs make half of full support. */
const HALF_SUPPORT = 10;

/** From here on (of −1 to 1) the first word of a phrase belongs to the rest. */
const ONE_NAME = 0.5;

/**
 * Phrases that may name a group that nobody tracks (METHOD 2.5), best first, ties by text. A phrase of several words counts as one name
 * where its first word and the rest are bound: their normalised pointwise mutual information (Bouma 2009) is at least 0.5, in all logs.
 * Logs of a longer name are not counted for the phrase within it, as in the C-value of Frantzi and Ananiadou (2000): 'lions' in 'red lions'
 * has none left. Names and aliases of tracked groups are no candidates, nor is a noun. The score is the mean of three parts from 0 to 1:
 *
 * - support, logs / (logs + 10);
 * - bound, the normalised pointwise mutual information of phrase and noun, 0 where negative;
 * - likeness, the cosine to the mean direction of tracked names, 0 where negative or unknown.
 */
export function nameCandidates(logs: EncodedLogs, search: NameSearch): NameCandidate[] {
  const numbers = new Map(logs.words.map((word, number) => [word, number]));
  const nouns = search.nouns.flatMap((noun) => {
    const known = noun.split(' ').map((word) => numbers.get(word) ?? BREAK);
    return noun === '' || known.includes(BREAK) ? [] : [known];
  });
  const stops = Uint8Array.from(logs.words, (word, number) =>
    Number(number === BREAK || isStopWord(word) || isStopVerb(word)),
  );
  const phrases = namePhrases(logs, { nouns, stops });
  const total = logs.tokens.reduce((sum, token) => sum + Number(token !== BREAK), 0);
  const anywhereOfWord = countWords(logs);

  const texts = phrases.logs.map((_, phrase) =>
    wordsOf(phrases, phrase)
      .map((word) => logs.words[word])
      .join(' '),
  );
  const tracked = new Set(search.trackedNames);
  const isName = phrases.logs.map((count, phrase) => {
    if (phrase === 0 || count < search.minimumLogs) return false;
    const { shorter, firstWord, anywhere } = phrases;
    if (shorter[phrase] === 0 || tracked.has(texts[phrase])) return true;
    const together = anywhere[phrase] / total;
    return (
      normalised(together, anywhereOfWord[firstWord[phrase]] / total, anywhere[shorter[phrase]] / total) >= ONE_NAME
    );
  });
  const own = ownLogs(phrases, isName);

  const likenessOf = likenessTo(search);
  const excluded = new Set([...search.trackedNames, ...search.trackedNames.map(tailOf), ...search.nouns]);
  return texts
    .flatMap((text, phrase): NameCandidate[] => {
      if (!isName[phrase] || own[phrase] < search.minimumLogs || excluded.has(text)) return [];
      const together = phrases.beforeNoun[phrase] / total;
      const alone = phrases.anywhere[phrase] / total;
      const bound = normalised(together, alone, phrases.nouns / total);
      const similarity = likenessOf(text);
      const support = own[phrase] / (own[phrase] + HALF_SUPPORT);
      return [
        {
          text,
          score: (support + Math.max(0, bound) + Math.max(0, similarity ?? 0)) / 3,
          logs: own[phrase],
          occurrences: phrases.anywhere[phrase],
          pmi: Math.log2(together / (alone * (phrases.nouns / total))),
          similarity,
        },
      ];
    })
    .sort((x, y) => y.score - x.score || byCodePoint(x.text, y.text))
    .slice(0, MOST_NAMES);
}

/** Normalised pointwise mutual information of two things, from their shares of all words: 1 where neither stands without the other. */
const normalised = (together: number, one: number, other: number): number =>
  Math.log2(together / (one * other)) / -Math.log2(together);

/** Logs of each phrase without those of longer names that end in it. */
function ownLogs({ shorter, logs }: NamePhrases, isName: readonly boolean[]): number[] {
  const own = [...logs];
  for (const [phrase, rest] of shorter.entries()) if (isName[phrase] && rest !== 0) own[rest] -= logs[phrase];
  return own;
}

function countWords({ words, tokens }: EncodedLogs): Uint32Array {
  const counts = new Uint32Array(words.length);
  for (const token of tokens) counts[token]++;
  return counts;
}

/** The words of a name after the last stop word in it: what is seen of 'lords of chaos' is 'chaos'. */
const tailOf = (name: string): string => {
  const words = name.split(' ');
  return words.slice(words.findLastIndex((word) => isStopWord(word) || isStopVerb(word)) + 1).join(' ');
};

/** The cosine of a phrase to the mean direction of the tracked names; a phrase's direction is the mean of its words'. */
function likenessTo({ trackedNames, vectorOf }: NameSearch): (text: string) => number | null {
  const directionOf = (text: string) => centroid(text.split(' ').flatMap((word) => vectorOf(word) ?? []));
  const middle = centroid([...new Set(trackedNames)].sort(byCodePoint).flatMap((name) => directionOf(name) ?? []));
  return (text) => {
    const direction = directionOf(text);
    return middle === undefined || direction === undefined ? null : cosine(direction, middle);
  };
}
