import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { randomSource } from '../../loaders/random.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import type { EncodedCorpus, WordVectors } from '../../loaders/words/corpus.ts';
import { pace, type TrainingSettings, trainWordVectors } from '../../loaders/words/word2vec.ts';
import { vectorsByDefinition } from './word2vec-by-definition.ts';

const usual: TrainingSettings = { size: 100, window: 5, negative: 5, epochs: 5, seed: 7 };

const train = (corpus: EncodedCorpus, settings: TrainingSettings, workers = 1): Promise<WordVectors> =>
  trainWordVectors(
    corpus,
    settings,
    openWorkers(workers, () => {}),
  );

const digest = ({ vectors }: WordVectors): string => createHash('sha256').update(vectors).digest('hex');

function encode(sentences: readonly (readonly number[])[], words: number): EncodedCorpus {
  const tokens = sentences.flat();
  const counts = new Uint32Array(words);
  for (const word of tokens) counts[word]++;
  const starts = [0];
  for (const sentence of sentences) starts.push(starts[starts.length - 1] + sentence.length);
  return {
    vocabulary: Array.from(counts, (_, word) => `word${word}`),
    counts,
    tokens: Uint32Array.from(tokens),
    starts: Uint32Array.from(starts),
  };
}

/** Sentences each about one of some themes; words of a theme are 10 in number and share no sentence with another theme's. */
function themed(themes: number, sentences: number): EncodedCorpus {
  const random = randomSource(3, 'themes');
  const below = (limit: number) => (random.next() >>> 0) % limit;
  return encode(
    Array.from({ length: sentences }, () => {
      const theme = below(themes);
      return Array.from({ length: 12 }, () => theme * 10 + below(10));
    }),
    themes * 10,
  );
}

function neighbours({ size, vectors }: WordVectors, word: number, count: number): number[] {
  const row = (at: number) => vectors.subarray(at * size, (at + 1) * size);
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, at) => sum + value * y[at], 0);
  const cosine = (at: number) => dot(row(word), row(at)) / Math.sqrt(dot(row(word), row(word)) * dot(row(at), row(at)));
  return Array.from({ length: vectors.length / size }, (_, at) => at)
    .filter((at) => at !== word)
    .sort((x, y) => cosine(y) - cosine(x))
    .slice(0, count);
}

/** Few words, short sentences, empty ones too; often one word more than all others. */
const anyCorpus = fc
  .integer({ min: 0, max: 40 })
  .chain((words) =>
    fc.tuple(
      fc.constant(words),
      words === 0
        ? fc.constant([])
        : fc.array(
            fc.array(fc.oneof({ weight: 2, arbitrary: fc.nat(words - 1) }, { weight: 1, arbitrary: fc.constant(0) }), {
              maxLength: 14,
            }),
            { maxLength: 25 },
          ),
    ),
  )
  .map(([words, sentences]) => encode(sentences, words));

const anySettings = fc.record({
  size: fc.oneof(fc.constantFrom(1, 3, 52, 53, 100, 104, 105), fc.integer({ min: 1, max: 170 })),
  window: fc.integer({ min: 1, max: 8 }),
  negative: fc.oneof(fc.constant(5), fc.integer({ min: 1, max: 14 })),
  epochs: fc.integer({ min: 1, max: 3 }),
  seed: fc.nat(),
});

