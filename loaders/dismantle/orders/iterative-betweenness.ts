import { blockBetweenness } from '../../network/betweenness/block-betweenness.ts';
import type { DependencyKernel } from '../../network/betweenness/dependency-kernel.ts';
import { weightedDependencies } from '../../network/betweenness/weighted-dependencies.ts';
import type { Adjacency, Graph } from '../../network/graph.ts';
import type { Removal } from '../removal.ts';
import { tieThreshold } from '../tie.ts';
import { removeByDegree } from './iterative-degree.ts';
import { type Part, partGraph, splitPart } from './part.ts';

/** How far betweenness goes, and what comes after. */
export interface BetweennessRules {
  /** Above this many nodes only the first `ranks` removals are by betweenness, and the rest by iterative degree (METHOD 5.3). */
  readonly wholeUpTo: number;
  readonly ranks: number;
  /** How the rest go when no remaining node has betweenness above zero [I-17]: by iterative degree, or smallest node first. */
  readonly tail: 'degree' | 'id';
}

/**
 * The first `people` nodes by betweenness, recomputed after every removal, highest first; values within a relative 1e-9 of the highest tie, and the
 * smallest node goes (METHOD 5.2; Holme et al. 2002, Physical Review E 65, 056109).
 *
 * Only the component that held the removed node is measured again: O(nodes × edges) of it a removal. A component of k nodes in which no
 * betweenness can reach the best known, because (k − 1)(k − 2)/2 is below it, waits unmeasured; one or two nodes never have any. A kernel
 * changes the last bits of betweenness, which ties pass over, and the time.
 */
export const iterativeBetweennessOrder = (
  graph: Adjacency,
  rules: BetweennessRules,
  people: number = graph.size,
  kernel: DependencyKernel | null = null,
): Removal =>
  removeByBetweenness(graph, rules, people, (removed, nodes) =>
    blockBetweenness(partGraph(graph, removed, nodes), kernel),
  );

/**
 * The same by weighted betweenness (Brandes 2001, with Dijkstra's search): a link's length is 1 / weight, so that stronger is closer; ties as
 * above. O(nodes × edges × log nodes) a removal.
 */
export function weightedIterativeBetweennessOrder(
  graph: Graph,
  rules: BetweennessRules,
  people: number = graph.size,
): Removal {
  const lengths = graph.weights.map((weight) => 1 / weight);
  return removeByBetweenness(graph, rules, people, (removed, nodes) => {
    const dependencies = weightedDependencies(partGraph(graph, removed, nodes, lengths), { from: 0, to: nodes.length });
    return dependencies.map((value) => value / 2);
  });
}

/** Betweenness of some connected nodes that remain, counting each unordered pair once; at most (k − 1)(k − 2)/2 in k nodes. */
type MeasurePart = (removed: Uint8Array, nodes: Uint32Array) => Float64Array;

/** How many of so many people are removed by betweenness at most (METHOD 5.3). */
export const removalsByBetweenness = (people: number, { wholeUpTo, ranks }: BetweennessRules): number =>
  people > wholeUpTo ? Math.min(ranks, people) : people;

function removeByBetweenness(graph: Adjacency, rules: BetweennessRules, people: number, measure: MeasurePart): Removal {
  const { size } = graph;
  const byBetweenness = removalsByBetweenness(people, rules);
  const sequence = new Uint32Array(people);
  const removed = new Uint8Array(size);
  const scores = new Float64Array(size);
  let parts = splitPart(
    graph,
    removed,
    Uint32Array.from({ length: size }, (_, node) => node),
  );
  let tailAt: number | null = null;
  let done = 0;

  while (done < byBetweenness) {
    const highest = highestScore(people, removed, parts, scores, measure);
    if (highest === 0) {
      tailAt = done + 1;
      if (rules.tail === 'degree') break;
      for (let node = 0; node < people && done < byBetweenness; node++)
        if (removed[node] === 0) sequence[done++] = node;
      break;
    }
    const [node, part] = smallestAtTop(parts, scores, tieThreshold(highest));
    sequence[done++] = node;
    removed[node] = 1;
    parts = parts.filter((other) => other !== part).concat(splitPart(graph, removed, part.nodes));
    parts.sort((x, y) => y.nodes.length - x.nodes.length);
  }

  const switchedAt = done === byBetweenness && done < people ? done + 1 : null;
  if (done < people) removeByDegree(graph, sequence, done);
  return { sequence, switchedAt, tailAt };
}

/** Measures every part, largest first, that may hold a node as high as the highest, and gives the highest score. */
function highestScore(
  people: number,
  removed: Uint8Array,
  parts: readonly Part[],
  scores: Float64Array,
  measure: MeasurePart,
): number {
  let highest = parts.reduce((most, part) => Math.max(most, part.highest ?? 0), 0);
  for (const part of parts) {
    const size = part.nodes.length;
    if (part.highest !== null || ((size - 1) * (size - 2)) / 2 < tieThreshold(highest)) continue;
    part.highest = scorePart(people, part, scores, measure(removed, part.nodes));
    highest = Math.max(highest, part.highest);
  }
  return highest;
}

function scorePart(people: number, { nodes }: Part, scores: Float64Array, betweenness: Float64Array): number {
  let highest = 0;
  nodes.forEach((node, index) => {
    // A node that stays is no candidate, however high.
    scores[node] = node < people ? betweenness[index] : Number.NEGATIVE_INFINITY;
    highest = Math.max(highest, scores[node]);
  });
  return highest;
}

/** The smallest node whose score is at or above the threshold, with its part. */
function smallestAtTop(parts: readonly Part[], scores: Float64Array, least: number): [node: number, part: Part] {
  let smallest = Number.POSITIVE_INFINITY;
  let holder = parts[0];
  for (const part of parts) {
    if (part.highest === null || part.highest < least) continue;
    const node = part.nodes.find((candidate) => scores[candidate] >= least) ?? smallest;
    if (node < smallest) {
      smallest = node;
      holder = part;
    }
  }
  return [smallest, holder];
}
