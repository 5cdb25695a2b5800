import type { Adjacency } from './graph.ts';

/** A biconnected component of a connected network, and how much of the network hangs on each of its nodes. */
export interface Block {
  /** At least two; two blocks share one node at most. */
  readonly nodes: Uint32Array;
  /** For each node of the block, how many nodes of the network are reached from it without the block's edges, itself included. */
  readonly masses: Float64Array;
}

/**
 * The biconnected components of a connected network (Hopcroft and Tarjan 1973, 'Algorithm 447', Communications of the ACM 16(6)), by
 * depth-first search from node 0; none where there is one node. O(nodes + edges).
 */
export function blocksOf({ size, offsets, neighbours }: Adjacency): Block[] {
  const blocks: Block[] = [];
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
    masses[nodes.length - 1] = size - subtree[child];
    opened = first;
    below[top] += subtree[child];
    blocks.push({ nodes, masses });
  };

  if (size > 0) enter(0);
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
  return blocks;
}