describe('word2vec', () => {
  it('gives, to the last bit, the vectors of its definition, for any number of workers', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, anySettings, fc.integer({ min: 1, max: 3 }), async (corpus, settings, workers) => {
        const { size, vectors } = await train(corpus, settings, workers);
        expect(size).toBe(settings.size);
        expect(vectors).toEqual(vectorsByDefinition(corpus, settings));
        expect(vectors.every(Number.isFinite)).toBe(true);
      }),
      { seed: 20, numRuns: 120 },
    );
  });

  it.each([
    ['nothing', encode([], 0)],
    ['sentences without a word', encode([[], [], []], 0)],
    ['one word once', encode([[0]], 1)],
    ['a vocabulary of one word', encode([[0, 0, 0, 0, 0, 0, 0]], 1)],
    ['sentences of one word', encode([[0], [1], [2], [0], [1]], 3)],
    ['one sentence, shorter than the window', encode([[0, 1, 2]], 3)],
    [
      'a word that drowns all others',
      encode([...Array.from({ length: 60 }, () => Array(60).fill(0)), [0, 1, 2, 3]], 4),
    ],
    ['a word that is never seen', encode([[0, 1, 0, 1, 1]], 3)],
  ])('takes %s', async (_, corpus) => {
    const { vectors } = await train(corpus, usual, 2);
    expect(vectors).toEqual(vectorsByDefinition(corpus, usual));
    expect(vectors).toHaveLength(corpus.vocabulary.length * usual.size);
  });

  it('stays within bounds where every word meets every other all the time', async () => {
    const corpus = encode(
      Array.from({ length: 200 }, (_, sentence) => Array.from({ length: 200 }, (_, at) => (at + sentence) % 2)),
      2,
    );
    const { vectors } = await train(corpus, { ...usual, window: 50, negative: 50 });
    expect(vectors.every((value) => Math.abs(value) < 10)).toBe(true);
  });

  it('leaves a word that no sentence teaches where it started: uniform within ±1/size', async () => {
    const { vectors } = await train(encode([], 500), { ...usual, size: 20 });
    const scaled = Array.from(vectors, (value) => value * 20);
    expect(Math.max(...scaled)).toBeLessThanOrEqual(1);
    expect(Math.max(...scaled)).toBeGreaterThan(0.99);
    expect(Math.min(...scaled)).toBeLessThan(-0.99);
    expect(Math.abs(scaled.reduce((sum, value) => sum + value, 0) / scaled.length)).toBeLessThan(0.02);
  });

  it('says how much is too much', async () => {
    const words = 600_000;
    await expect(train(encode([[0, 1]], words), { ...usual, size: 1000 })).rejects.toThrow(RangeError);
  });

  it('gives the same bytes on every run and for 1, 2, 3 and more workers than there are slices', async () => {
    const corpus = themed(20, 2000);
    const settings = { ...usual, size: 150 };
    const first = digest(await train(corpus, settings));
    for (const workers of [1, 2, 3, 5]) expect(digest(await train(corpus, settings, workers))).toBe(first);
    expect(digest(await train(corpus, { ...settings, seed: 8 }))).not.toBe(first);
  });

  it('puts words that share contexts together', async () => {
    const themes = 20;
    const trained = await train(themed(themes, 4000), { ...usual, size: 50 });
    let together = 0;
    for (let word = 0; word < themes * 10; word++) {
      together += neighbours(trained, word, 9).filter((near) => Math.floor(near / 10) === Math.floor(word / 10)).length;
    }
    expect(together / (themes * 10 * 9)).toBeGreaterThan(0.98);
  });

  it('puts words together that stand in the same contexts and never beside each other', async () => {
    // Either of two names stands in a theme's sentence, never both.
    const { tokens } = themed(30, 9000);
    const sentences = Array.from({ length: 9000 }, (_, at) => {
      const words = Array.from(tokens.subarray(at * 12, at * 12 + 12));
      return [...words.slice(0, 6), 300 + Math.floor(words[0] / 10) * 2 + (at % 2), ...words.slice(6)];
    });
    const trained = await train(encode(sentences, 360), { ...usual, size: 50 });
    const own = (name: number) => neighbours(trained, name, 10).includes(name ^ 1);
    const names = Array.from({ length: 60 }, (_, at) => 300 + at);
    expect(names.filter(own).length / 60).toBeGreaterThan(0.9);
  });
});

test.each([
  ['a usual vocabulary: twenty words at the usual rate', 1 / 500, 5, 5, { batch: 20, firstRate: 0.025 }],
  ['a frequent word: a shorter batch', 0.2, 5, 5, { batch: 8, firstRate: 0.025 }],
  ['two words, wide windows: one word, and a lower rate', 0.5, 50, 20, { batch: 1, firstRate: 0.002 }],
])('the pace of %s', (_, most, window, negative, expected) => {
  expect(pace(Float64Array.of(most, most / 2), window, negative)).toEqual(expected);
});
