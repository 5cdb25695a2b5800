import type { Lengths } from '../../network/distances.ts';
import type { Adjacency } from '../../network/graph.ts';

/** A connected component of what remains of a unit, of at least three nodes. */
export interface Part {
  /** Ascending. */
  readonly nodes: Uint32Array;
  /** Its highest betweenness; null until it is measured. */
  highest: number | null;
}

const FEWEST_NODES = 3;

/**
 * The components of at least three nodes that the remaining ones of some nodes make, in the order of their smallest nodes. The nodes are
 * given ascending and with all their remaining neighbours. O(nodes + edges) of theirs, and memory for every node.
 */
export function splitPart({ size, offsets, neighbours }: Adjacency, removed: Uint8Array, nodes: Uint32Array): Part[] {
  // From 1; 0 where none is given yet.
  const labels = new Uint32Array(size);
  const queue = new Uint32Array(nodes.length);
  const sizes: number[] = [];
  for (const seed of nodes) {
    if (removed[seed] === 1 || labels[seed] > 0) continue;
    let reached = 1;
    queue[0] = seed;
    const label = sizes.length + 1;
    labels[seed] = label;
    for (let head = 0; head < reached; head++) {
      for (let at = offsets[queue[head]], end = offsets[queue[head] + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        if (removed[neighbour] === 1 || labels[neighbour] > 0) continue;
        labels[neighbour] = label;
        queue[reached++] = neighbour;
      }
    }
    sizes.push(reached);
  }
  const members = sizes.map((count) => new Uint32Array(count < FEWEST_NODES ? 0 : count));
  const filled = new Uint32Array(sizes.length);
  for (const node of nodes) {
    const index = labels[node] - 1;
    if (index >= 0) members[index][filled[index]++] = node;
  }
  return members.filter((part) => part.length > 0).map((part) => ({ nodes: part, highest: null }));
}

/**
 * A part as a network of its own: node i is the part's i-th. With `lengths`, one for each entry of the neighbours, the part has its own.
 * O(nodes + edges) of the part, and memory for every node.
 */
export function partGraph(
  { size, offsets, neighbours }: Adjacency,
  removed: Uint8Array,
  nodes: Uint32Array,
  lengths?: Float64Array,
): Lengths {
  const positions = new Uint32Array(size);
  let ends = 0;
  nodes.forEach((node, index) => {
    positions[node] = index;
    ends += offsets[node + 1] - offsets[node];
  });
  const local = { size: nodes.length, offsets: new Uint32Array(nodes.length + 1), neighbours: new Uint32Array(ends) };
  const own = new Float64Array(lengths ? ends : 0);
  let next = 0;
  nodes.forEach((node, index) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (removed[neighbours[at]] === 1) continue;
      if (lengths) own[next] = lengths[at];
      local.neighbours[next++] = positions[neighbours[at]];
    }
    local.offsets[index + 1] = next;
  });
  return { ...local, neighbours: local.neighbours.subarray(0, next), lengths: own.subarray(0, next) };
}
