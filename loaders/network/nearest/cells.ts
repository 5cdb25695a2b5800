import { distancesFrom, type Lengths } from '../distances.ts';
import { type NearEnds, nearEnds } from './near-ends.ts';

/** Which of some sources is nearest to each node: the network as a Voronoi diagram (Erwig 2000, Networks 36). */
export interface Cells {
  /** To the nearest source; Infinity where none is reached. */
  readonly distances: Float64Array;
  /** The index of a nearest source, −1 where there is none. */
  readonly owners: Int32Array;
  /** 1 where another source may be as near but for `tolerance`; certainly not elsewhere. */
  readonly contested: Uint8Array;
  /** Where it is not far to go on to the nearest source. */
  readonly near: NearEnds;
  /** Of every source, what is no more than its distance to any other. */
  readonly apart: Float64Array;
}

/** One search from all sources, and a look at all edges: O((nodes + edges) log nodes). Of equally near sources any owns; `contested` tells. */
export function cellsOf(network: Lengths, sources: Uint32Array, tolerance: number): Cells {
  const { size, offsets, neighbours, lengths } = network;
  const owners = new Int32Array(size).fill(-1);
  const distances = distancesFrom(network, sources, { owners });
  const contested = new Uint8Array(size);
  const apart = new Float64Array(sources.length).fill(Number.POSITIVE_INFINITY);
  const waiting: number[] = [];
  for (let node = 0; node < size; node++) {
    const owner = owners[node];
    if (owner < 0) continue;
    const least = distances[node];
    let across = Number.POSITIVE_INFINITY;
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      const onward = lengths[at] + distances[neighbour];
      if (onward < across && owners[neighbour] !== owner) across = onward;
    }
    apart[owner] = Math.min(apart[owner], least + across);
    if (across > least + tolerance) continue;
    contested[node] = 1;
    waiting.push(node);
  }
  // A source as near as the owner is so of every node that the shortest way leads on to.
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (contested[neighbour] === 1 || distances[node] + lengths[at] > distances[neighbour] + tolerance) continue;
      contested[neighbour] = 1;
      waiting.push(neighbour);
    }
  }
  return { distances, owners, contested, near: nearEnds(network, distances), apart };
}
