// xoroshiro128+, as pure-rand's of the same name (Blackman and Vigna 2018), several sequences of it.

import { mine, plan } from './plan';

/** What the state of a sequence takes. */
const SEQUENCE_BYTES: u32 = 16;

export function seedDraws(sequence: u32, low0: u32, high0: u32, low1: u32, high1: u32): void {
  const state = stateOf(sequence);
  store<u64>(state, ((<u64>high0) << 32) | low0);
  store<u64>(state, ((<u64>high1) << 32) | low1, 8);
}

/** 32 random bits, the next of a sequence. */
export function draw(sequence: u32): u32 {
  const state = stateOf(sequence);
  const state0 = load<u64>(state);
  const state1 = load<u64>(state, 8);
  const both = state0 ^ state1;
  store<u64>(state, rotl<u64>(state0, 24) ^ both ^ (both << 16));
  store<u64>(state, rotl<u64>(both, 37), 8);
  return <u32>(state0 + state1);
}

function stateOf(sequence: u32): u32 {
  return plan.sequences + mine + sequence * SEQUENCE_BYTES;
}
