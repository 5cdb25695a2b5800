import type { Multiples } from './dependencies.ts';
import type { Adjacency } from './graph.ts';

/** A network in which nodes that have the same neighbours, and each other, are one. */
export interface MergedTwins extends Multiples {
  readonly graph: Adjacency;
  /** The merged node of every node. */
  readonly classOf: Uint32Array;
}

/**
 * Merges twins, people who always appear together: nodes with the same closed neighbourhood. They have the same shortest paths. Those with
 * the same sum of node codes are compared one by one. O(nodes + edges), and memory for every node.
 */
export function mergeTwins({ size, offsets, neighbours }: Adjacency, masses: Float64Array): MergedTwins {
  const classOf = new Uint32Array(size);
  const leaders: number[] = [];
  const byCode = new Map<number, number[]>();
  const seen = new Int32Array(size).fill(-1);
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
    const alike = byCode.get(code) ?? [];
    if (alike.length === 0) byCode.set(code, alike);
    let found = alike.find((candidate) => hasSame(node, leaders[candidate]));
    if (found === undefined) {
      found = leaders.length;
      leaders.push(node);
      alike.push(found);
    }
    classOf[node] = found;
  }

  const merged = { masses: new Float64Array(leaders.length), counts: new Float64Array(leaders.length) };
  for (let node = 0; node < size; node++) {
    merged.masses[classOf[node]] += masses[node];
    merged.counts[classOf[node]]++;
  }
  const starts = new Uint32Array(leaders.length + 1);
  const ends: number[] = [];
  leaders.forEach((node, index) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const other = classOf[neighbours[at]];
      if (other !== index && leaders[other] === neighbours[at]) ends.push(other);
    }
    starts[index + 1] = ends.length;
  });
  const graph = { size: leaders.length, offsets: starts, neighbours: Uint32Array.from(ends) };
  return { graph, classOf, ...merged };
}

/** Scattered bits of a node's number. */
const codeOf = (node: number): number => {
  const mixed = Math.imul(node + 1, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
};
