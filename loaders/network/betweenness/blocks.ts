import type { Adjacency } from '../graph.ts';

/** A biconnected component of a network, and how much of its connected component hangs on each of its nodes. */
export interface Block {
  /** At least two; two blocks share one node at most. */
  readonly nodes: Uint32Array;
  /** For each node of the block, how many nodes of the network are reached from it without the block's edges, itself included. */
  readonly masses: Float64Array;
  /** How many nodes its connected component has: the sum of the masses. */
  readonly within: number;
}

/**
 * The biconnected components of a network (Hopcroft and Tarjan 1973, 'Algorithm 447', Communications of the ACM 16(6)), by depth-first
 * search from the smallest node of every connected component; a lone node is in none. Nothing ties: the network alone says what is in a
 * block. O(nodes + edges).
 */
export function blocksOf({ size, offsets, neighbours }: Adjacency): Block[] {
  const blocks: Block[] = [];
  // Those of the connected component that is being searched; the mass on the top of each is what is not below it.
  let closed: Omit<Block, 'within'>[] = [];
  // When a node was found, from 1; the earliest found that its subtree touches; the subtree's size; what hangs below it, itself included.
  const found = new Uint32Array(size);
  const earliest = new Uint32Array(size);
  const subtree = new Uint32Array(size).fill(1);
  const below = new Uint32Array(size).fill(1);
  const next = offsets.slice(0, size);
  const trail = new Uint32Array(size);
  const open = new Uint32Array(size);
  let depth = 0;
  let opened = 0;
  let clock = 0;

  const enter = (node: number) => {
    found[node] = earliest[node] = ++clock;
    trail[depth++] = node;
    open[opened++] = node;
  };
  const close = (top: number, child: number) => {
    let first = opened;
    while (open[--first] !== child);
    const nodes = new Uint32Array(opened - first + 1);
    const masses = new Float64Array(nodes.length);
    for (let at = first; at < opened; at++) {
      nodes[at - first] = open[at];
      masses[at - first] = below[open[at]];
    }
    nodes[nodes.length - 1] = top;
    masses[nodes.length - 1] = -subtree[child];
    opened = first;
    below[top] += subtree[child];
    closed.push({ nodes, masses });
  };

  const search = (root: number) => {
    enter(root);
    while (depth > 0) {
      const node = trail[depth - 1];
      if (next[node] < offsets[node + 1]) {
        const neighbour = neighbours[next[node]++];
        if (found[neighbour] === 0) enter(neighbour);
        else if (found[neighbour] < earliest[node]) earliest[node] = found[neighbour];
        continue;
      }
      depth--;
      if (depth === 0) break;
      const parent = trail[depth - 1];
      subtree[parent] += subtree[node];
      if (earliest[node] < earliest[parent]) earliest[parent] = earliest[node];
      if (earliest[node] >= found[parent]) close(parent, node);
    }
  };
  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    closed = [];
    opened = 0;
    search(root);
    for (const { nodes, masses } of closed) {
      masses[nodes.length - 1] += subtree[root];
      blocks.push({ nodes, masses, within: subtree[root] });
    }
  }
  return blocks;
}
