import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { compileKernel } from '../../kernel.ts';
import type { Adjacency, Graph } from '../graph.ts';
import { leftMoving, type Search } from './improve.ts';
import { weighted } from './weighted-network.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly wholeOffsets: WebAssembly.Global<'i32'>;
  readonly wholeNeighbours: WebAssembly.Global<'i32'>;
  readonly wholeWeights: WebAssembly.Global<'i32'>;
  readonly found: WebAssembly.Global<'i32'>;
  layOut(nodes: number, ends: number): void;
  begin(): void;
  improve(refines: number, enough: number): number;
}

/** Ends of edges that are worth the kernel, which may have to be compiled first. */
const WORTH_THE_KERNEL = 2 ** 16;
/** What it lays out, a node and an end of an edge, and what it has. */
const BYTES_A_NODE = 128;
const BYTES_AN_END = 36;
const MOST_BYTES = 2 ** 32 - 2 ** 20;

/** The kernel for `findCommunities`, where a network is large enough for it, and not too large; else null: it goes without. */
export const communityKernelFor = async ({ size, neighbours }: Adjacency): Promise<WebAssembly.Module | null> =>
  neighbours.length >= WORTH_THE_KERNEL && BYTES_A_NODE * size + BYTES_AN_END * neighbours.length <= MOST_BYTES
    ? compileCommunityKernel()
    : null;

/** The kernel, compiled: `kernels/communities.ts` of the room. */
export const compileCommunityKernel = (): Promise<WebAssembly.Module> => compileKernel(import.meta.url, 'communities');

/**
 * What `seekCommunities` gives for a graph whose nodes are visited in `order`, by the kernel: the same bits, so papers and ties are those
 * named there. About O(edges) a round. Reserves 36 bytes an end of an edge and 128 a node, and touches about half of that.
 */
export function seekByKernel(
  module: WebAssembly.Module,
  graph: Graph,
  order: Uint32Array,
  { counted, method, rounds }: Search,
  source: RandomGenerator,
): Uint32Array {
  const { size, neighbours } = graph;
  const kernel = new WebAssembly.Instance(module, {
    'community-moves': { draw: (last: number) => uniformInt(source, 0, last) },
    'community-refinement': { uniform: () => uniformFloat64(source) },
  }).exports as unknown as Exports;
  kernel.layOut(size, neighbours.length);
  const { buffer } = kernel.memory;
  weighted(graph, counted, order, {
    offsets: new Uint32Array(buffer, kernel.wholeOffsets.value >>> 0, size + 1),
    neighbours: new Uint32Array(buffer, kernel.wholeNeighbours.value >>> 0, neighbours.length),
    weights: new Float64Array(buffer, kernel.wholeWeights.value >>> 0, neighbours.length),
  });
  kernel.begin();
  for (let round = 0; round < rounds; round++)
    if (kernel.improve(method === 'leiden' ? 1 : 0, round === 0 ? leftMoving(size) : 0) === 0) break;
  return new Uint32Array(buffer, kernel.found.value >>> 0, size).slice();
}
