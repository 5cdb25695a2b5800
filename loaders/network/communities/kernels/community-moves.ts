// The order of visits and the moves of `moveNodes` in ../communities/move-nodes.ts, which is the specification.

import {
  communities,
  held,
  neighbours,
  offsets,
  order,
  scratch,
  size,
  sizes,
  strengths,
  total,
  touched,
  waiting,
  weights,
  weightTo,
} from './community-level';

/** A whole number from 0 to `last`, drawn by the host. */
declare function draw(last: u32): u32;

const MOST_BLOCKS: u32 = 1024;
const SMALLEST_GAIN: f64 = 1e-14;
/** Communities that nobody is in. */
let empty: u32 = 0;

/** Puts the nodes of the level into an order of visits: blocks of nodes that are numbered one after the other, the blocks shuffled. */
export function drawOrder(): void {
  const block = max<u32>(1, (size + MOST_BLOCKS - 1) / MOST_BLOCKS);
  const blocks = (size + block - 1) / block;
  for (let index: u32 = 0; index < blocks; index++) store<u32>(touched + ((<usize>index) << 2), index);
  for (let last = max<u32>(1, blocks) - 1; last > 0; last--) {
    const one = touched + ((<usize>last) << 2);
    const other = touched + ((<usize>draw(last)) << 2);
    const index = load<u32>(one);
    store<u32>(one, load<u32>(other));
    store<u32>(other, index);
  }
  let to = order;
  for (let index: u32 = 0; index < blocks; index++) {
    const first = load<u32>(touched + ((<usize>index) << 2)) * block;
    const end = min<u32>(size, first + block);
    for (let node = first; node < end; node++) {
      store<u32>(to, node);
      to += 4;
    }
  }
}

/** Sweeps over the nodes that wait until no more than `enough` move in a sweep. Gives whether any node moved. */
export function moveNodes(enough: u32): bool {
  memory.fill(held, 0, (<usize>size) << 3);
  memory.fill(sizes, 0, (<usize>size) << 2);
  memory.fill(waiting, 1, size);
  for (let node: u32 = 0; node < size; node++) {
    const community: usize = load<u32>(communities + ((<usize>node) << 2));
    const sum = held + (community << 3);
    store<f64>(sum, load<f64>(sum) + load<f64>(strengths + ((<usize>node) << 3)));
    store<u32>(sizes + (community << 2), load<u32>(sizes + (community << 2)) + 1);
  }
  // The stack of empty communities stands in `scratch`.
  empty = 0;
  for (let community = size; community > 0; community--)
    if (load<u32>(sizes + ((<usize>(community - 1)) << 2)) === 0) leaveEmpty(community - 1);
  const end = order + ((<usize>size) << 2);
  let moved = false;
  let moves: u32 = 0;
  do {
    moves = 0;
    for (let at = order; at < end; at += 4) {
      const node = load<u32>(at);
      if (load<u8>(waiting + node) !== 0 && visit(node)) moves++;
    }
    if (moves > 0) moved = true;
  } while (moves > enough);
  return moved;
}

function leaveEmpty(community: u32): void {
  store<u32>(scratch + ((<usize>empty) << 2), community);
  empty++;
}

function visit(node: u32): bool {
  store<u8>(waiting + node, 0);
  const own = load<u32>(communities + ((<usize>node) << 2));
  const begin: usize = load<u32>(offsets + ((<usize>node) << 2));
  const end: usize = load<u32>(offsets + ((<usize>node) << 2), 4);
  const lastNeighbour = neighbours + (end << 2);
  let weight = weights + (begin << 3);
  let met = touched;
  for (let at = neighbours + (begin << 2); at < lastNeighbour; at += 4) {
    const community = load<u32>(communities + ((<usize>load<u32>(at)) << 2));
    const sum = weightTo + ((<usize>community) << 3);
    const before = load<f64>(sum);
    store<u32>(met, community);
    met += before === 0 ? 4 : 0;
    store<f64>(sum, before + load<f64>(weight));
    weight += 8;
  }
  const strength = load<f64>(strengths + ((<usize>node) << 3));
  const share = strength / total;
  let best = own;
  const ownHeld = held + ((<usize>own) << 3);
  let bestGain =
    load<f64>(weightTo + ((<usize>own) << 3)) - share * (load<f64>(ownHeld) - strength) + SMALLEST_GAIN * total;
  for (let at = touched; at < met; at += 4) {
    const community = load<u32>(at);
    const sum = weightTo + ((<usize>community) << 3);
    const gain = load<f64>(sum) - share * load<f64>(held + ((<usize>community) << 3));
    store<f64>(sum, 0);
    if (gain > bestGain && community !== own) {
      best = community;
      bestGain = gain;
    }
  }
  const ownSize = sizes + ((<usize>own) << 2);
  if (bestGain < 0 && load<u32>(ownSize) > 1) best = load<u32>(scratch + ((<usize>(empty - 1)) << 2));
  if (best === own) return false;

  const bestHeld = held + ((<usize>best) << 3);
  store<f64>(ownHeld, load<f64>(ownHeld) - strength);
  store<f64>(bestHeld, load<f64>(bestHeld) + strength);
  const bestSize = sizes + ((<usize>best) << 2);
  if (load<u32>(bestSize) === 0) empty--;
  store<u32>(bestSize, load<u32>(bestSize) + 1);
  store<u32>(ownSize, load<u32>(ownSize) - 1);
  if (load<u32>(ownSize) === 0) {
    leaveEmpty(own);
    store<f64>(ownHeld, 0);
  }
  store<u32>(communities + ((<usize>node) << 2), best);
  for (let at = neighbours + (begin << 2); at < lastNeighbour; at += 4) {
    const neighbour = load<u32>(at);
    if (load<u32>(communities + ((<usize>neighbour) << 2)) !== best) store<u8>(waiting + neighbour, 1);
  }
  return true;
}
