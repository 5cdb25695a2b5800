import { dependenciesOn } from './dependencies.ts';
import type { Adjacency } from './graph.ts';
import { reduceNetwork } from './reduction.ts';

/**
 * Exact unweighted betweenness, each unordered pair once: what `betweenness` gives, but for the last bits, in less time where people hang
 * on others or always appear together, as in records they do: see `reduceNetwork`. O(nodes × edges) of the largest block at worst. Throws a
 * RangeError where more than 10³⁰⁸ shortest paths join two nodes.
 */
export function blockBetweenness(graph: Adjacency): Float64Array {
  const { known, blocks } = reduceNetwork(graph);
  for (const block of blocks) {
    const inside = dependenciesOn(block.graph, block, { from: 0, to: block.graph.size });
    addInside(known, block, inside);
  }
  return known;
}

/** Adds half of the dependencies inside a block, given by its merged nodes, to the betweenness of all its nodes. */
export function addInside(
  betweenness: Float64Array,
  { nodes, classOf }: { readonly nodes: Uint32Array; readonly classOf: Uint32Array },
  inside: Float64Array,
): void {
  nodes.forEach((node, place) => {
    betweenness[node] += inside[classOf[place]] / 2;
  });
}
