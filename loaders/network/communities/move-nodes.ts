import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { shuffled } from '../../random.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** A move must gain more than this share of what all edges weigh: gains that only rounding makes would never end. */
const SMALLEST_GAIN = 1e-14;
const MOST_BLOCKS = 1024;

/**
 * An order of visits: blocks of nodes that are numbered one after the other, so that a visit finds in the processor's cache what those
 * before it looked at, the blocks shuffled (`shuffled`); at most 1,024, and below that many nodes a block is a node. O(size).
 */
export function drawOrder(size: number, source: RandomGenerator): Uint32Array {
  const block = Math.max(1, Math.ceil(size / MOST_BLOCKS));
  const order = new Uint32Array(size);
  let next = 0;
  for (const index of shuffled(Math.ceil(size / block), source)) {
    const end = Math.min(size, (index + 1) * block);
    for (let node = index * block; node < end; node++) order[next++] = node;
  }
  return order;
}

/**
 * Moves nodes, one at a time, to the community of a neighbour where modularity gains most, or to one of their own, and looks again at the
 * neighbours of a node that moved (Traag et al. 2019, Scientific Reports 9, 5233: fast local move; in sweeps over the order given rather
 * than in a queue, for the order keeps near nodes together, and one with thousands of neighbours is looked at once a sweep), until no more
 * than `enough` move in a sweep; with 0, until none gains. `communities` holds a number below the network's size for each node, and is
 * changed in place. Ties: a node stays; else it takes the community it meets first in its row. Gives whether any node moved. About O(edges)
 * in all.
 */
export function moveNodes(
  network: WeightedNetwork,
  communities: Uint32Array,
  order: Uint32Array,
  enough: number,
): boolean {
  const { size, offsets, neighbours, weights, strengths, total } = network;
  const held = new Float64Array(size);
  const sizes = new Uint32Array(size);
  for (let node = 0; node < size; node++) {
    held[communities[node]] += strengths[node];
    sizes[communities[node]]++;
  }
  const empty: number[] = [];
  for (let community = size - 1; community >= 0; community--) if (sizes[community] === 0) empty.push(community);

  const waiting = new Uint8Array(size).fill(1);
  const weightTo = new Float64Array(size);
  const touched = new Uint32Array(size);
  const least = SMALLEST_GAIN * total;

  /** Moves a node where that gains; gives whether it did. */
  const visit = (node: number): boolean => {
    waiting[node] = 0;
    const own = communities[node];
    let met = 0;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const community = communities[neighbours[at]];
      if (weightTo[community] === 0) touched[met++] = community;
      weightTo[community] += weights[at];
    }
    const share = strengths[node] / total;
    let best = own;
    let bestGain = weightTo[own] - share * (held[own] - strengths[node]) + least;
    for (let which = 0; which < met; which++) {
      const community = touched[which];
      const gain = weightTo[community] - share * held[community];
      weightTo[community] = 0;
      if (community !== own && gain > bestGain) {
        best = community;
        bestGain = gain;
      }
    }
    if (bestGain < 0 && sizes[own] > 1) best = empty[empty.length - 1];
    if (best === own) return false;

    held[own] -= strengths[node];
    held[best] += strengths[node];
    if (sizes[best]++ === 0) empty.pop();
    if (--sizes[own] === 0) {
      empty.push(own);
      held[own] = 0;
    }
    communities[node] = best;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++)
      if (communities[neighbours[at]] !== best) waiting[neighbours[at]] = 1;
    return true;
  };

  let moved = false;
  let moves: number;
  do {
    moves = 0;
    for (const node of order) if (waiting[node] === 1 && visit(node)) moves++;
    moved = moved || moves > 0;
  } while (moves > enough);
  return moved;
}
