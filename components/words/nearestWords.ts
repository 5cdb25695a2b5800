/** The words of the logs with their vectors, ready to be compared. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** One row a word, signed bytes. */
  readonly rows: Int8Array;
  readonly size: number;
  /** Length of each row. */
  readonly lengths: Float64Array;
  readonly numbers: ReadonlyMap<string, number>;
}

/** A word near another, and the cosine between them. */
export interface NearWord {
  readonly word: string;
  readonly number: number;
  readonly similarity: number;
}

/** Makes words and the bytes of their vectors comparable. Throws where there are not as many vectors as words. */
export function openVocabulary(words: readonly string[], size: number, bytes: ArrayBuffer): Vocabulary {
  const rows = new Int8Array(bytes);
  if (rows.length !== words.length * size) throw new Error('The vectors are not those of the words');
  const lengths = Float64Array.from(words, (_, word) => Math.sqrt(product(rows, size, word, word)));
  return { words, rows, size, lengths, numbers: new Map(words.map((word, number) => [word, number])) };
}

/**
 * The words nearest to a word by cosine, nearest first, ties by word: each quotient is of whole numbers, the same on every device. Exact,
 * over all words: some milliseconds for ten thousand.
 */
export function nearestWords({ words, rows, size, lengths }: Vocabulary, to: number, count = 10): NearWord[] {
  const near: NearWord[] = [];
  for (let number = 0; number < words.length; number++) {
    const scale = lengths[number] * lengths[to];
    if (number === to || scale === 0) continue;
    near.push({ word: words[number], number, similarity: product(rows, size, number, to) / scale });
  }
  return near.sort((x, y) => y.similarity - x.similarity || (x.word < y.word ? -1 : 1)).slice(0, count);
}

/**
 * Words that a reader may be about to type: those that begin so, then those that hold it further in, each in the order given (the most
 * frequent first).
 */
export function completions(words: readonly string[], typed: string, most = 10): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const begin = words.filter((word) => word.startsWith(wanted));
  if (begin.length >= most) return begin.slice(0, most);
  return [...begin, ...words.filter((word) => word.includes(wanted) && !word.startsWith(wanted))].slice(0, most);
}

function product(rows: Int8Array, size: number, one: number, other: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += rows[one * size + at] * rows[other * size + at];
  return sum;
}
