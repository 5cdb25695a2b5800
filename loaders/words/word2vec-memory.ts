import type { EncodedCorpus } from './corpus.ts';
import type { AliasTable } from './word2vec-sampling.ts';

/** Floats of a vector that one thread works on: fixed, so that partial sums are the same for any number of threads. */
const SLICE_FLOATS = 52;
/** As in kernels/plan.ts. */
const BLOCK = 6;
const PAIR_BYTES = 16;
const TARGET_BYTES = 24;
const TILE_BYTES = 48;
const SEQUENCE_BYTES = 16;
/** A cache line: two threads' slices share none. */
const LINE = 64;
const PAGE_BYTES = 65_536;
/** 4 GB: what an address of 32 bits can reach. */
const MOST_PAGES = 65_535;
/** No two tables share a cache line, nor a pair of lines. */
const ALIGNMENT = 128;

/** What the kernel trains, and how. */
export interface Model {
  readonly size: number;
  readonly window: number;
  readonly negative: number;
  readonly epochs: number;
  /** Centre words between two meetings of the threads. */
  readonly batch: number;
  /** For each word: see `keepThresholds`. */
  readonly keep: Uint32Array;
  readonly negatives: AliasTable;
}

/** A model in memory that threads share. */
export interface ModelMemory {
  readonly memory: WebAssembly.Memory;
  /** Where the kernel's plan stands, in bytes. */
  readonly plan: number;
  /** The inputs: a row a word every `rowStep`, and in it a slice of `sliceFloats` every `sliceStep`. */
  readonly inputs: Float32Array;
  readonly sliceFloats: number;
  readonly sliceStep: number;
  readonly rowStep: number;
}

/** Slices of a vector: no more threads than these can work on it. */
export const sliceCount = (size: number): number => Math.ceil(size / SLICE_FLOATS);

/**
 * Lays the corpus, the model and the tables of so many threads out in one shared memory, with all vectors at zero: about 4 bytes a token,
 * 8 a word and dimension. Throws a RangeError where that is more than 4 GB.
 */
export function layOut(corpus: EncodedCorpus, model: Model, threads: number): ModelMemory {
  const words = corpus.vocabulary.length;
  const slices = sliceCount(model.size);
  const sliceFloats = Math.min(SLICE_FLOATS, roundUp(model.size, 4));
  const sliceBytes = roundUp(4 * sliceFloats, LINE);
  const rowBytes = slices * sliceBytes;
  const blocks = Math.ceil((model.negative + 1) / BLOCK);
  const tiles = model.batch * model.window * blocks;
  const targetBytes = roundUp(tiles * TARGET_BYTES, ALIGNMENT);
  const productBytes = roundUp(tiles * TILE_BYTES, ALIGNMENT);

  let end = 0;
  const take = (bytes: number): number => {
    const start = end;
    end += roundUp(bytes, ALIGNMENT);
    return start;
  };
  const planAt = take(4 * 42);
  // In the order of kernels/plan.ts.
  const plan = {
    tokens: take(corpus.tokens.byteLength),
    starts: take(corpus.starts.byteLength),
    sentences: Math.max(0, corpus.starts.length - 1),
    epochs: model.epochs,
    keep: take(4 * words),
    chances: take(4 * words),
    aliases: take(4 * words),
    words,
    inputs: take((words + 1) * rowBytes),
    outputs: take((words + 1) * rowBytes),
    slices,
    rowBytes,
    sliceBytes,
    sliceWidth: 4 * sliceFloats,
    width: 4 * roundUp(model.size, 4),
    window: model.window,
    negatives: model.negative,
    blocks,
    batch: model.batch,
    targets: take(3 * targetBytes),
    targetBytes,
    products: take(2 * slices * productBytes),
    productBytes,
    arrived: take(4),
    sleeping: take(4),
    kept: take(4 * longestSentence(corpus)),
    sequences: take((slices + 1) * SEQUENCE_BYTES),
    contexts: take(3 * model.batch * model.window * PAIR_BYTES),
    gradients: take(productBytes),
    threadBytes: 0,
  };
  plan.threadBytes = end - plan.kept;
  end += (threads - 1) * plan.threadBytes;

  const pages = Math.ceil(end / PAGE_BYTES);
  if (pages > MOST_PAGES) {
    throw new RangeError(
      `Word vectors of size ${model.size} for ${words} words and ${corpus.tokens.length} tokens need over 4 GB.`,
    );
  }
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const { buffer } = memory;
  new Uint32Array(buffer, planAt).set(Object.values(plan));
  new Uint32Array(buffer, plan.tokens).set(corpus.tokens);
  new Uint32Array(buffer, plan.starts).set(corpus.starts);
  new Uint32Array(buffer, plan.keep).set(model.keep);
  new Uint32Array(buffer, plan.chances).set(model.negatives.chances);
  new Uint32Array(buffer, plan.aliases).set(model.negatives.aliases);
  const inputs = new Float32Array(buffer, plan.inputs, (words * rowBytes) / 4);
  return { memory, plan: planAt, inputs, sliceFloats, sliceStep: sliceBytes / 4, rowStep: rowBytes / 4 };
}

/** Where a vector's value for a dimension stands among the inputs. */
export function placeOf(model: ModelMemory, word: number, dimension: number): number {
  const slice = Math.floor(dimension / model.sliceFloats);
  return word * model.rowStep + slice * model.sliceStep + (dimension % model.sliceFloats);
}

function longestSentence({ starts }: EncodedCorpus): number {
  let longest = 0;
  for (let sentence = 1; sentence < starts.length; sentence++) {
    longest = Math.max(longest, starts[sentence] - starts[sentence - 1]);
  }
  return longest;
}

const roundUp = (value: number, unit: number): number => Math.ceil(value / unit) * unit;
