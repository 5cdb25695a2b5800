import type { Task, Workers } from '../stage.ts';
import { betweennessChunks, betweennessFromSources, sumBetweenness } from './betweenness.ts';
import { degree } from './degree.ts';
import type { SourceRange } from './dependencies.ts';
import { type EigenvectorWeight, eigenvector } from './eigenvector.ts';
import { edgeCount, type Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';
import { pagerank } from './pagerank.ts';

/** Measures of every member inside the group's own network; NaN where an iteration did not come to its end. */
export interface GroupMeasures {
  readonly degree: Uint32Array;
  readonly betweenness: Float64Array;
  readonly eigenvector: Float64Array;
  readonly pagerank: Float64Array;
}

interface Shared {
  readonly graphs: readonly Graph[];
  readonly eigenvectorWeight: EigenvectorWeight;
  readonly damping: number;
}

/** Part of the work on one group: some sources of its betweenness, or, without sources, the measures that are iterated. */
interface Part {
  readonly group: number;
  readonly sources: SourceRange | null;
}

/**
 * Degree, betweenness, eigenvector and PageRank (METHOD 4.2) inside each of some networks, on the workers, the largest first. The same
 * bits for any number of workers: see `betweennessChunks`.
 */
export async function measureGroups(
  graphs: readonly Graph[],
  settings: Omit<Shared, 'graphs'>,
  workers: Workers,
): Promise<GroupMeasures[]> {
  const bySize = Array.from(graphs.keys()).sort((x, y) => edgeCount(graphs[y]) - edgeCount(graphs[x]));
  const parts = bySize.flatMap((group): Part[] => [
    { group, sources: null },
    ...betweennessChunks(graphs[group]).map((sources) => ({ group, sources })),
  ]);
  const found = await workers.map(measurePartTask, { graphs, ...settings }, parts);
  const ofGroup = graphs.map((): { iterated: Float64Array[]; chunks: Float64Array[] } => ({
    iterated: [],
    chunks: [],
  }));
  parts.forEach(({ group, sources }, index) => {
    if (sources === null) ofGroup[group].iterated = found[index];
    else ofGroup[group].chunks.push(...found[index]);
  });
  return ofGroup.map(({ iterated, chunks }, group) => ({
    degree: degree(graphs[group]),
    betweenness: sumBetweenness(graphs[group], chunks),
    eigenvector: iterated[0],
    pagerank: iterated[1],
  }));
}

/** Does one part: the dependencies of its sources, or the eigenvector and PageRank. */
export function measurePart({ graphs, eigenvectorWeight, damping }: Shared, { group, sources }: Part): Float64Array[] {
  if (sources !== null) return [betweennessFromSources(graphs[group], sources)];
  return [eigenvector(graphs[group], eigenvectorWeight), pagerank(graphs[group], damping)].map(settled);
}

const measurePartTask: Task<Shared, Part, Float64Array[]> = { module: import.meta.url, run: measurePart };

const settled = ({ values, converged }: Iterated): Float64Array => (converged ? values : values.map(() => Number.NaN));
