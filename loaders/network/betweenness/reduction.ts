import type { Lengths } from '../distances.ts';
import type { Adjacency } from '../graph.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Multiples } from './dependencies.ts';
import { mergeTwins } from './twins.ts';

/** A network without what need not be searched: betweenness is `known` plus half the dependencies inside each block. */
export interface Reduction {
  /** For each node, the pairs of nodes that it separates: a whole number. */
  readonly known: Float64Array;
  readonly blocks: readonly ReducedBlock[];
}

/** A biconnected component that is no clique, its twins merged. */
export interface ReducedBlock extends Multiples {
  readonly nodes: Uint32Array;
  /** For each of `nodes`, its node in `graph`. */
  readonly classOf: Uint32Array;
  /** Connected. */
  readonly graph: Adjacency;
}

/**
 * Shortest paths leave a biconnected component only by its cut nodes. So a node's betweenness is the number of pairs that stand on
 * different sides of it, and for each of its blocks the betweenness inside it, where a node stands for all that hangs on it (Puzis et al.
 * 2015, 'Topology manipulations for speeding betweenness centrality computation', Journal of Complex Networks 3(1)). Inside a clique that
 * is 0; elsewhere twins are merged. O(nodes + edges). Hops are whole numbers: what is equal is exactly so, and nothing is chosen.
 */
export function reduceNetwork(graph: Adjacency): Reduction {
  const found = blocksOf(graph);
  const places = new Int32Array(graph.size).fill(-1);
  const blocks: ReducedBlock[] = [];
  for (const { nodes, masses } of found) {
    const block = blockGraph(graph, nodes, places);
    if (block.neighbours.length < nodes.length * (nodes.length - 1))
      blocks.push({ nodes, ...mergeTwins(block, masses) });
  }
  return { known: separatedPairs(graph.size, found), blocks };
}

/**
 * For each node of a network, given by its blocks, the pairs of other nodes that are in one component and on different sides of it (Puzis et
 * al. 2015). Whole numbers, so nothing ties; O(nodes of all blocks).
 */
export function separatedPairs(size: number, blocks: readonly Block[]): Float64Array {
  /** The other nodes of the connected component, and the sum of squares of their numbers on each side. */
  const others = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const { nodes, masses, within } of blocks) {
    nodes.forEach((node, place) => {
      others[node] = within - 1;
      squares[node] += (within - masses[place]) ** 2;
    });
  }
  return others.map((count, node) => (count ** 2 - squares[node]) / 2);
}

/**
 * The network of a block's nodes: node i is its i-th. Where the edges have lengths, its own have them, too. `places` is room for a place
 * for every node, −1 everywhere, and is left so. O(nodes + edges) of theirs.
 */
export function blockGraph(
  { offsets, neighbours, lengths }: Adjacency & Partial<Lengths>,
  nodes: Uint32Array,
  places: Int32Array,
): Lengths {
  let most = 0;
  nodes.forEach((node, place) => {
    places[node] = place;
    most += offsets[node + 1] - offsets[node];
  });
  const local = { offsets: new Uint32Array(nodes.length + 1), neighbours: new Uint32Array(most) };
  const own = new Float64Array(lengths ? most : 0);
  let next = 0;
  nodes.forEach((node, place) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (places[neighbours[at]] < 0) continue;
      if (lengths) own[next] = lengths[at];
      local.neighbours[next++] = places[neighbours[at]];
    }
    local.offsets[place + 1] = next;
  });
  for (const node of nodes) places[node] = -1;
  return {
    size: nodes.length,
    offsets: local.offsets,
    neighbours: local.neighbours.subarray(0, next),
    lengths: own.subarray(0, next),
  };
}
