import type { Lengths } from '../distances.ts';
import { blocksOf } from './blocks.ts';
import { withoutDetours } from './detours.ts';
import { localityOrder } from './locality.ts';
import { blockGraph, separatedPairs } from './reduction.ts';
import { TOLERANCE } from './weighted-dependencies.ts';

/** A network with lengths without what need not be searched: weighted betweenness is `known` plus half the dependencies inside each block. */
export interface WeightedReduction {
  /** For each node, the pairs of nodes that it separates: a whole number. */
  readonly known: Float64Array;
  /** Largest first. */
  readonly blocks: readonly WeightedBlock[];
}

/** A biconnected component of three nodes or more. */
export interface WeightedBlock {
  readonly nodes: Uint32Array;
  /** Node i is the i-th of `nodes`; connected. */
  readonly network: Lengths;
  /** How many nodes of the whole network hang on each, itself included. */
  readonly masses: Float64Array;
}

/**
 * Leaves out edges that are a detour (see `withoutDetours`); what is left falls into biconnected components, which shortest ways leave only
 * by cut nodes, as in `reduceNetwork` (Puzis et al. 2015). Blocks are numbered so that searches go through near memory; of equally large
 * ones the first found comes first. Ways tie within a relative `TOLERANCE`. O(nodes × log nodes + the sum over edges of the degrees of
 * their ends).
 */
export function reduceWeighted(whole: Lengths): WeightedReduction {
  const network = withoutDetours(whole, TOLERANCE);
  const found = blocksOf(network);
  const places = new Int32Array(network.size).fill(-1);
  const blocks: WeightedBlock[] = [];
  for (const { nodes, masses } of found) {
    if (nodes.length < 3) continue;
    const order = localityOrder(blockGraph(network, nodes, places));
    const near = Uint32Array.from(order, (place) => nodes[place]);
    blocks.push({
      nodes: near,
      network: blockGraph(network, near, places),
      masses: Float64Array.from(order, (place) => masses[place]),
    });
  }
  blocks.sort((x, y) => y.nodes.length - x.nodes.length);
  return { known: separatedPairs(network.size, found), blocks };
}
