import type { Adjacency } from '../graph.ts';
import { NOT_REACHED } from '../hops.ts';
import { onlyGroup, type SoughtGroups, soughtGroups, type TiedGroups } from './tied-groups.ts';

/**
 * The groups at the least hops of every node but for one of its nearest, `without`: the others that tie with it; where none does, those
 * at the next hops at which there is any. A group is among these where it is so of a neighbour one hop nearer, whether among the neighbour's
 * nearest or, where that is the node's own alone, among its next: level by level (Moore 1959). None is sought of a node whose `without` is −1.
 * O((nodes + edges) × groups / 32). All that tie are given.
 */
export function otherGroups(
  { size, offsets, neighbours }: Adjacency,
  tied: TiedGroups,
  without: Int32Array,
): SoughtGroups {
  const { words, hops, order } = tied;
  const own = new Int32Array(size).fill(-1);
  for (let place = 0; place < order.length; place++) own[order[place]] = onlyGroup(tied, order[place]);
  /** Of nodes with one nearest group, the next, and their hops. */
  const next = new Uint32Array(size * words);
  const nextHops = new Int32Array(size).fill(NOT_REACHED);
  /** By hops, the nodes whose next groups may be so far; the first time that one comes up is right. */
  const levels: number[][] = [];
  const mayBe = (node: number, level: number) => {
    levels[level] ??= [];
    levels[level].push(node);
  };
  for (let place = 0; place < order.length; place++) {
    const node = order[place];
    if (own[node] < 0) continue;
    let least = NOT_REACHED;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (own[neighbour] !== own[node] && hops[neighbour] < least) least = hops[neighbour];
    }
    if (least !== NOT_REACHED) mayBe(node, least + 1);
  }
  for (let level = 1; level < levels.length; level++) {
    for (const node of levels[level] ?? []) {
      if (nextHops[node] !== NOT_REACHED) continue;
      nextHops[node] = level;
      const row = node * words;
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        const same = own[neighbour] === own[node];
        if (same && nextHops[neighbour] === NOT_REACHED) mayBe(neighbour, level + 1);
        if ((same ? nextHops : hops)[neighbour] !== level - 1) continue;
        const { bits } = same ? { bits: next } : tied;
        for (let word = 0; word < words; word++) next[row + word] |= bits[neighbour * words + word];
      }
      next[row + (own[node] >>> 5)] &= ~(1 << (own[node] & 31));
    }
  }
  // What ties with a node's group are its other groups.
  for (let node = 0; node < size; node++) {
    if (without[node] < 0) nextHops[node] = NOT_REACHED;
    else if (own[node] < 0 && hops[node] !== NOT_REACHED) {
      nextHops[node] = hops[node];
      const row = node * words;
      for (let word = 0; word < words; word++) next[row + word] = tied.bits[row + word];
      next[row + (without[node] >>> 5)] &= ~(1 << (without[node] & 31));
    }
  }
  return soughtGroups(nextHops, { words, bits: next });
}
