import type { Adjacency } from '../graph.ts';
import type { Multiples } from './dependencies.ts';

/** A network in which nodes that have the same neighbours, and each other, are one. */
export interface MergedTwins extends Multiples {
  readonly graph: Adjacency;
  /** The merged node of every node. */
  readonly classOf: Uint32Array;
}

/**
 * Merges twins, people who always appear together: nodes with the same closed neighbourhood. They have the same shortest paths (Puzis et
 * al. 2015, Journal of Complex Networks 3(1)). Those with the same sum of node codes are compared one by one, so that nothing ties. Merged
 * nodes stand in the order of their smallest nodes. O(nodes + edges), and memory for every node.
 */
export function mergeTwins({ size, offsets, neighbours }: Adjacency, masses: Float64Array): MergedTwins {
  const classOf = new Uint32Array(size);
  // The first node of every class; classes with codes that end alike form a chain, from 1.
  const leaders = new Uint32Array(size);
  const codes = new Int32Array(size);
  const mask = 2 ** Math.ceil(Math.log2(size + 1)) - 1;
  const chains = new Uint32Array(mask + 1);
  const further = new Uint32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let classes = 0;
  const hasSame = (node: number, leader: number) => {
    if (offsets[node + 1] - offsets[node] !== offsets[leader + 1] - offsets[leader]) return false;
    seen[node] = node;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) seen[neighbours[at]] = node;
    if (seen[leader] !== node) return false;
    for (let at = offsets[leader], end = offsets[leader + 1]; at < end; at++)
      if (seen[neighbours[at]] !== node) return false;
    return true;
  };
  for (let node = 0; node < size; node++) {
    let code = codeOf(node);
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) code = (code + codeOf(neighbours[at])) | 0;
    let found = chains[code & mask];
    while (found > 0 && !(codes[found - 1] === code && hasSame(node, leaders[found - 1]))) found = further[found - 1];
    if (found === 0) {
      leaders[classes] = node;
      codes[classes] = code;
      further[classes] = chains[code & mask];
      chains[code & mask] = found = ++classes;
    }
    classOf[node] = found - 1;
  }

  const merged = { masses: new Float64Array(classes), counts: new Float64Array(classes) };
  for (let node = 0; node < size; node++) {
    merged.masses[classOf[node]] += masses[node];
    merged.counts[classOf[node]]++;
  }
  const starts = new Uint32Array(classes + 1);
  const ends = new Uint32Array(neighbours.length);
  let next = 0;
  for (let index = 0; index < classes; index++) {
    const node = leaders[index];
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const other = classOf[neighbours[at]];
      if (other !== index && leaders[other] === neighbours[at]) ends[next++] = other;
    }
    starts[index + 1] = next;
  }
  return { graph: { size: classes, offsets: starts, neighbours: ends.subarray(0, next) }, classOf, ...merged };
}

/** Scattered bits of a node's number. */
const codeOf = (node: number): number => {
  const mixed = Math.imul(node + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
};
