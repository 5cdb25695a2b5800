import { degree } from '../../network/degree.ts';
import type { Adjacency } from '../../network/graph.ts';
import type { Removal } from '../removal.ts';
import { bisect } from './bisect.ts';
import { removeByDegree } from './iterative-degree.ts';
import { partGraph, splitPart } from './part.ts';
import { vertexCover } from './vertex-cover.ts';

/** What it costs to remove somebody: the same for all, or their degree in the whole unit. */
export type RemovalCost = 'unit' | 'degree';

/**
 * The first `people` nodes by Generalized Network Dismantling (Ren, Gleinig, Helbing and Antulov-Fantulin 2019, PNAS 116, 6554–6559): the
 * largest component is split in two by its spectrum, the cheapest cover found of the edges between the halves is removed, and so on with the
 * largest that remains, of equal ones that with the smallest node. Within a cover the order is that in which it was chosen. When only
 * pairs and lone nodes are left (or what nodes that stay hold together), the rest go by iterative degree. Nobody is put back, as the paper may do at a size that its reader
 * sets: that gives no whole curve. About O(splits × edges × 100).
 */
export function generalizedOrder(graph: Adjacency, cost: RemovalCost, people: number = graph.size): Removal {
  const { size } = graph;
  const costs = cost === 'unit' ? new Float64Array(size).fill(1) : Float64Array.from(degree(graph));
  const removed = new Uint8Array(size);
  const sequence = new Uint32Array(people);
  let done = 0;
  let parts = splitPart(
    graph,
    removed,
    Uint32Array.from({ length: size }, (_, node) => node),
  );
  while (parts.length > 0) {
    const part = parts.reduce((largest, other) => (other.nodes.length > largest.nodes.length ? other : largest));
    const local = partGraph(graph, removed, part.nodes);
    const own = Float64Array.from(part.nodes, (node) => costs[node]);
    const removable = part.nodes.filter((node) => node < people).length;
    const cover = vertexCover(local, bisect(local, own), own, removable);
    for (const index of cover) {
      removed[part.nodes[index]] = 1;
      sequence[done++] = part.nodes[index];
    }
    // Halves that only nodes that stay hold together cannot be parted.
    const left = cover.length === 0 ? [] : splitPart(graph, removed, part.nodes);
    parts = parts.filter((other) => other !== part).concat(left);
    parts.sort((x, y) => x.nodes[0] - y.nodes[0]);
  }
  removeByDegree(graph, sequence, done);
  return { sequence, switchedAt: null, tailAt: done < people ? done + 1 : null };
}
