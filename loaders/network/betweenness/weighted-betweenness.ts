import { compileKernel } from '../../kernel.ts';
import type { Task, Workers } from '../../stage.ts';
import type { Graph } from '../graph.ts';
import type { SourceRange } from './dependencies.ts';
import { weightedDependencies } from './weighted-dependencies.ts';
import { openWeightedKernel, type WeightedKernel } from './weighted-kernel.ts';
import { reduceWeighted, type WeightedBlock } from './weighted-reduction.ts';

const MOST_PARTS = 64;
const FEWEST_SOURCES = 32;
/** Sources × ends of edges that are worth the kernel: without it they take about as long as to compile it. */
const WORTH_THE_KERNEL = 2 ** 24;

/**
 * Exact betweenness by the shortest ways, a link's length being 1 / weight, so that stronger is closer (METHOD 5.2), on the workers: over
 * unordered pairs of nodes, the sum of the shares of shortest ways through a node, its ends left out (Brandes 2001, with Dijkstra's
 * search, in what `reduceWeighted` leaves). Ways tie as `weightedDependencies` says. O(nodes × edges × log nodes) at worst. Weights are
 * above zero. The same bits for any number of workers. Throws a RangeError where more than 10³⁰⁸ shortest ways join two nodes.
 */
export async function weightedBetweenness(graph: Graph, workers: Workers): Promise<Float64Array> {
  const { known, shared, parts } = await prepareWeighted(graph);
  for (const part of await workers.map(weightedPartTask, shared, parts))
    for (let node = 0; node < graph.size; node++) known[node] += part[node];
  return known;
}

/** A network taken apart for `weightedBetweenness`. */
export interface PreparedWeighted {
  /** Weighted betweenness, but for what the parts add. */
  readonly known: Float64Array;
  readonly shared: WeightedShared;
  /** Ranges of the sources of all blocks, in one row; fixed by the network alone. */
  readonly parts: readonly SourceRange[];
}

/** What every worker has. */
export interface WeightedShared {
  readonly size: number;
  readonly blocks: readonly WeightedBlock[];
  /** The kernel; null where there is too little to do for it. */
  readonly module: WebAssembly.Module | null;
}

/**
 * Takes a network apart (see `reduceWeighted`), once for all its parts. O(nodes × log nodes + the sum over edges of the degrees of their
 * ends).
 */
export async function prepareWeighted({ size, offsets, neighbours, weights }: Graph): Promise<PreparedWeighted> {
  const { known, blocks } = reduceWeighted({ size, offsets, neighbours, lengths: weights.map((weight) => 1 / weight) });
  const work = blocks.reduce((sum, { network }) => sum + network.size * network.neighbours.length, 0);
  const module = work < WORTH_THE_KERNEL ? null : await compileKernel(import.meta.url, 'weighted-dependencies');
  const sources = blocks.reduce((sum, { network }) => sum + network.size, 0);
  const count = Math.min(MOST_PARTS, Math.ceil(sources / FEWEST_SOURCES));
  const parts = Array.from({ length: count }, (_, part) => ({
    from: Math.floor((part * sources) / count),
    to: Math.floor(((part + 1) * sources) / count),
  }));
  return { known, shared: { size, blocks, module }, parts };
}

/**
 * Half the dependencies (Brandes 2001) of some sources, in the row of all blocks' sources, on every node of the network. O(edges × log
 * nodes) a source at worst. Ways tie as `weightedDependencies` says.
 */
export function weightedPart({ size, blocks, module }: WeightedShared, { from, to }: SourceRange): Float64Array {
  const part = new Float64Array(size);
  let first = 0;
  for (const block of blocks) {
    const count = block.network.size;
    const sources = { from: Math.max(0, from - first), to: Math.min(count, to - first) };
    first += count;
    if (sources.from >= sources.to) continue;
    const inside = module
      ? kernelOf(module).dependencies(block, sources)
      : weightedDependencies(block.network, sources, block.masses);
    block.nodes.forEach((node, place) => {
      part[node] += inside[place] / 2;
    });
  }
  return part;
}

/** A part as a worker does it. */
export const weightedPartTask: Task<WeightedShared, SourceRange, Float64Array> = {
  module: import.meta.url,
  run: weightedPart,
};

const kernels = new WeakMap<WebAssembly.Module, WeightedKernel>();

/** The kernel of this thread. */
function kernelOf(module: WebAssembly.Module): WeightedKernel {
  const kernel = kernels.get(module) ?? openWeightedKernel(module);
  kernels.set(module, kernel);
  return kernel;
}
