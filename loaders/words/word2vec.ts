import { compileKernel } from '../kernel.ts';
import { randomSource } from '../random.ts';
import type { Task, Workers } from '../stage.ts';
import type { EncodedCorpus, WordVectors } from './corpus.ts';
import { layOut, type ModelMemory, placeOf, sliceCount } from './word2vec-memory.ts';
import { aliasTable, keepThresholds, negativeShares } from './word2vec-sampling.ts';

/** How a model is trained (METHOD 2.2): the study file's words section, and its seed. */
export interface TrainingSettings {
  /** Dimensions of a vector. */
  readonly size: number;
  /** Words on either side of the centre word, at most. */
  readonly window: number;
  /** Words that are not there, drawn for every centre word. */
  readonly negative: number;
  readonly epochs: number;
  readonly seed: number;
}

/** The learning rate falls from the one to the other in proportion to the words that have gone by. */
const FIRST_RATE = 0.025;
const LAST_RATE = 0.0001;
const LONGEST_BATCH = 20;
/** Batches between two returns from the kernel: it is called often enough for V8 to compile it well. */
const BATCHES_A_CALL = 64;

/**
 * A vector for each word of a corpus: skip-gram with negative sampling (Mikolov et al. 2013; METHOD 2.2). The same bytes for the same
 * corpus, settings and seed, whatever the number of workers, the run and the machine; as many workers help as there are slices of 52
 * dimensions.
 *
 * Averaging models of parts of a corpus would ruin them. So each thread holds a slice of the dimensions of all words. For a batch of 20
 * centre words all threads choose the same contexts, each draws the negatives of its part of the batch for all, and multiplies them over
 * its own slices; they meet, add the partial products in the order of the slices, and move their own slices of the vectors. Four contexts of a centre word share its negatives: with
 * gensim's words (bench/words) that costs 0.006 of the neighbours, where all contexts sharing costs 0.02.
 *
 * Throws a RangeError where corpus and model need more than 4 GB (4 bytes a token, 8 a word and dimension).
 */
export async function trainWordVectors(
  corpus: EncodedCorpus,
  settings: TrainingSettings,
  workers: Workers,
): Promise<WordVectors> {
  const { size, window, negative, epochs, seed } = settings;
  const shares = negativeShares(corpus.counts);
  const { batch, firstRate } = pace(shares, window, negative);
  const threads = Math.min(workers.count, sliceCount(size));
  const model = layOut(
    corpus,
    { size, window, negative, epochs, batch, keep: keepThresholds(corpus.counts), negatives: aliasTable(shares) },
    threads,
  );
  start(model, corpus.vocabulary.length, size, seed);
  const shared: Training = {
    kernel: await compileKernel(import.meta.url, 'skip-gram', 'shared'),
    memory: model.memory,
    plan: model.plan,
    threads,
    firstRate,
    seed,
    parts: sliceCount(size),
  };
  await workers.map(
    trainSlicesTask,
    shared,
    Array.from({ length: threads }, (_, thread) => thread),
  );
  return { size, vectors: vectorsOf(model, corpus.vocabulary.length, size) };
}

/**
 * How many centre words a batch holds, and the learning rate at first: such that no vector is moved, between two looks at its products, by
 * more than its own length. In a vocabulary of hundreds of words or more that is 20 and 0.025.
 */
export function pace(
  shares: Float64Array,
  window: number,
  negative: number,
): { readonly batch: number; readonly firstRate: number } {
  const repeats = window * negative * shares.reduce((most, share) => Math.max(most, share), 0);
  return {
    batch: Math.max(1, Math.min(LONGEST_BATCH, Math.floor(1 / (FIRST_RATE * repeats)))),
    firstRate: Math.min(FIRST_RATE, 1 / repeats),
  };
}

/** Contexts begin uniformly within ±1/size, as in gensim; targets at zero. */
function start(model: ModelMemory, words: number, size: number, seed: number): void {
  const random = randomSource(seed, 'word2vec', 'start');
  for (let word = 0; word < words; word++) {
    for (let dimension = 0; dimension < size; dimension++) {
      const drawn = (random.next() >>> 0) / 2 ** 32;
      model.inputs[placeOf(model, word, dimension)] = (2 * drawn - 1) / size;
    }
  }
}

function vectorsOf(model: ModelMemory, words: number, size: number): Float32Array {
  const vectors = new Float32Array(words * size);
  for (let word = 0; word < words; word++) {
    for (let dimension = 0; dimension < size; dimension++) {
      vectors[word * size + dimension] = model.inputs[placeOf(model, word, dimension)];
    }
  }
  return vectors;
}

/** What every thread is handed. */
interface Training {
  readonly kernel: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly plan: number;
  readonly threads: number;
  readonly firstRate: number;
  readonly seed: number;
  /** Parts of a batch, each with draws of its own: as many as there are slices. */
  readonly parts: number;
}

interface SkipGram {
  begin(plan: number, thread: number, threads: number, firstRate: number, lastRate: number): void;
  seed(sequence: number, low0: number, high0: number, low1: number, high1: number): void;
  train(batches: number): number;
}

/** Trains one thread's slices, at the same time as the other threads theirs: it waits for them. */
export function trainSlices(training: Training, thread: number): void {
  const { kernel, memory, plan, threads, firstRate, seed, parts } = training;
  const { exports } = new WebAssembly.Instance(kernel, { env: { memory } });
  const skipGram = exports as unknown as SkipGram;
  skipGram.begin(plan, thread, threads, firstRate, LAST_RATE);
  const negatives = Array.from({ length: parts }, (_, part) => randomSource(seed, 'word2vec', 'negatives', part));
  for (const [sequence, source] of [randomSource(seed, 'word2vec', 'samples'), ...negatives].entries()) {
    const [high0, low0, high1, low1] = source.getState();
    skipGram.seed(sequence, low0, high0, low1, high1);
  }
  while (skipGram.train(BATCHES_A_CALL)) {
    // The next batches.
  }
}

const trainSlicesTask: Task<Training, number, void> = { module: import.meta.url, run: trainSlices };
