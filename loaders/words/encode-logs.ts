import type { Executor } from '../executor/executor.ts';
import type { Task, Workers } from '../stage.ts';
import { growingNumbers } from './growing-numbers.ts';
import { type LogText, logTexts } from './log-texts.ts';
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

const PORTION = { logsInChunk: 500, chunks: 64 };

/**
 * Reads logs as the search reads them, so that a word found here is a word that the search can match. Logs stand in the order of
 * the files and, in each, of their ids; the numbers do not depend on the number of workers.
 */
export async function encodeLogs(executor: Executor, workers: Workers, files: readonly string[]): Promise<EncodedLogs> {
  const joining = joiner();
  for (const file of files) {
    for await (const chunks of logTexts(executor, [file], PORTION)) {
      for (const encoded of await workers.map(encodeTask, null, chunks)) joining.add(encoded);
    }
  }
  return joining.finish();
}

/** Some logs with words numbered among themselves. */
export function encodeChunk(_: null, logs: readonly LogText[]): EncodedLogs {
  const numbers = numbering();
  const tokens = growingNumbers();
  const starts = new Uint32Array(logs.length + 1);
  for (const [log, { entries }] of logs.entries()) {
    for (const entry of entries) {
      const { words, stretches } = readWords(entry);
      for (let at = 0; at < words.length; at++) {
        if (at > 0 && stretches[at] !== stretches[at - 1]) tokens.push(BREAK);
        tokens.push(numbers.of(words[at]));
      }
      if (words.length > 0) tokens.push(BREAK);
    }
    starts[log + 1] = tokens.length;
  }
  return { words: numbers.words, tokens: tokens.values().slice(), starts };
}

const encodeTask: Task<null, readonly LogText[], EncodedLogs> = { module: import.meta.url, run: encodeChunk };

/** Numbers words in the order in which they come, from 1. */
function numbering() {
  const words = [''];
  const known = new Map<string, number>();
  return {
    words,
    of(word: string): number {
      const number = known.get(word);
      if (number !== undefined) return number;
      known.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}

/** Puts chunks behind each other, under one numbering. */
function joiner() {
  const numbers = numbering();
  const tokens = growingNumbers();
  const starts = growingNumbers();
  starts.push(0);
  return {
    add(chunk: EncodedLogs) {
      const renumbered = chunk.words.map((word, number) => (number === BREAK ? BREAK : numbers.of(word)));
      const before = tokens.length;
      for (const token of chunk.tokens) tokens.push(renumbered[token]);
      for (const start of chunk.starts.subarray(1)) starts.push(before + start);
    },
    finish: (): EncodedLogs => ({ words: numbers.words, tokens: tokens.values(), starts: starts.values() }),
  };
}
