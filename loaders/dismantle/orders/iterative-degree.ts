import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';

/** The first `people` nodes by degree, recomputed after every removal, highest first; ties: smallest node (METHOD 5.2). See `removeByDegree`. */
export function iterativeDegreeOrder(graph: Adjacency, people: number = graph.size): Uint32Array {
  const sequence = new Uint32Array(people);
  removeByDegree(graph, sequence, 0);
  return sequence;
}

/**
 * Completes a sequence of the first nodes, as many as it is long, whose first `done` removals are made: the remaining ones by their degree
 * among all nodes that remain, highest first, ties by smallest node.
 *
 * Degrees only fall, so once the highest is d no node comes to have d any more: the nodes with d are sorted once and taken in turn, and
 * one that has fallen meanwhile is put down to the degree it has. O(nodes + edges), and a sort within each degree.
 */
export function removeByDegree(graph: Adjacency, sequence: Uint32Array, done: number): void {
  const { size, offsets, neighbours } = graph;
  const degrees = degree(graph);
  const removed = new Uint8Array(size);
  const remove = (node: number) => {
    removed[node] = 1;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) degrees[neighbours[at]]--;
  };
  for (let step = 0; step < done; step++) remove(sequence[step]);

  // Chains of nodes by degree: `heads` and `following` hold node + 1, 0 at the end.
  const heads = new Uint32Array(size);
  const following = new Uint32Array(size);
  const putAt = (value: number, node: number) => {
    following[node] = heads[value];
    heads[value] = node + 1;
  };
  for (let node = 0; node < sequence.length; node++) if (removed[node] === 0) putAt(degrees[node], node);

  const level = new Uint32Array(size);
  let next = done;
  for (let highest = size - 1; highest >= 0; highest--) {
    let count = 0;
    for (let at = heads[highest]; at !== 0; at = following[at - 1]) level[count++] = at - 1;
    const nodes = level.subarray(0, count).sort();
    for (const node of nodes) {
      if (degrees[node] < highest) {
        putAt(degrees[node], node);
      } else {
        sequence[next++] = node;
        remove(node);
      }
    }
  }
}
