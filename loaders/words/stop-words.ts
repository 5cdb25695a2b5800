import { words } from 'natural/lib/natural/util/stopwords.js';

/** English words that say little (the list of the library `natural`, single letters and digits included): no word vector is made of them. */
const stopWords: ReadonlySet<string> = new Set(words);

/** True where a word, in lower case, is dropped before training (METHOD 2.1) and cannot be part of a group's name (METHOD 2.5). */
export const isStopWord = (word: string): boolean => stopWords.has(word);
