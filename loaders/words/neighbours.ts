import type { Task, Workers } from '../stage.ts';
import { byCodePoint } from './code-point-order.ts';
import { compileRowProducts, openRowProducts, ROWS_AT_A_TIME } from './row-products.ts';
import type { WordBytes } from './word-bytes.ts';

/** The nearest words of some words, `nearest` of them each: number of the word, and cosine. Fewer where there are fewer words. */
export interface Neighbours {
  readonly nearest: number;
  readonly words: Uint32Array;
  readonly similarities: Float64Array;
}

interface AllWords extends WordBytes {
  readonly kernel: WebAssembly.Module;
  /** Length of each row. */
  readonly lengths: Float64Array;
  /** Place of each word in the order of the words themselves: it breaks ties. */
  readonly order: Uint32Array;
  readonly nearest: number;
}

interface SomeWords {
  readonly from: number;
  readonly to: number;
}

const WORDS_IN_CALL = 256;

/** The nearest words of every word by cosine, nearest first, ties by word. The same for any number of workers. */
export async function findNeighbours(
  workers: Workers,
  vocabulary: readonly string[],
  bytes: WordBytes,
  atMost: number,
): Promise<Neighbours> {
  const count = vocabulary.length;
  const nearest = Math.max(0, Math.min(atMost, count - 1));
  const kernel = await compileRowProducts();
  const shared: AllWords = {
    ...bytes,
    kernel,
    lengths: rowLengths(bytes, count),
    order: alphabetic(vocabulary),
    nearest,
  };
  const calls = Array.from({ length: Math.ceil(count / WORDS_IN_CALL) }, (_, call) => ({
    from: call * WORDS_IN_CALL,
    to: Math.min(count, (call + 1) * WORDS_IN_CALL),
  }));
  const found = { nearest, words: new Uint32Array(count * nearest), similarities: new Float64Array(count * nearest) };
  const parts = await workers.map(neighboursTask, shared, calls);
  for (const [call, { words, similarities }] of parts.entries()) {
    found.words.set(words, call * WORDS_IN_CALL * nearest);
    found.similarities.set(similarities, call * WORDS_IN_CALL * nearest);
  }
  return found;
}

/** The neighbours of the words from one number to another. */
export function nearestOfSome(all: AllWords, { from, to }: SomeWords): Neighbours {
  const { nearest } = all;
  const found = {
    nearest,
    words: new Uint32Array((to - from) * nearest),
    similarities: new Float64Array((to - from) * nearest),
  };
  const multiply = productsOf(all);
  for (let first = from; first < to; first += ROWS_AT_A_TIME) {
    const some = Array.from({ length: Math.min(ROWS_AT_A_TIME, to - first) }, (_, at) => first + at);
    for (const [at, products] of multiply(some).entries())
      takeNearest(all, some[at], products, found, (some[at] - from) * nearest);
  }
  return found;
}

/** Puts the neighbours of a word, from its products with all words, into `found` from a place on. */
function takeNearest(
  { lengths, order, nearest }: AllWords,
  word: number,
  products: Int32Array,
  { words, similarities }: Neighbours,
  first: number,
): void {
  let held = 0;
  for (let other = 0; other < products.length; other++) {
    if (other === word) continue;
    const scale = lengths[word] * lengths[other];
    const similarity = scale === 0 ? 0 : Math.max(-1, Math.min(1, products[other] / scale));
    // The list is kept in order: the new one moves up past all that it beats.
    let place = held;
    while (place > 0 && isNearer(similarity, other, first + place - 1)) place--;
    if (place === nearest) continue;
    if (held < nearest) held++;
    for (let at = first + held - 1; at > first + place; at--) {
      words[at] = words[at - 1];
      similarities[at] = similarities[at - 1];
    }
    words[first + place] = other;
    similarities[first + place] = similarity;
  }

  function isNearer(similarity: number, other: number, at: number): boolean {
    return similarity === similarities[at] ? order[other] < order[words[at]] : similarity > similarities[at];
  }
}

/** Of the vocabulary that a thread is at work on: its rows are laid out once, not for each call. */
const opened = new WeakMap<AllWords, ReturnType<typeof openRowProducts>>();

function productsOf(all: AllWords): ReturnType<typeof openRowProducts> {
  const known = opened.get(all) ?? openRowProducts(all.kernel, all);
  opened.set(all, known);
  return known;
}

const neighboursTask: Task<AllWords, SomeWords, Neighbours> = { module: import.meta.url, run: nearestOfSome };

const rowLengths = ({ size, rows }: WordBytes, count: number) =>
  Float64Array.from({ length: count }, (_, word) =>
    Math.sqrt(rows.subarray(word * size, (word + 1) * size).reduce((sum, value) => sum + value * value, 0)),
  );

/** Where each word stands among all of them in the order of their characters. */
function alphabetic(vocabulary: readonly string[]): Uint32Array {
  const order = new Uint32Array(vocabulary.length);
  const sorted = vocabulary.map((_, word) => word).sort((x, y) => byCodePoint(vocabulary[x], vocabulary[y]));
  for (const [place, word] of sorted.entries()) order[word] = place;
  return order;
}
