import type { Adjacency } from '../graph.ts';
import { NOT_REACHED } from '../hops.ts';

/** Of every node the groups among which the nearest by distance is sought: all of those at some number of hops. */
export interface SoughtGroups {
  /** That number; `NOT_REACHED` where none is sought. */
  readonly hops: Int32Array;
  readonly has: (node: number, group: number) => boolean;
  readonly hasSeveral: (node: number) => boolean;
}

/** Sets of groups, a row a node, a bit a group, 32 groups a word. */
export interface GroupBits {
  readonly words: number;
  readonly bits: Uint32Array;
}

/** The groups at the least hops of every node. */
export interface TiedGroups extends GroupBits {
  /** Hops to them; `NOT_REACHED` where there are none. */
  readonly hops: Int32Array;
  /** The nodes reached, by their hops. */
  readonly order: Uint32Array;
}

/**
 * One breadth-first search from all groups, level by level, which takes the groups along: a group is at the least hops of a node, where it
 * is so of a neighbour one hop nearer. A level is found from whichever has fewer ends of edges, the level before or the nodes that are
 * not reached (Beamer, Asanović and Patterson 2012, Direction-optimizing breadth-first search). O((nodes + edges) × groups / 32), and a bit
 * a node and group. All that tie are given.
 */
export function tiedGroups({ size, offsets, neighbours }: Adjacency, groups: Uint32Array): TiedGroups {
  const words = Math.ceil(groups.length / 32);
  const bits = new Uint32Array(size * words);
  const hops = new Int32Array(size).fill(NOT_REACHED);
  const order = new Uint32Array(size);
  let reached = 0;
  let endsLeft = neighbours.length;
  const reach = (node: number, level: number) => {
    hops[node] = level;
    order[reached++] = node;
    endsLeft -= offsets[node + 1] - offsets[node];
  };
  const take = (node: number, from: number) => {
    for (let word = 0; word < words; word++) bits[node * words + word] |= bits[from * words + word];
  };
  const goOn = (from: number, level: number) => {
    for (let at = offsets[from], end = offsets[from + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (hops[neighbour] < level) continue;
      if (hops[neighbour] !== level) reach(neighbour, level);
      take(neighbour, from);
    }
  };
  const askBack = (node: number, level: number) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (hops[neighbour] !== level - 1) continue;
      if (hops[node] !== level) reach(node, level);
      take(node, neighbour);
    }
  };

  groups.forEach((node, group) => {
    bits[node * words + (group >>> 5)] |= 1 << (group & 31);
    reach(node, 0);
  });
  for (let first = 0, level = 1; first < reached; level++) {
    const end = reached;
    let ends = 0;
    for (let place = first; place < end; place++) ends += offsets[order[place] + 1] - offsets[order[place]];
    if (ends <= endsLeft) for (let place = first; place < end; place++) goOn(order[place], level);
    else for (let node = 0; node < size; node++) if (hops[node] === NOT_REACHED) askBack(node, level);
    first = end;
  }
  return { words, bits, hops, order: order.subarray(0, reached) };
}

/** Those of `bits` are sought, which are at so many hops. */
export const soughtGroups = (hops: Int32Array, { words, bits }: GroupBits): SoughtGroups => ({
  hops,
  has: (node, group) => ((bits[node * words + (group >>> 5)] >>> (group & 31)) & 1) === 1,
  hasSeveral: (node) => onlyGroup({ words, bits }, node) === SEVERAL,
});

/** What stands for more than one group. */
export const SEVERAL = -2;

/** The one group in a node's row; −1 where there is none, `SEVERAL` where there are more. */
export function onlyGroup({ words, bits }: GroupBits, node: number): number {
  let found = -1;
  for (let word = 0; word < words; word++) {
    const row = bits[node * words + word];
    if (row === 0) continue;
    if (found >= 0 || (row & (row - 1)) !== 0) return SEVERAL;
    found = 32 * word + 31 - Math.clz32(row);
  }
  return found;
}
