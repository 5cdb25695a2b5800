// Walks through the corpus and gathers batches: pairs of contexts, which every thread gathers alike, with their targets, which threads share out.

import { draw } from './draws';
import { BLOCK, mine, PAIR_BYTES, plan, TARGET_BYTES } from './plan';

const ALWAYS: u32 = 0xffff_ffff;
/** Pairs of contexts of a centre word that share its negatives. All of them sharing would cost quality (see bench/words). */
const SHARING: u32 = 2;
/** The sequence of draws that every thread makes alike, and the first of those for the parts of a batch. */
const WALK: u32 = 0;
const FIRST_PART: u32 = 1;

let epoch: u32 = 0;
let sentence: u32 = 0;
/** Tokens that have gone by, in all epochs. */
let seen: f64 = 0;
let keptCount: u32 = 0;
let keptAt: u32 = 0;
/** Which of three tables; a thread may still be at the batch before last while another gathers the next. */
let table: u32 = 0;

/** Where the contexts and the targets of the batch gathered last stand. */
export let contextsAt: u32 = 0;
export let targetsAt: u32 = 0;
/** Pairs of that batch. */
export let pairs: u32 = 0;

/**
 * Gathers the next batch into the next tables; without pairs when all epochs are over. Every thread
 * walks through all of the corpus, and finds targets for the parts of the batch from `firstPart` on, before `endPart`.
 */
export function gatherBatch(firstRate: f64, lastRate: f64, firstPart: u32, endPart: u32): void {
  const total = <f64>plan.epochs * <f64>load<u32>(plan.starts + (plan.sentences << 2));
  table = table === 2 ? 0 : table + 1;
  contextsAt = plan.contexts + mine + table * plan.batch * plan.window * PAIR_BYTES;
  targetsAt = plan.targets + table * plan.targetBytes;
  pairs = 0;
  for (let centres: u32 = 0; centres < plan.batch; centres++) {
    if (keptAt === keptCount && !keepSentence()) break;
    const rate = <f32>(firstRate - (firstRate - lastRate) * (seen / total));
    const part = (centres * plan.slices) / plan.batch;
    const first = pairs;
    pairs = gatherContexts(keptAt, first, rate);
    if (part >= firstPart && part < endPart) gatherTargets(keptWord(keptAt), first, FIRST_PART + part);
    keptAt++;
  }
}

/** The next sentence of at least two words after sub-sampling; false when all epochs are over. */
function keepSentence(): bool {
  keptCount = 0;
  keptAt = 0;
  while (keptCount < 2) {
    if (sentence === plan.sentences) {
      sentence = 0;
      epoch++;
    }
    if (epoch >= plan.epochs || plan.sentences === 0) {
      keptCount = 0;
      return false;
    }
    const start = load<u32>(plan.starts + (sentence << 2));
    const end = load<u32>(plan.starts + (sentence << 2), 4);
    sentence++;
    keptCount = 0;
    for (let at = start; at < end; at++) {
      const word = load<u32>(plan.tokens + (at << 2));
      const keep = load<u32>(plan.keep + (word << 2));
      if (keep === ALWAYS || draw(WALK) < keep) {
        store<u32>(plan.kept + mine + (keptCount << 2), word);
        keptCount++;
      }
    }
    seen += <f64>(end - start);
  }
  return true;
}

/** The words around a centre word, two by two, after so many pairs; gives how many pairs there are then. */
function gatherContexts(at: u32, first: u32, rate: f32): u32 {
  const reach = plan.window - <u32>((<u64>draw(WALK) * plan.window) >> 32);
  const end = min(at + reach + 1, keptCount);
  const none = plan.words * plan.rowBytes;
  let pair = first;
  let near: u32 = at < reach ? 0 : at - reach;
  if (near === at) near++;
  while (near < end) {
    const contexts = contextsAt + pair++ * PAIR_BYTES;
    store<u32>(contexts, keptWord(near++) * plan.rowBytes);
    if (near === at) near++;
    const alone = near >= end;
    store<u32>(contexts, alone ? none : keptWord(near++) * plan.rowBytes, 4);
    if (near === at) near++;
    store<f32>(contexts, rate, 8);
    store<f32>(contexts, alone ? 0 : rate, 12);
  }
  return pair;
}

function keptWord(at: u32): u32 {
  return load<u32>(plan.kept + mine + (at << 2));
}

/**
 * The targets of a centre word's pairs of contexts, from the pair `first` on: the centre word, then negatives, those of the pair before
 * where it shares them. A negative that is the centre word gives way to the row of zeros, as does what fills the last block.
 */
function gatherTargets(centre: u32, first: u32, sequence: u32): void {
  const stride = plan.blocks * TARGET_BYTES;
  for (let pair = first; pair < pairs; pair++) {
    const targets = targetsAt + pair * stride;
    if ((pair - first) % SHARING > 0) memory.copy(targets, targets - stride, stride);
    else drawTargets(targets, centre, sequence);
  }
}

function drawTargets(targets: u32, centre: u32, sequence: u32): void {
  const none = plan.words * plan.rowBytes;
  store<u32>(targets, centre * plan.rowBytes);
  for (let rank: u32 = 1; rank < plan.blocks * BLOCK; rank++) {
    let row = none;
    if (rank <= plan.negatives) {
      const negative = drawNegative(sequence);
      if (negative !== centre) row = negative * plan.rowBytes;
    }
    store<u32>(targets + (rank << 2), row);
  }
}

/** One draw chooses the column by its upper part, and between the column's two words by its lower. */
function drawNegative(sequence: u32): u32 {
  const product = <u64>draw(sequence) * plan.words;
  const column = <u32>(product >> 32);
  return <u32>product < load<u32>(plan.chances + (column << 2)) ? column : load<u32>(plan.aliases + (column << 2));
}
