import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';
import { takeByFallingDegree } from './falling-degree.ts';

/**
 * The first `people` nodes by degree, recomputed after every removal, highest first; ties: smallest node (METHOD 5.2; Holme et al. 2002,
 * Physical Review E 65, 056109). O(nodes + edges), and a sort within each degree.
 */
export function iterativeDegreeOrder(graph: Adjacency, people: number = graph.size): Uint32Array {
  const sequence = new Uint32Array(people);
  removeByDegree(graph, sequence, 0);
  return sequence;
}

/**
 * Completes a sequence of the first nodes, as many as it is long, whose first `done` removals are made: the remaining ones by their degree
 * among all nodes that remain, highest first, ties by smallest node. Costs what `takeByFallingDegree` does.
 */
export function removeByDegree(graph: Adjacency, sequence: Uint32Array, done: number): void {
  const { size, offsets, neighbours } = graph;
  const degrees = degree(graph);
  const removed = new Uint8Array(size);
  let next = done;
  const remove = (node: number) => {
    removed[node] = 1;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) degrees[neighbours[at]]--;
  };
  for (let step = 0; step < done; step++) remove(sequence[step]);
  takeByFallingDegree({
    degrees,
    candidates: sequence.length,
    lowest: 0,
    isGone: (node) => removed[node] === 1,
    take(node) {
      sequence[next++] = node;
      remove(node);
    },
  });
}
