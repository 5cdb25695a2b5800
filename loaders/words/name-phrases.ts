import type { EncodedLogs } from './encode-logs.ts';

/**
 * Phrases of one to three words that stand before a noun, as a tree from the last word to the first: column by column, a phrase after the
 * one that it makes longer by a word in front. Phrase 0 has no word.
 */
export interface NamePhrases {
  /** The phrase without its first word. */
  readonly shorter: number[];
  /** Its first word, as a number. */
  readonly firstWord: number[];
  /** How often it stands before a noun, in how many logs it does, and how often it stands anywhere. */
  readonly beforeNoun: number[];
  readonly logs: number[];
  readonly anywhere: number[];
  /** How often a noun stands anywhere, with a name before it or without. */
  readonly nouns: number;
}

/** What phrases are looked for with: words of the logs, as numbers. */
export interface PhraseWords {
  /** Nouns, each as its words. */
  readonly nouns: readonly (readonly number[])[];
  /** 1 for a word that is part of no name, and for the break. */
  readonly stops: Uint8Array;
}

const LONGEST = 3;

/** Finds the phrases that stand before nouns, and counts them. None reaches across a break or a stop. Linear in the logs. */
export function namePhrases({ words, tokens, starts }: EncodedLogs, { nouns, stops }: PhraseWords): NamePhrases {
  const phrases = { shorter: [0], firstWord: [0], beforeNoun: [0], logs: [0], anywhere: [0], nouns: 0 };
  const lastLog = [0];
  const known = new Map<number, number>();
  const keyOf = (shorter: number, word: number) => shorter * words.length + word;
  const nounsByFirst = Map.groupBy(nouns, ([first]) => first);
  const isNounAt = (at: number) =>
    nounsByFirst.get(tokens[at])?.some((noun) => noun.every((word, place) => tokens[at + place] === word)) ?? false;

  for (let log = 0; log + 1 < starts.length; log++) {
    for (let noun = starts[log]; noun < starts[log + 1]; noun++) {
      if (!isNounAt(noun)) continue;
      phrases.nouns++;
      let phrase = 0;
      for (let at = noun - 1; at >= Math.max(starts[log], noun - LONGEST) && !stops[tokens[at]]; at--) {
        phrase = known.get(keyOf(phrase, tokens[at])) ?? grow(phrase, tokens[at]);
        phrases.beforeNoun[phrase]++;
        if (lastLog[phrase] === log + 1) continue;
        lastLog[phrase] = log + 1;
        phrases.logs[phrase]++;
      }
    }
  }
  for (let last = 0; last < tokens.length; last++) {
    let phrase: number | undefined = 0;
    for (let at = last; at >= Math.max(0, last - LONGEST + 1); at--) {
      phrase = known.get(keyOf(phrase, tokens[at]));
      if (phrase === undefined) break;
      phrases.anywhere[phrase]++;
    }
  }
  return phrases;

  function grow(shorter: number, word: number): number {
    known.set(keyOf(shorter, word), lastLog.length);
    phrases.shorter.push(shorter);
    phrases.firstWord.push(word);
    phrases.beforeNoun.push(0);
    phrases.logs.push(0);
    phrases.anywhere.push(0);
    return lastLog.push(0) - 1;
  }
}

/** The words of a phrase in the order in which they are read. */
export function wordsOf({ shorter, firstWord }: NamePhrases, phrase: number): number[] {
  const words: number[] = [];
  for (let rest = phrase; rest !== 0; rest = shorter[rest]) words.push(firstWord[rest]);
  return words;
}
