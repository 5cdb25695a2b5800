import type { Adjacency } from './graph.ts';
import type { Levels } from './hops.ts';

/** Of every node the groups that are at its least hops, a bit a group, 32 groups a word. */
export interface TiedGroups {
  readonly has: (node: number, group: number) => boolean;
  readonly hasSeveral: (node: number) => boolean;
}

/**
 * The groups at the least hops of every node, from the levels of the search that found those: a group is, where it is so of a neighbour one
 * hop nearer. O((nodes + edges) × groups / 32), and a bit a node and group. All that tie are given.
 */
export function tiedGroups(
  { size, offsets, neighbours }: Adjacency,
  groups: Uint32Array,
  { hops, order }: Levels,
): TiedGroups {
  const words = Math.ceil(groups.length / 32);
  const bits = new Uint32Array(size * words);
  for (let group = 0; group < groups.length; group++) bits[groups[group] * words + (group >>> 5)] |= 1 << (group & 31);
  for (let place = 0; place < order.length; place++) {
    const node = order[place];
    const nearer = hops[node] - 1;
    if (nearer < 0) continue;
    const own = node * words;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (hops[neighbour] !== nearer) continue;
      const other = neighbour * words;
      for (let word = 0; word < words; word++) bits[own + word] |= bits[other + word];
    }
  }
  return {
    has: (node, group) => ((bits[node * words + (group >>> 5)] >>> (group & 31)) & 1) === 1,
    hasSeveral(node) {
      let found = 0;
      for (let word = node * words; word < (node + 1) * words; word++) {
        if (bits[word] === 0) continue;
        if (found !== 0 || (bits[word] & (bits[word] - 1)) !== 0) return true;
        found = 1;
      }
      return false;
    },
  };
}
