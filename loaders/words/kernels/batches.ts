// Walks through the corpus and gathers batches: pairs of contexts with their targets. All threads gather the same.

import { draw } from './draws';
import { BLOCK, mine, PAIR_BYTES, plan, TARGET_BYTES, TILE_BYTES, VECTOR } from './plan';

const ALWAYS: u32 = 0xffff_ffff;
/** Pairs of contexts of a centre word that share its negatives. All of them sharing would cost quality (see bench/words). */
const SHARING: u32 = 2;

let epoch: u32 = 0;
let sentence: u32 = 0;
/** Tokens that have gone by, in all epochs. */
let seen: f64 = 0;
let keptCount: u32 = 0;
let keptAt: u32 = 0;

/** Gathers the next batch into this thread's tables and gives how many pairs it has; none when all epochs are over. */
export function gatherBatch(firstRate: f64, lastRate: f64): u32 {
  const total = <f64>plan.epochs * <f64>load<u32>(plan.starts + (plan.sentences << 2));
  let pairs: u32 = 0;
  for (let centres: u32 = 0; centres < plan.batch; centres++) {
    if (keptAt === keptCount && !keepSentence()) break;
    const rate = <f32>(firstRate - (firstRate - lastRate) * (seen / total));
    pairs = gatherContexts(keptAt++, pairs, rate);
  }
  return pairs;
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
      if (keep === ALWAYS || draw() < keep) {
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
  const reach = plan.window - <u32>((<u64>draw() * plan.window) >> 32);
  const end = min(at + reach + 1, keptCount);
  let near: u32 = at < reach ? 0 : at - reach;
  let pair = first;
  while (true) {
    if (near === at) near++;
    if (near >= end) break;
    const context = keptWord(near++);
    if (near === at) near++;
    const alone = near >= end;
    const contexts = plan.contexts + mine + pair * PAIR_BYTES;
    store<u32>(contexts, context * plan.rowBytes);
    store<u32>(contexts, (alone ? plan.words : keptWord(near++)) * plan.rowBytes, 4);
    for (let block: u32 = 0; block < plan.blocks; block++) {
      gatherTargets(pair * plan.blocks + block, block, keptWord(at), (pair - first) % SHARING > 0, alone, rate);
    }
    pair++;
  }
  return pair;
}

function keptWord(at: u32): u32 {
  return load<u32>(plan.kept + mine + (at << 2));
}

/**
 * A block of targets of a pair of contexts, and the rates at which they learn: in the first block the centre word, then negatives, those
 * of the pair before where it shares them. A negative that is the centre word gives way to the row of zeros, at a rate of 0, as does
 * what fills the last block.
 */
function gatherTargets(tile: u32, block: u32, centre: u32, shares: bool, alone: bool, rate: f32): void {
  const targets = plan.targets + mine + tile * TARGET_BYTES;
  const before = targets - plan.blocks * TARGET_BYTES;
  const rates = plan.rates + mine + tile * TILE_BYTES;
  const none = plan.words * plan.rowBytes;
  v128.store(rates, f32x4.splat(rate));
  v128.store(rates, f32x4.splat(alone ? 0 : rate), VECTOR);
  v128.store(rates, alone ? f32x4(rate, rate, 0, 0) : f32x4.splat(rate), 2 * VECTOR);
  for (let target: u32 = 0; target < BLOCK; target++) {
    const rank = block * BLOCK + target;
    let row = none;
    if (rank === 0) row = centre * plan.rowBytes;
    else if (shares) row = load<u32>(before + (target << 2));
    else if (rank <= plan.negatives) {
      const negative = drawNegative();
      if (negative !== centre) row = negative * plan.rowBytes;
    }
    store<u32>(targets + (target << 2), row);
    if (row === none) {
      store<f32>(rates + (target < 4 ? target << 2 : 2 * VECTOR + ((target - 4) << 2)), 0);
      store<f32>(rates + (target < 4 ? VECTOR + (target << 2) : 2 * VECTOR + ((target - 2) << 2)), 0);
    }
  }
}

/** One draw chooses the column by its upper part, and between the column's two words by its lower. */
function drawNegative(): u32 {
  const product = <u64>draw() * plan.words;
  const column = <u32>(product >> 32);
  return <u32>product < load<u32>(plan.chances + (column << 2)) ? column : load<u32>(plan.aliases + (column << 2));
}
