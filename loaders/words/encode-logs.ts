import type { Executor } from '../executor/executor.ts';
import { growingNumbers } from './growing-numbers.ts';
import { type JoinedLogs, joinedLogs, SEPARATOR } from './joined-logs.ts';
import { readWords } from './read-words.ts';

/** The words of logs as numbers, stop words included. */
export interface EncodedLogs {
  /** Each word that occurs, in lower case, once; `words[BREAK]` stands for none. */
  readonly words: readonly string[];
  /** Of all logs one after another: indices of `words`, with a `BREAK` where a stretch ends. */
  readonly tokens: Uint32Array;
  /** Log i is tokens[starts[i] .. starts[i + 1]); one more than there are logs. */
  readonly starts: Uint32Array;
}

/** Stands between two words that punctuation or a new entry parts: no name reaches across it (RECORDS.md, 'How a criterion matches'). */
export const BREAK = 0;

/**
 * Reads logs as the search reads them, so that a word found here is a word that the search can match. Logs stand in the order of the
 * files and, in each, of their ids. One thread does it, some 2 million words a second: to hand text to others takes memory, and training
 * takes a hundred times as long.
 */
export async function encodeLogs(executor: Executor, files: readonly string[]): Promise<EncodedLogs> {
  const encoder = logEncoder();
  for (const file of files) {
    for await (const read of joinedLogs(executor, [file])) for (const logs of read) encoder.add(logs);
  }
  return encoder.finish();
}

/** Takes logs in, and gives them as numbers: words are numbered from 1 in the order in which they come. */
export function logEncoder() {
  const words = [''];
  const known = new Map<string, number>();
  const tokens = growingNumbers();
  const starts = growingNumbers();
  starts.push(0);

  function addEntry(entry: string) {
    const read = readWords(entry);
    for (let at = 0; at < read.words.length; at++) {
      if (at > 0 && read.stretches[at] !== read.stretches[at - 1]) tokens.push(BREAK);
      tokens.push(numberOf(read.words[at]));
    }
    if (read.words.length > 0) tokens.push(BREAK);
  }

  function numberOf(word: string): number {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, words.length);
    return words.push(word) - 1;
  }

  return {
    add({ entryCounts, text }: JoinedLogs) {
      const entries = text.split(SEPARATOR);
      let next = 0;
      for (const count of entryCounts) {
        for (const entry of entries.slice(next, next + count)) addEntry(entry);
        next += count;
        starts.push(tokens.length);
      }
    },
    finish: (): EncodedLogs => ({ words, tokens: tokens.values(), starts: starts.values() }),
  };
}
