/** Texts that stand in one string, a line each: thousands of times fewer objects than an array of strings. */
export interface Lines {
  readonly text: string;
  /** Where each line starts, and the end of the text. */
  readonly starts: Uint32Array;
}

const BREAK = '\n';

/** The lines of a text, each of which ends with a line break. */
export function linesOf(text: string): Lines {
  let count = 0;
  for (let at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) count++;
  const starts = new Uint32Array(count + 1);
  let line = 0;
  for (let at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) starts[++line] = at + 1;
  return { text, starts };
}

/** One line, from 0. */
export const lineAt = ({ text, starts }: Lines, line: number): string => text.slice(starts[line], starts[line + 1] - 1);

export const lineCount = ({ starts }: Lines): number => starts.length - 1;

/** A 1 for every line that holds a word; `lines` are in the word's own case. */
export function linesHolding({ text, starts }: Lines, word: string): Uint8Array {
  const hits = new Uint8Array(starts.length - 1);
  let line = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[line + 1])) {
    line = lineFrom(starts, at, line);
    // A word never spans lines: none that is looked for holds a line break.
    hits[line] = 1;
  }
  return hits;
}

/** The first line, of lines in order, that is not before a text; their number where all are. */
export function firstNotBefore(lines: Lines, text: string): number {
  let low = 0;
  let high = lineCount(lines);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(lines, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line that a place in the text is in, looked for from a line at or before it. */
function lineFrom(starts: Uint32Array, place: number, from: number): number {
  let low = from;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
