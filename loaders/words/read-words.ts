import { characterAt, characters, isApostrophe } from '../characters.ts';

/** The words of a text in order, column by column. */
export interface Words {
  /** In lower case, without possessive, apostrophes and quotation marks. */
  readonly words: string[];
  /** Where the word stands in the text: UTF-16 offsets of its first character that counts, and after its last. */
  readonly starts: number[];
  readonly ends: number[];
  /** Words that nothing but white space and hyphens parts are of one stretch; a match never leaves it. */
  readonly stretches: number[];
}

/**
 * Reads the words of a text as RECORDS.md says ('How a criterion matches'). A new stretch begins after punctuation, and at each offset
 * of `breaks` (ascending), where a new entry starts. Linear in the text.
 */
export function readWords(text: string, breaks: readonly number[] = []): Words {
  const read: Words = { words: [], starts: [], ends: [], stretches: [] };
  let stretch = 0;
  let nextBreak = 0;
  for (let at = 0; at < text.length; ) {
    while (breaks[nextBreak] <= at) {
      nextBreak++;
      stretch++;
    }
    const kind = characterAt(text, at);
    if (kind === characters.stop) stretch++;
    if (kind === characters.stop || kind === characters.space) {
      at++;
      continue;
    }
    const start = at;
    let drops = false;
    for (; at < text.length; at++) {
      const next = characterAt(text, at);
      if (next === characters.dropped) drops = true;
      else if (next !== characters.word) break;
    }
    if (drops) pushTrimmed(read, text, start, at, stretch);
    else push(read, text.slice(start, at), start, at, stretch);
  }
  return read;
}

function push({ words, starts, ends, stretches }: Words, word: string, start: number, end: number, stretch: number) {
  words.push(word.toLowerCase());
  starts.push(start);
  ends.push(end);
  stretches.push(stretch);
}

/** A possessive needs a word before it: in `the 'S' crew` the letter is the name. */
function pushTrimmed(read: Words, text: string, from: number, to: number, stretch: number) {
  let start = from;
  while (start < to && characterAt(text, start) === characters.dropped) start++;
  let end = trimEnd(text, start, to);
  if (end - 2 > start && /s/i.test(text[end - 1]) && isApostrophe(text[end - 2])) end = trimEnd(text, start, end - 2);
  if (start === end) return;
  let word = '';
  for (let at = start; at < end; at++) if (characterAt(text, at) !== characters.dropped) word += text[at];
  push(read, word, start, end, stretch);
}

function trimEnd(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && characterAt(text, end - 1) === characters.dropped) end--;
  return end;
}

/** A name as it is searched for: its words joined by single spaces; punctuation in it parts words. */
export const normaliseName = (name: string): string => readWords(name).words.join(' ');
