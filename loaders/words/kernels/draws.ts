// xoroshiro128+, as pure-rand's of the same name (Blackman and Vigna 2018): every thread draws the same numbers.

let state0: u64 = 0;
let state1: u64 = 0;

export function seedDraws(low0: u32, high0: u32, low1: u32, high1: u32): void {
  state0 = ((<u64>high0) << 32) | low0;
  state1 = ((<u64>high1) << 32) | low1;
}

/** 32 random bits. */
export function draw(): u32 {
  const drawn = <u32>(state0 + state1);
  const both = state0 ^ state1;
  state0 = rotl<u64>(state0, 24) ^ both ^ (both << 16);
  state1 = rotl<u64>(both, 37);
  return drawn;
}
