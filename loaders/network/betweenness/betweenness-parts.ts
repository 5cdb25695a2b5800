import { compileKernel } from '../../kernel.ts';
import type { Task, Workers } from '../../stage.ts';
import type { Adjacency } from '../graph.ts';
import { addInside } from './block-betweenness.ts';
import { dependenciesOn } from './dependencies.ts';
import { type DependencyKernel, LANES, openDependencyKernel } from './dependency-kernel.ts';
import { localityOrder, renumberBlock } from './locality.ts';
import { type ReducedBlock, reduceNetwork } from './reduction.ts';

/** A part of the work on a network's betweenness: the `part`-th of `of`, from 0. */
export interface BetweennessPart {
  readonly part: number;
  readonly of: number;
}

/** Each part leaves a double a node: more would weigh more than they help to share work out evenly. */
const MOST_PARTS = 48;
/** Nodes × ends of edges that are worth a part of their own: about a tenth of a second without the kernel. */
const WORTH_A_PART = 2 ** 24;
/** What is worth the kernel, which may have to be compiled first: about a second without it. */
const WORTH_THE_KERNEL = 2 ** 27;
/** A block of fewer nodes is faster without the kernel, and is not split. */
const FEWEST_NODES = 64;

/** What the betweenness of a network is to work out: nodes × ends of edges. */
export const workOn = ({ size, neighbours }: Adjacency): number => size * neighbours.length;

/**
 * Fixed parts, 48 at most. They depend on the network alone and are added up in their order, so that betweenness is the same to the last
 * bit for any number of workers.
 */
export function betweennessParts(graph: Adjacency): BetweennessPart[] {
  const of = Math.max(1, Math.min(MOST_PARTS, Math.ceil(workOn(graph) / WORTH_A_PART)));
  return Array.from({ length: of }, (_, part) => ({ part, of }));
}

/** The kernel for `betweennessOfPart`, where one of some networks is large enough for it; else it goes without. */
export const kernelFor = (graphs: readonly Adjacency[]): Promise<WebAssembly.Module | null> =>
  kernelForWork(graphs.reduce((most, graph) => Math.max(most, workOn(graph)), 0));

/** The kernel, where there is so much work (see `workOn`) that it is worth compiling. */
export const kernelForWork = async (work: number): Promise<WebAssembly.Module | null> =>
  work >= WORTH_THE_KERNEL ? compileKernel(import.meta.url, 'betweenness') : null;

/** A network taken apart, for `betweennessOfPart`. */
export interface Prepared {
  readonly size: number;
  readonly known: Float64Array;
  /** Blocks that are not split. */
  readonly small: readonly ReducedBlock[];
  readonly large: readonly ReducedBlock[];
}

/** Takes a network apart (see `reduceNetwork`), once for all its parts; with the kernel large blocks are numbered for it. O(nodes + edges). */
export function prepareBetweenness(graph: Adjacency, module: WebAssembly.Module | null): Prepared {
  const { known, blocks } = reduceNetwork(graph);
  const large = blocks.filter((block) => block.graph.size >= FEWEST_NODES);
  return {
    size: graph.size,
    known,
    small: blocks.filter((block) => block.graph.size < FEWEST_NODES),
    large: module === null ? large : large.map((block) => renumberBlock(block, localityOrder(block.graph))),
  };
}

/**
 * One part of the betweenness of every node: added up in their order, all parts are the whole. Each does its share of the sources in large
 * blocks, and the first also what is known and the small blocks (Brandes 2001). Paths tie as in `betweenness`. O(edges) a source. Throws a
 * RangeError where more than 10³⁰⁸ shortest paths join two nodes.
 */
export function betweennessOfPart(
  { size, known, small, large }: Prepared,
  module: WebAssembly.Module | null,
  { part, of }: BetweennessPart,
): Float64Array {
  const dependencies = module === null ? plainly : kernelOf(module).dependencies;
  const betweenness = part === 0 ? known.slice() : new Float64Array(size);
  if (part === 0)
    for (const block of small) addInside(betweenness, block, plainly(block, { from: 0, to: block.graph.size }));
  const batches = large.reduce((sum, block) => sum + batchesOf(block), 0);
  const from = Math.floor((part * batches) / of);
  const to = Math.floor(((part + 1) * batches) / of);
  let first = 0;
  for (const block of large) {
    const sources = {
      from: LANES * Math.max(0, from - first),
      to: Math.min(block.graph.size, LANES * Math.max(0, to - first)),
    };
    if (sources.from < sources.to) addInside(betweenness, block, dependencies(block, sources));
    first += batchesOf(block);
  }
  return betweenness;
}

/** Adds up parts, in their order. */
export function sumParts(size: number, parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(size);
  for (const part of parts) for (let node = 0; node < size; node++) sum[node] += part[node];
  return sum;
}

/**
 * Exact unweighted betweenness of every node (METHOD 4.2), each unordered pair once, on the workers: what `betweenness` gives, but for the
 * last bits, ties as there. Brandes (2001), 16 sources at a time (see `openDependencyKernel`) in what `reduceNetwork` leaves. O(nodes ×
 * edges) at worst.
 * The same bits for any number of workers. Throws a RangeError where more than 10³⁰⁸ shortest paths join two nodes.
 */
export async function measureBetweenness(graph: Adjacency, workers: Workers): Promise<Float64Array> {
  const module = await kernelFor([graph]);
  const shared = { prepared: prepareBetweenness(graph, module), module };
  return sumParts(graph.size, await workers.map(partTask, shared, betweennessParts(graph)));
}

interface Shared {
  readonly prepared: Prepared;
  readonly module: WebAssembly.Module | null;
}

/** A part as a worker does it. */
export const measureBetweennessPart = ({ prepared, module }: Shared, part: BetweennessPart): Float64Array =>
  betweennessOfPart(prepared, module, part);

const partTask: Task<Shared, BetweennessPart, Float64Array> = { module: import.meta.url, run: measureBetweennessPart };

const plainly: DependencyKernel['dependencies'] = (block, sources) => dependenciesOn(block.graph, block, sources);

const kernels = new WeakMap<WebAssembly.Module, DependencyKernel>();

/** The kernel of this thread. */
export function kernelOf(module: WebAssembly.Module): DependencyKernel {
  const kernel = kernels.get(module) ?? openDependencyKernel(module);
  kernels.set(module, kernel);
  return kernel;
}

const batchesOf = ({ graph }: ReducedBlock): number => Math.ceil(graph.size / LANES);
