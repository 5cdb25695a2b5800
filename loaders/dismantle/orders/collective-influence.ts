import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';
import type { Removal } from '../removal.ts';
import { highestFirst } from './highest-first.ts';
import { removeByDegree } from './iterative-degree.ts';

/**
 * The first `people` nodes by Collective Influence (Morone and Makse 2015, Nature 524, 65–68): (k − 1) times the sum of (k − 1) over the
 * nodes exactly `radius` steps away, k being a node's degree, worked out anew after every removal, highest first; ties: smallest node
 * (influences are whole numbers, compared exactly). Where no influence is left (at one step only stars are, at two also cliques, paths of
 * four and the like), the rest go by iterative degree.
 *
 * Within two steps a removal can only lower an influence: nobody comes nearer, and whoever was one step away stays so. A node is therefore
 * measured again only when it stands first; one that keeps its place is the highest. O(nodes + edges) a measurement at most,
 * of which there is one a node to begin with.
 */
export function collectiveInfluenceOrder(graph: Adjacency, radius: 1 | 2, people: number = graph.size): Removal {
  const { size, offsets, neighbours } = graph;
  const degrees = degree(graph);
  const removed = new Uint8Array(size);
  // The measurement in which a node was last seen.
  const seen = new Uint32Array(size);
  let measurement = 0;
  const influence = (node: number): number => {
    measurement++;
    seen[node] = measurement;
    let sum = 0;
    const near: number[] = [];
    for (let at = offsets[node]; at < offsets[node + 1]; at++) {
      if (removed[neighbours[at]] === 1) continue;
      seen[neighbours[at]] = measurement;
      if (radius === 1) sum += degrees[neighbours[at]] - 1;
      else near.push(neighbours[at]);
    }
    for (const neighbour of near) {
      for (let at = offsets[neighbour]; at < offsets[neighbour + 1]; at++) {
        const second = neighbours[at];
        if (removed[second] === 1 || seen[second] === measurement) continue;
        seen[second] = measurement;
        sum += degrees[second] - 1;
      }
    }
    return Math.max(0, degrees[node] - 1) * sum;
  };

  const sequence = new Uint32Array(people);
  const queue = highestFirst(Float64Array.from({ length: people }, (_, node) => influence(node)));
  let done = 0;
  for (let first = queue.first(); first >= 0 && queue.score(first) > 0; first = queue.first()) {
    const score = influence(first);
    if (score < queue.score(first)) {
      queue.lower(score);
      continue;
    }
    queue.take();
    removed[first] = 1;
    sequence[done++] = first;
    for (let at = offsets[first]; at < offsets[first + 1]; at++) degrees[neighbours[at]]--;
  }
  removeByDegree(graph, sequence, done);
  return { sequence, switchedAt: null, tailAt: done < people ? done + 1 : null };
}
