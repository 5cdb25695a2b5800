import { components } from '../components.ts';
import { distancesFrom, type Lengths } from '../distances.ts';

/**
 * The same network without the edges that are a detour: those that a way over one other node is shorter than, by more than any tolerance
 * of ties. No shortest way takes one, so distances, and numbers of shortest ways, are the same without (the distance backbone of Simas,
 * Correia and Rocha 2021, Journal of Complex Networks 9(6), as far as triangles tell). Ways count as equal within a relative `tolerance`.
 * O(the sum over edges of the degrees of their ends).
 */
export function withoutDetours(network: Lengths, tolerance: number): Lengths {
  const { size, offsets, neighbours, lengths } = network;
  // Whether ways tie is judged by how far the source is; twice that, for rounding.
  const least = 2 * tolerance * greatestDistance(network);
  const kept: Lengths = {
    size,
    offsets: new Uint32Array(size + 1),
    neighbours: neighbours.slice(),
    lengths: lengths.slice(),
  };
  // The shortest way from the node at hand to each of its neighbours, by an edge or by two; Infinity for others.
  const ways = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  let next = 0;
  for (let node = 0; node < size; node++) {
    const [begin, end] = [offsets[node], offsets[node + 1]];
    let longest = 0;
    for (let at = begin; at < end; at++) {
      ways[neighbours[at]] = lengths[at];
      if (lengths[at] > longest) longest = lengths[at];
    }
    for (let at = begin; at < end; at++) {
      const step = lengths[at];
      if (step >= longest) continue;
      const middle = neighbours[at];
      for (let from = offsets[middle], to = offsets[middle + 1]; from < to; from++) {
        const other = neighbours[from];
        // Neither is true of somebody who is no neighbour.
        const way = step + lengths[from];
        if (way < ways[other] && ways[other] <= longest) ways[other] = way;
      }
    }
    for (let at = begin; at < end; at++) {
      const other = neighbours[at];
      if (lengths[at] - ways[other] <= least) {
        kept.neighbours[next] = other;
        kept.lengths[next++] = lengths[at];
      }
    }
    for (let at = begin; at < end; at++) ways[neighbours[at]] = Number.POSITIVE_INFINITY;
    kept.offsets[node + 1] = next;
  }
  return { ...kept, neighbours: kept.neighbours.subarray(0, next), lengths: kept.lengths.subarray(0, next) };
}

/** No two nodes that reach each other are further apart: twice the greatest distance from the smallest node of each component. */
function greatestDistance(network: Lengths): number {
  const { labels, sizes } = components(network);
  const smallest = new Int32Array(sizes.length).fill(-1);
  labels.forEach((label, node) => {
    if (smallest[label - 1] < 0) smallest[label - 1] = node;
  });
  const distances = distancesFrom(network, Uint32Array.from(smallest));
  return 2 * distances.reduce((most, distance) => Math.max(most, distance), 0);
}
