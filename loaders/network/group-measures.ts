import type { Task, Workers } from '../stage.ts';
import {
  type BetweennessPart,
  betweennessOfPart,
  betweennessParts,
  kernelFor,
  type Prepared,
  prepareBetweenness,
  sumParts,
} from './betweenness/betweenness-parts.ts';
import { degree } from './degree.ts';
import { edgeCount, type Graph } from './graph.ts';
import { type EigenvectorWeight, eigenvector } from './spectral/eigenvector.ts';
import type { Iterated } from './spectral/iterated.ts';
import { pagerank } from './spectral/pagerank.ts';

/** Measures of every member inside the group's own network; NaN where an iteration did not come to its end. */
export interface GroupMeasures {
  readonly degree: Uint32Array;
  readonly betweenness: Float64Array;
  readonly eigenvector: Float64Array;
  readonly pagerank: Float64Array;
}

interface Shared {
  readonly graphs: readonly Graph[];
  readonly prepared: readonly Prepared[];
  readonly kernel: WebAssembly.Module | null;
  readonly eigenvectorWeight: EigenvectorWeight;
  readonly damping: number;
}

/** Part of the work on one group: a part of its betweenness, or, without, the measures that are iterated. */
interface Part {
  readonly group: number;
  readonly betweenness: BetweennessPart | null;
}

/**
 * Degree, betweenness, eigenvector and PageRank (METHOD 4.2) inside each of some networks, on the workers, the largest first: papers, costs
 * and ties are those of `degree`, `measureBetweenness`, `eigenvector` and `pagerank`. The same bits for any number of workers: see
 * `betweennessParts`.
 */
export async function measureGroups(
  graphs: readonly Graph[],
  settings: Omit<Shared, 'graphs' | 'prepared' | 'kernel'>,
  workers: Workers,
): Promise<GroupMeasures[]> {
  const bySize = Array.from(graphs.keys()).sort((x, y) => edgeCount(graphs[y]) - edgeCount(graphs[x]));
  const parts = bySize.flatMap((group): Part[] => [
    { group, betweenness: null },
    ...betweennessParts(graphs[group]).map((betweenness) => ({ group, betweenness })),
  ]);
  const kernel = await kernelFor(graphs);
  const prepared = graphs.map((graph) => prepareBetweenness(graph, kernel));
  const found = await workers.map(measurePartTask, { graphs, prepared, kernel, ...settings }, parts);
  const ofGroup = graphs.map((): { iterated: Float64Array[]; betweenness: Float64Array[] } => ({
    iterated: [],
    betweenness: [],
  }));
  parts.forEach(({ group, betweenness }, index) => {
    if (betweenness === null) ofGroup[group].iterated = found[index];
    else ofGroup[group].betweenness.push(...found[index]);
  });
  return ofGroup.map(({ iterated, betweenness }, group) => ({
    degree: degree(graphs[group]),
    betweenness: sumParts(graphs[group].size, betweenness),
    eigenvector: iterated[0],
    pagerank: iterated[1],
  }));
}

/** Does one part: some of the betweenness, or the eigenvector and PageRank. */
export function measurePart(
  { graphs, prepared, kernel, eigenvectorWeight, damping }: Shared,
  { group, betweenness }: Part,
): Float64Array[] {
  if (betweenness !== null) return [betweennessOfPart(prepared[group], kernel, betweenness)];
  return [eigenvector(graphs[group], eigenvectorWeight), pagerank(graphs[group], damping)].map(settled);
}

const measurePartTask: Task<Shared, Part, Float64Array[]> = { module: import.meta.url, run: measurePart };

const settled = ({ values, converged }: Iterated): Float64Array => (converged ? values : values.map(() => Number.NaN));
