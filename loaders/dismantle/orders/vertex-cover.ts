import type { Adjacency } from '../../network/graph.ts';
import { tieThreshold } from '../tie.ts';

/**
 * Nodes that touch every edge between the two sides, at no more than twice the least cost (Clarkson 1983, Information Processing Letters 16,
 * 23–25): each time the node whose cost is least for the edges that it still touches, ties: smallest node; its price is taken off what
 * its neighbours cost. In the order in which they are chosen. `removable` nodes are the first ones; an edge between two others cannot be
 * covered, and is passed over. O(chosen × nodes + edges).
 */
export function vertexCover(
  { size, offsets, neighbours }: Adjacency,
  sides: Uint8Array,
  costs: ArrayLike<number>,
  removable: number,
): number[] {
  const left = Float64Array.from(costs);
  const touched = new Uint32Array(size);
  for (let node = 0; node < size; node++)
    for (let at = offsets[node]; at < offsets[node + 1]; at++)
      if (sides[neighbours[at]] !== sides[node]) touched[node]++;

  const chosen: number[] = [];
  for (;;) {
    const worth = (node: number) => (touched[node] === 0 ? Number.NEGATIVE_INFINITY : -left[node] / touched[node]);
    let best = Number.NEGATIVE_INFINITY;
    for (let node = 0; node < removable; node++) best = Math.max(best, worth(node));
    if (best === Number.NEGATIVE_INFINITY) return chosen;
    let next = 0;
    while (worth(next) < tieThreshold(best)) next++;
    chosen.push(next);
    const price = left[next] / touched[next];
    touched[next] = 0;
    for (let at = offsets[next]; at < offsets[next + 1]; at++) {
      const neighbour = neighbours[at];
      if (sides[neighbour] === sides[next] || touched[neighbour] === 0) continue;
      touched[neighbour]--;
      left[neighbour] = Math.max(0, left[neighbour] - price);
    }
  }
}
