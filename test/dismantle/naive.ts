import { betweenness } from '../../loaders/network/betweenness/betweenness.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { graphOf, pairsOf } from '../network/graphs.ts';

/** The nodes that have the highest score among those that remain, measured afresh after every removal. Stops when `stop` says so. */
export function removeByHighest(
  graph: Graph,
  done: readonly number[],
  score: (remaining: Graph) => ArrayLike<number>,
  stop: (highest: number, step: number) => boolean = () => false,
): number[] {
  const sequence = [...done];
  let remaining = Array.from({ length: graph.size }, (_, node) => node).filter((node) => !done.includes(node));
  while (remaining.length > 0) {
    const pairs = pairsOf(graph)
      .map(([a, b]) => [remaining.indexOf(a), remaining.indexOf(b)] as const)
      .filter(([a, b]) => a >= 0 && b >= 0);
    const scores = Array.from(score(graphOf(remaining.length, pairs)));
    const highest = Math.max(...scores);
    if (stop(highest, sequence.length + 1)) break;
    const next = remaining[scores.findIndex((value) => value >= highest - 1e-9 * Math.max(1, highest))];
    sequence.push(next);
    remaining = remaining.filter((node) => node !== next);
  }
  return sequence;
}

export const byDegree = (graph: Graph): number[] => {
  const counts = new Array<number>(graph.size).fill(0);
  for (const pair of pairsOf(graph)) for (const node of pair) counts[node]++;
  return counts;
};

export const byBetweenness = (graph: Graph): Float64Array => betweenness(graph);
