import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkers } from '../../loaders/run/workers.ts';
import { findNeighbours } from '../../loaders/words/neighbours.ts';
import { decodeRows, dot, encodeRow, toBytes, unitRow } from '../../loaders/words/word-bytes.ts';

const one = openWorkers(1, () => {});

test('the nearest words of a word, nearest first, ties by word', async () => {
  // Three words on one line, one at right angles, one opposite.
  const bytes = toBytes({ size: 2, vectors: Float32Array.from([1, 0, 2, 0, 0, 1, -3, 0, 0.5, 0]) });
  const vocabulary = ['gang', 'zeta', 'side', 'anti', 'alpha'];
  const { nearest, words, similarities } = await findNeighbours(one, vocabulary, bytes, 3);
  const of = (word: number) =>
    Array.from({ length: nearest }, (_, rank) => [vocabulary[words[word * 3 + rank]], similarities[word * 3 + rank]]);
  expect(of(0)).toEqual([
    ['alpha', 1],
    ['zeta', 1],
    ['side', 0],
  ]);
  expect(of(3)[0]).toEqual(['side', 0]);
  expect(of(3).slice(1)).toEqual([
    ['alpha', -1],
    ['gang', -1],
  ]);
});

test('fewer words than neighbours, one word, and none', async () => {
  const bytes = toBytes({ size: 1, vectors: Float32Array.of(1, -1) });
  expect((await findNeighbours(one, ['a', 'b'], bytes, 10)).nearest).toBe(1);
  expect((await findNeighbours(one, ['a'], bytes, 10)).words).toHaveLength(0);
  expect((await findNeighbours(one, [], bytes, 10)).words).toHaveLength(0);
});

test('as sorting all cosines would give, for any number of workers', async () => {
  const words = Array.from({ length: 700 }, (_, word) => `w${(word * 7919) % 1000}-${word}`);
  const vectors = Float32Array.from({ length: 700 * 8 }, (_, at) => Math.sin(at * 12.9898) * ((at % 13) + 1));
  const bytes = toBytes({ size: 8, vectors });
  const found = await findNeighbours(
    openWorkers(2, () => {}),
    words,
    bytes,
    10,
  );
  expect(found).toEqual(await findNeighbours(one, words, bytes, 10));
  for (const word of [0, 255, 256, 699]) {
    const cosines = words
      .map((_, other) => dot(unitRow(bytes, word), unitRow(bytes, other)))
      .filter((_, other) => other !== word)
      .sort((x, y) => y - x);
    const similarities = found.similarities.subarray(word * 10, word * 10 + 10);
    for (const [rank, similarity] of similarities.entries()) expect(similarity).toBeCloseTo(cosines[rank], 12);
  }
});

test('a row comes back from its text as it was, and its cosines lie within 0.01 of the trained ones', () => {
  const vector = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(vector, vector, (x, y) => {
      fc.pre([x, y].every((each) => each.some((value) => Math.abs(value) > 1e-6)));
      const bytes = toBytes({ size: 100, vectors: Float32Array.from([...x, ...y]) });
      expect(decodeRows([encodeRow(bytes, 0), encodeRow(bytes, 1)]).rows).toEqual(bytes.rows);
      const product = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, value, at) => sum + Math.fround(value) * Math.fround(b[at]), 0);
      const cosine = product(x, y) / Math.sqrt(product(x, x) * product(y, y));
      expect(Math.abs(dot(unitRow(bytes, 0), unitRow(bytes, 1)) - cosine)).toBeLessThan(0.01);
    }),
  );
});
