// The refinement of `refine` in ../communities/refine.ts, which is the specification.

import {
  communities,
  held,
  neighbours,
  offsets,
  order,
  others,
  parts,
  scratch,
  shares,
  size,
  sizes,
  strengths,
  total,
  touched,
  weights,
  weightTo,
} from './community-level';

/** A number from 0 to 1, drawn by the host. */
declare function uniform(): f64;

const RANDOMNESS: f64 = 0.2;
const NO_CHANCE: f64 = 20;
let chance: f64 = 0;
/** What communities hold, and what the edges of a part to the rest of its community weigh. */
let communityStrengths: usize = 0;
let cuts: usize = 0;

/** Splits communities into parts. */
export function refine(): void {
  communityStrengths = scratch;
  cuts = others;
  const ends = load<u32>(offsets + ((<usize>size) << 2));
  chance = ends === 0 ? 1 : (RANDOMNESS * total) / <f64>ends;
  memory.fill(communityStrengths, 0, (<usize>size) << 3);
  memory.copy(held, strengths, (<usize>size) << 3);
  for (let node: u32 = 0; node < size; node++) {
    store<u32>(parts + ((<usize>node) << 2), node);
    store<u32>(sizes + ((<usize>node) << 2), 1);
    const sum = communityStrengths + ((<usize>load<u32>(communities + ((<usize>node) << 2))) << 3);
    store<f64>(sum, load<f64>(sum) + load<f64>(strengths + ((<usize>node) << 3)));
    cut(node);
  }
  const end = order + ((<usize>size) << 2);
  for (let at = order; at < end; at += 4) place(load<u32>(at));
}

/** What a node's edges inside its community weigh. */
function cut(node: u32): void {
  const community = load<u32>(communities + ((<usize>node) << 2));
  const begin: usize = load<u32>(offsets + ((<usize>node) << 2));
  const end = neighbours + ((<usize>load<u32>(offsets + ((<usize>node) << 2), 4)) << 2);
  let weight = weights + (begin << 3);
  let sum: f64 = 0;
  for (let at = neighbours + (begin << 2); at < end; at += 4) {
    sum += select<f64>(load<f64>(weight), 0, load<u32>(communities + ((<usize>load<u32>(at)) << 2)) === community);
    weight += 8;
  }
  store<f64>(cuts + ((<usize>node) << 3), sum);
}

function isWellConnected(part: u32, within: f64): bool {
  const own = load<f64>(held + ((<usize>part) << 3));
  return load<f64>(cuts + ((<usize>part) << 3)) * total >= own * (within - own);
}

/** Lets a node that is alone join a part of its community. */
function place(node: u32): void {
  const alone = load<u32>(parts + ((<usize>node) << 2));
  const community = load<u32>(communities + ((<usize>node) << 2));
  const within = load<f64>(communityStrengths + ((<usize>community) << 3));
  if (load<u32>(sizes + ((<usize>alone) << 2)) > 1 || !isWellConnected(alone, within)) return;
  const begin: usize = load<u32>(offsets + ((<usize>node) << 2));
  const end = neighbours + ((<usize>load<u32>(offsets + ((<usize>node) << 2), 4)) << 2);
  let weight = weights + (begin << 3);
  let met = touched;
  for (let at = neighbours + (begin << 2); at < end; at += 4) {
    const neighbour: usize = load<u32>(at);
    if (load<u32>(communities + (neighbour << 2)) === community) {
      const part = load<u32>(parts + (neighbour << 2));
      const sum = weightTo + ((<usize>part) << 3);
      const before = load<f64>(sum);
      store<u32>(met, part);
      met += before === 0 ? 4 : 0;
      store<f64>(sum, before + load<f64>(weight));
    }
    weight += 8;
  }

  const strength = load<f64>(strengths + ((<usize>node) << 3));
  let most: f64 = 0;
  let share = shares;
  for (let at = touched; at < met; at += 4) {
    const part = load<u32>(at);
    let gain: f64 = -1;
    if (isWellConnected(part, within)) {
      gain = load<f64>(weightTo + ((<usize>part) << 3)) - (strength * load<f64>(held + ((<usize>part) << 3))) / total;
      if (gain > most) most = gain;
    }
    store<f64>(share, gain);
    share += 8;
  }
  const stays = chanceOf(-most);
  let sum = stays;
  const lastShare = share;
  for (share = shares; share < lastShare; share += 8) {
    const gain = load<f64>(share);
    if (gain >= 0) sum += chanceOf(gain - most);
    store<f64>(share, sum);
  }
  const drawn = uniform() * sum;
  if (drawn >= stays) {
    let at = touched;
    share = shares;
    while (share < lastShare && drawn >= load<f64>(share)) {
      share += 8;
      at += 4;
    }
    if (share < lastShare) join(node, alone, load<u32>(at), strength);
  }
  for (let at = touched; at < met; at += 4) store<f64>(weightTo + ((<usize>load<u32>(at)) << 3), 0);
}

function chanceOf(less: f64): f64 {
  const power = less / chance;
  if (power < -NO_CHANCE) return 0;
  let value = 1 + power / 256;
  for (let doubling = 0; doubling < 8; doubling++) value *= value;
  return value;
}

function join(node: u32, left: u32, part: u32, strength: f64): void {
  const cutAt = cuts + ((<usize>part) << 3);
  store<f64>(
    cutAt,
    load<f64>(cutAt) + (load<f64>(cuts + ((<usize>left) << 3)) - 2 * load<f64>(weightTo + ((<usize>part) << 3))),
  );
  const heldAt = held + ((<usize>part) << 3);
  store<f64>(heldAt, load<f64>(heldAt) + strength);
  store<u32>(sizes + ((<usize>part) << 2), load<u32>(sizes + ((<usize>part) << 2)) + 1);
  store<u32>(sizes + ((<usize>left) << 2), 0);
  store<u32>(parts + ((<usize>node) << 2), part);
}
