import type { Adjacency } from '../graph.ts';
import { dependenciesOn } from './dependencies.ts';
import type { DependencyKernel } from './dependency-kernel.ts';
import { localityOrder, renumberBlock } from './locality.ts';
import { reduceNetwork } from './reduction.ts';

/** Blocks of fewer nodes are as fast without the kernel. */
const WORTH_THE_KERNEL = 16;
/** In blocks of fewer nodes an order in which sources are near each other costs what it saves. */
const WORTH_AN_ORDER = 64;

/**
 * Exact unweighted betweenness (Brandes 2001), each unordered pair once, on this thread: what `betweenness` gives, but for the last bits,
 * in less time where people hang on others or always appear together, as in records they do: see `reduceNetwork`; with a kernel in a fifth
 * of it again. Paths tie as there. O(nodes × edges) of the largest block at worst. Throws a RangeError where more than 10³⁰⁸ shortest paths
 * join two nodes.
 */
export function blockBetweenness(graph: Adjacency, kernel: DependencyKernel | null = null): Float64Array {
  const { known, blocks } = reduceNetwork(graph);
  for (const block of blocks) {
    const { size } = block.graph;
    const sources = { from: 0, to: size };
    if (kernel === null || size < WORTH_THE_KERNEL) {
      addInside(known, block, dependenciesOn(block.graph, block, sources));
    } else {
      const own = size < WORTH_AN_ORDER ? block : renumberBlock(block, localityOrder(block.graph));
      addInside(known, own, kernel.dependencies(own, sources));
    }
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
