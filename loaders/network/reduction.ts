import { blocksOf } from './blocks.ts';
import type { Multiples } from './dependencies.ts';
import type { Adjacency } from './graph.ts';
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
 * is 0; elsewhere twins are merged. O(nodes + edges).
 */
export function reduceNetwork(graph: Adjacency): Reduction {
  const { size } = graph;
  /** The other nodes of the connected component, and the sum of squares of their numbers on each side. */
  const others = new Float64Array(size);
  const squares = new Float64Array(size);
  const places = new Int32Array(size).fill(-1);
  const reduced: ReducedBlock[] = [];
  for (const { nodes, masses, within } of blocksOf(graph)) {
    nodes.forEach((node, place) => {
      places[node] = place;
      others[node] = within - 1;
      squares[node] += (within - masses[place]) ** 2;
    });
    const block = blockGraph(graph, nodes, places);
    if (block.neighbours.length < nodes.length * (nodes.length - 1))
      reduced.push({ nodes, ...mergeTwins(block, masses) });
    for (const node of nodes) places[node] = -1;
  }
  return { known: others.map((count, node) => (count ** 2 - squares[node]) / 2), blocks: reduced };
}

/** The network of a block's nodes; node i is its i-th, at `places`. */
function blockGraph({ offsets, neighbours }: Adjacency, nodes: Uint32Array, places: Int32Array): Adjacency {
  let most = 0;
  for (const node of nodes) most += offsets[node + 1] - offsets[node];
  const local = { offsets: new Uint32Array(nodes.length + 1), neighbours: new Uint32Array(most) };
  let next = 0;
  nodes.forEach((node, place) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (places[neighbours[at]] >= 0) local.neighbours[next++] = places[neighbours[at]];
    }
    local.offsets[place + 1] = next;
  });
  return { size: nodes.length, offsets: local.offsets, neighbours: local.neighbours.subarray(0, next) };
}
