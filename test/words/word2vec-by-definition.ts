import { randomSource } from '../../loaders/random.ts';
import type { EncodedCorpus } from '../../loaders/words/corpus.ts';
import { pace, type TrainingSettings } from '../../loaders/words/word2vec.ts';
import { aliasTable, keepThresholds, negativeShares } from '../../loaders/words/word2vec-sampling.ts';

const SLICE = 52;
const BLOCK = 6;
const SHARING = 2;
const LAST_RATE = 0.0001;
const f32 = Math.fround;

/** Two neighbours of a centre word (or one), and what they are told from: the centre word, then negatives; null is passed over. */
interface Pair {
  readonly contexts: readonly number[];
  readonly targets: readonly (number | null)[];
  readonly rate: number;
}

/**
 * What the kernel computes, in plain arithmetic: skip-gram with negative sampling, every operation rounded to 32 bits and in the kernel's
 * order, so that the vectors are the same to the last bit. Slow.
 */
export function vectorsByDefinition(corpus: EncodedCorpus, settings: TrainingSettings): Float32Array {
  const { size, seed } = settings;
  const words = corpus.vocabulary.length;
  const start = randomSource(seed, 'word2vec', 'start');
  const inputs = Float32Array.from({ length: words * size }, () => ((start.next() >>> 0) / 2 ** 31 - 1) / size);
  const outputs = new Float32Array(words * size);
  for (const batch of batches(corpus, settings)) {
    // All products first: within a batch nobody looks at what the others have moved.
    const gradients = batch.map(({ contexts, targets, rate }) =>
      contexts.map((context) =>
        targets.map((target, rank) => {
          if (target === null) return 0;
          const missed = f32((rank === 0 ? 1 : 0) - sigmoid(product(inputs, context, outputs, target, size)));
          return f32(rate * missed);
        }),
      ),
    );
    batch.forEach((pair, index) => {
      for (let from = 0; from < pair.targets.length; from += BLOCK) {
        for (let at = 0; at < size; at++) movePair(pair, gradients[index], from, at, inputs, outputs, size);
      }
    });
  }
  return inputs;
}

/** Moves one dimension of two contexts and up to six targets. */
function movePair(
  { contexts, targets }: Pair,
  gradients: readonly (readonly number[])[],
  from: number,
  at: number,
  inputs: Float32Array,
  outputs: Float32Array,
  size: number,
): void {
  const before = contexts.map((context) => inputs[context * size + at]);
  const moves = contexts.map(() => 0);
  for (let rank = from; rank < Math.min(from + BLOCK, targets.length); rank++) {
    const target = targets[rank];
    if (target === null) continue;
    const value = outputs[target * size + at];
    let moved = value;
    contexts.forEach((_, context) => {
      const gradient = gradients[context][rank];
      moves[context] = f32(moves[context] + f32(gradient * value));
      moved = f32(moved + f32(gradient * before[context]));
    });
    outputs[target * size + at] = moved;
  }
  contexts.forEach((context, index) => {
    inputs[context * size + at] += moves[index];
  });
}

/** Slice by slice; in a slice four sums of every fourth dimension, added as (0 + 2) + (1 + 3). */
function product(inputs: Float32Array, context: number, outputs: Float32Array, target: number, size: number): number {
  let sum = 0;
  for (let slice = 0; slice < size; slice += SLICE) {
    const lanes = [0, 0, 0, 0];
    for (let at = slice; at < Math.min(slice + SLICE, size); at++) {
      lanes[at % 4] = f32(lanes[at % 4] + f32(inputs[context * size + at] * outputs[target * size + at]));
    }
    const partial = f32(f32(lanes[0] + lanes[2]) + f32(lanes[1] + lanes[3]));
    sum = slice === 0 ? partial : f32(sum + partial);
  }
  return sum;
}

function sigmoid(x: number): number {
  const within = Math.max(-16, Math.min(16, x));
  let power = f32(1 - f32(within / 1024));
  for (let square = 0; square < 10; square++) power = f32(power * power);
  return f32(1 / f32(1 + power));
}

/** The pairs of every batch of centre words, in all epochs. */
function* batches(
  corpus: EncodedCorpus,
  { size, window, negative, epochs, seed }: TrainingSettings,
): Generator<Pair[]> {
  const { tokens, starts, counts } = corpus;
  const random = randomSource(seed, 'word2vec', 'samples');
  const parts = Math.ceil(size / SLICE);
  const ofParts = Array.from({ length: parts }, (_, part) => randomSource(seed, 'word2vec', 'negatives', part));
  const draw = (source = random) => source.next() >>> 0;
  const below = (limit: number) => Number((BigInt(draw()) * BigInt(limit)) >> 32n);
  const keep = keepThresholds(counts);
  const shares = negativeShares(counts);
  const { chances, aliases } = aliasTable(shares);
  const { batch: length, firstRate } = pace(shares, window, negative);
  const drawNegative = () => {
    // The parts of a batch, as many as there are slices, draw from sequences of their own.
    const product = BigInt(draw(ofParts[Math.floor((centres * parts) / length)])) * BigInt(shares.length);
    const column = Number(product >> 32n);
    return Number(product & 0xffff_ffffn) < chances[column] ? column : aliases[column];
  };

  let seen = 0;
  let batch: Pair[] = [];
  let centres = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const text = Array.from(tokens.subarray(starts[sentence], starts[sentence + 1]));
      const kept = text.filter((word) => keep[word] === 2 ** 32 - 1 || draw() < keep[word]);
      seen += text.length;
      const rate = f32(firstRate - (firstRate - LAST_RATE) * (seen / (epochs * tokens.length)));
      if (kept.length < 2) continue;
      for (let at = 0; at < kept.length; at++) {
        const reach = window - below(window);
        const near = [...kept.slice(Math.max(0, at - reach), at), ...kept.slice(at + 1, at + reach + 1)];
        let targets: (number | null)[] = [];
        for (let from = 0; from < near.length; from += 2) {
          if ((from / 2) % SHARING === 0) {
            const negatives = Array.from({ length: negative }, drawNegative);
            targets = [kept[at], ...negatives.map((word) => (word === kept[at] ? null : word))];
          }
          batch.push({ contexts: near.slice(from, from + 2), targets, rate });
        }
        if (++centres === length) {
          yield batch;
          batch = [];
          centres = 0;
        }
      }
    }
  }
  if (batch.length > 0) yield batch;
}
