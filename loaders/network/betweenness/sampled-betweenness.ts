import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { compileKernel } from '../../kernel.ts';
import type { Task, Workers } from '../../stage.ts';
import { type Adjacency, sortedBy } from '../graph.ts';
import { kernelOf } from './betweenness-parts.ts';
import type { SourceRange } from './dependencies.ts';
import { byDegree, localityOrder, renumberBlock } from './locality.ts';
import { type ReducedBlock, reduceNetwork } from './reduction.ts';

/** Betweenness from some of the sources. */
export interface SampledBetweenness {
  readonly values: Float64Array;
  /**
   * The standard error of each value; 0 where that is exact. It is estimated, too, and dependencies are skewed: of 256 sources in a random
   * network of 900 nodes, values were within two errors 86 times in 100 (not 95) at the hundred highest nodes, and less often at low ones;
   * in one as large with hubs of a hundred neighbours 80 times. Of 128 sources it was 79 times, and 68.
   */
  readonly errors: Float64Array;
}

/** One part of the sources is those of the highest degree, which are never left out. */
const HEAVY = 1 / 4;
/** The others are drawn in so many groups, whose spread tells the error. */
const GROUPS = 32;

/**
 * An estimate of the betweenness of every node, each unordered pair once, for networks that are too large for all sources (beyond 2
 * million edges): from `sources` of them in each biconnected component that has more (twins are one; see `reduceNetwork`), at least 64.
 *
 * A quarter are the nodes of the highest degree, always, of equal ones those that the component has first; the others are drawn evenly from
 * the rest and scaled up to them (Brandes and Pich 2007, 'Centrality estimation in large networks', International Journal of Bifurcation
 * and Chaos 17(7), random pivots). So it is unbiased. `errors` are standard errors from the spread of 32 groups of the drawn sources, drawn
 * without return. Whatever the network, for a component of n nodes and k drawn sources (Hoeffding's inequality, as there) the error is
 * above ε n (n − 2)/2 at a node with a chance below 2 exp(−2 k ε²), where nothing hangs on the component and it has no twins.
 *
 * O(sources × edges). Paths tie as in `betweenness`. The same bits for the same random source, whatever the number of workers.
 *
 * No stage uses it: METHOD 4.2 asks for exact betweenness whatever the size, and what is published, `nodes`, has no column that could say
 * that a figure is an estimate and how large its error is. Who publishes these values publishes `errors` beside them.
 */
export async function sampledBetweenness(
  graph: Adjacency,
  { sources, random }: { readonly sources: number; readonly random: RandomGenerator },
  workers: Workers,
): Promise<SampledBetweenness> {
  if (sources < 2 * GROUPS) throw new RangeError(`${sources} sources: at least ${2 * GROUPS}`);
  const { known, blocks } = reduceNetwork(graph);
  const samples = blocks.map((block) => drawSample(block, sources, random));
  const shared: Shared = {
    blocks: samples.map(({ block }) => block),
    module: await compileKernel(import.meta.url, 'betweenness'),
  };
  const calls = samples.flatMap(({ ranges }, block) => ranges.map((range): Call => ({ block, ...range })));
  const found = await workers.map(sampleTask, shared, calls);
  const squares = new Float64Array(graph.size);
  let next = 0;
  for (const { block, ranges, heavy } of samples) {
    const sums = found.slice(next, next + ranges.length);
    next += ranges.length;
    const { values, variances } = estimate(block.graph.size, heavy, ranges, sums);
    block.nodes.forEach((node, place) => {
      known[node] += values[block.classOf[place]] / 2;
      squares[node] += variances[block.classOf[place]] / 4;
    });
  }
  return { values: known, errors: squares.map(Math.sqrt) };
}

interface Sample {
  /** Numbered so that its sources come first, group by group, those of a group near each other. */
  readonly block: ReducedBlock;
  /** The sources that are never left out, and the groups; only the first where nothing is left out. */
  readonly ranges: readonly SourceRange[];
  readonly heavy: number;
}

function drawSample(block: ReducedBlock, sources: number, random: RandomGenerator): Sample {
  const { size } = block.graph;
  const near = localityOrder(block.graph);
  if (size <= sources) {
    return { block: renumberBlock(block, near), ranges: [{ from: 0, to: size }], heavy: size };
  }
  const heavy = Math.floor(sources * HEAVY);
  const rest = byDegree(block.graph);
  // The group of every node: 0 for the heavy ones, the last for those that are no sources.
  const groups = new Uint32Array(size).fill(GROUPS + 1);
  for (const node of rest.subarray(0, heavy)) groups[node] = 0;
  const ranges: SourceRange[] = [{ from: 0, to: heavy }];
  const drawn = sources - heavy;
  for (let draw = 0; draw < drawn; draw++) {
    const place = uniformInt(random, heavy + draw, size - 1);
    [rest[heavy + draw], rest[place]] = [rest[place], rest[heavy + draw]];
  }
  for (let group = 0; group < GROUPS; group++) {
    const from = heavy + Math.floor((group * drawn) / GROUPS);
    const to = heavy + Math.floor(((group + 1) * drawn) / GROUPS);
    for (const node of rest.subarray(from, to)) groups[node] = group + 1;
    ranges.push({ from, to });
  }
  return { block: renumberBlock(block, sortedBy(groups, GROUPS + 2, near)), ranges, heavy };
}

/** Dependencies of all sources, from those of the heavy ones and of each group, and their variances. */
function estimate(
  size: number,
  heavy: number,
  ranges: readonly SourceRange[],
  [certain, ...groups]: readonly Float64Array[],
): { readonly values: Float64Array; readonly variances: Float64Array } {
  const variances = new Float64Array(size);
  if (groups.length === 0) return { values: certain, variances };
  const drawn = ranges[ranges.length - 1].to - heavy;
  const rest = size - heavy;
  const values = certain.map((value, node) => {
    const sum = groups.reduce((total, group) => total + group[node], 0);
    const mean = sum / drawn;
    // Groups differ in size by one at most: weighted by size.
    const spread = groups.reduce((total, group, index) => {
      const count = ranges[index + 1].to - ranges[index + 1].from;
      return total + count * (group[node] / count - mean) ** 2;
    }, 0);
    variances[node] = (rest ** 2 * (1 - drawn / rest) * spread) / (GROUPS - 1) / drawn;
    return value + rest * mean;
  });
  return { values, variances };
}

interface Shared {
  readonly blocks: readonly ReducedBlock[];
  readonly module: WebAssembly.Module;
}

interface Call extends SourceRange {
  readonly block: number;
}

/** The dependencies of some sources in one block. */
export const dependenciesInBlock = ({ blocks, module }: Shared, { block, ...sources }: Call): Float64Array =>
  kernelOf(module).dependencies(blocks[block], sources).slice();

const sampleTask: Task<Shared, Call, Float64Array> = { module: import.meta.url, run: dependenciesInBlock };
