import type { WordVectors } from './corpus.ts';

/**
 * Word vectors as they are published and as all that follows uses them: each number a whole one from −127 to 127, the row's largest
 * being ±127. A cosine of such rows is a quotient of whole numbers, the same wherever it is computed, in a page too; it lies within
 * 0.01 of that of the trained numbers.
 */
export interface WordBytes {
  readonly size: number;
  /** One row a word, by word number. */
  readonly rows: Int8Array;
}

/** Scales each vector so that its largest number becomes ±127, and rounds. */
export function toBytes({ size, vectors }: WordVectors): WordBytes {
  const rows = new Int8Array(vectors.length);
  for (let start = 0; start < vectors.length; start += size) {
    let largest = 0;
    for (let at = start; at < start + size; at++) largest = Math.max(largest, Math.abs(vectors[at]));
    if (largest === 0) continue;
    for (let at = start; at < start + size; at++) rows[at] = Math.round((vectors[at] / largest) * 127);
  }
  return { size, rows };
}

/** A word's row as text: base64 of its signed bytes. */
export const encodeRow = ({ size, rows }: WordBytes, word: number): string =>
  Buffer.from(rows.buffer, rows.byteOffset + word * size, size).toString('base64');

/** Rows that were written as text. */
export function decodeRows(texts: readonly string[]): WordBytes {
  const buffers = texts.map((text) => Buffer.from(text, 'base64'));
  const joined = Buffer.concat(buffers);
  return {
    size: buffers[0]?.length ?? 0,
    rows: new Int8Array(joined.buffer, joined.byteOffset, joined.length),
  };
}

/** A word's vector at length 1; all zeros where its row is. */
export function unitRow({ size, rows }: WordBytes, word: number): Float64Array {
  return unit(Float64Array.from(rows.subarray(word * size, (word + 1) * size)));
}

/** The mean direction of vectors of length 1, at length 1 itself; nothing where there are none, or they cancel out. */
export function centroid(vectors: readonly Float64Array[]): Float64Array | undefined {
  if (vectors.length === 0) return undefined;
  const sum = new Float64Array(vectors[0].length);
  for (const vector of vectors) for (let at = 0; at < sum.length; at++) sum[at] += vector[at];
  const mean = unit(sum);
  return mean.some((value) => value !== 0) ? mean : undefined;
}

/** The cosine of two vectors of length 1, from −1 to 1 whatever was rounded. */
export const cosine = (x: Float64Array, y: Float64Array): number => Math.max(-1, Math.min(1, dot(x, y)));

/** The sum of the products of two vectors, place by place. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at] * y[at];
  return sum;
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}
