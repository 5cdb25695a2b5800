/** Where everything stands in memory, in bytes from its start, and how much there is: written by ../word2vec-memory.ts in this order. */
@unmanaged
class Plan {
  /** Word ids, and the first of each sentence; one more start than sentences. */
  tokens: u32;
  starts: u32;
  sentences: u32;
  epochs: u32;
  /** For each word: it is kept where a draw is below this; 2³² − 1: always. */
  keep: u32;
  /** The alias table of negatives: a column stands for its own word below its chance, else for its alias. */
  chances: u32;
  aliases: u32;
  words: u32;
  /** Inputs and outputs, a row a word; the row after the last is zero and stays so. */
  inputs: u32;
  outputs: u32;
  /** The slices of a row: how many, how far it is from row to row and from slice to slice, and what of a slice holds dimensions. */
  slices: u32;
  rowBytes: u32;
  sliceBytes: u32;
  sliceWidth: u32;
  /** What all dimensions take: the last slice may hold fewer. */
  width: u32;
  window: u32;
  negatives: u32;
  /** Blocks of six targets that a pair of contexts has. */
  blocks: u32;
  /** Centre words between two meetings of the threads. */
  batch: u32;
  /** What threads tell each other of a batch: its targets, in three tables used in turn, and partial dot products, a table a slice, in two. */
  targets: u32;
  targetBytes: u32;
  products: u32;
  productBytes: u32;
  /** How often threads have arrived at a meeting, and how many sleep there. */
  arrived: u32;
  sleeping: u32;
  /** Tables of each thread's own: the first thread's, and how far the next thread's stand from it. */
  kept: u32;
  sequences: u32;
  contexts: u32;
  gradients: u32;
  threadBytes: u32;
}

/** Targets worked on at a time: the centre word and five negatives. */
export const BLOCK: u32 = 6;
/** What a pair of contexts takes in its table, two rows and the rates at which they learn, and a block of targets in its own: six rows. */
export const PAIR_BYTES: u32 = 16;
export const TARGET_BYTES: u32 = 24;
/**
 * A pair of contexts by a block of targets, in three vectors: the first context by targets 0 to 3; the second by the same; the first by
 * 4 and 5, then the second by those.
 */
export const TILE_BYTES: u32 = 48;
export const VECTOR: u32 = 16;

export let plan: Plan = changetype<Plan>(0);
/** How far this thread's own tables stand from the first thread's. */
export let mine: u32 = 0;

export function readPlan(at: u32, thread: u32): void {
  plan = changetype<Plan>(<usize>at);
  mine = thread * plan.threadBytes;
}
