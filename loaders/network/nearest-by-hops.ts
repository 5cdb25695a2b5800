import { cellsOf } from './cells.ts';
import type { Lengths } from './distances.ts';
import { levelsFrom, NOT_REACHED } from './hops.ts';
import type { NearestGroups } from './nearest-group.ts';
import { type SearchBack, SLACK, searchBack } from './search-back.ts';
import { tiedGroups } from './tied-groups.ts';

/** More bits, one a node and group, take more memory than they are worth. */
const MOST_BITS = 2 ** 31;

/**
 * What `searchFromGroups` gives by hops, to the same bits: of the groups at the fewest hops that of the smallest distance, of those within a
 * relative 1e-9 the first. One search from all groups by hops, one by distance (Dijkstra 1959): where the nearest by distance is one of
 * those at the fewest hops, and no other as near, it is the answer, and that is so of most nodes. From each other node one search goes back
 * (`searchBack`). O((nodes + edges) (log nodes + groups / 32)), and the searches back; null where these would look at more than
 * `mostEnds` ends of edges together.
 */
export function nearestByHops(network: Lengths, groups: Uint32Array, mostEnds: number): NearestGroups | null {
  const { size, lengths } = network;
  if (size * groups.length > MOST_BITS) return null;
  const levels = levelsFrom(network, groups);
  const { hops, order } = levels;
  const tied = tiedGroups(network, groups, levels);
  // No group at the fewest hops is further away than so many of the longest edges.
  const furthest = order.length === 0 ? 0 : hops[order[order.length - 1]] * longest(lengths);
  const cells = cellsOf(network, groups, SLACK * furthest);
  const { distances, owners, contested } = cells;
  const chosen = {
    group: new Int32Array(size).fill(-1),
    hops,
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  };
  let search: SearchBack | undefined;
  for (let node = 0; node < size; node++) {
    if (hops[node] === NOT_REACHED) continue;
    if (tied.has(node, owners[node]) && !(contested[node] === 1 && tied.hasSeveral(node))) {
      chosen.group[node] = owners[node];
      chosen.distance[node] = distances[node];
      continue;
    }
    search ??= searchBack(network, groups, cells, tied);
    const { group, distance } = search.from(node);
    if (search.looked() > mostEnds) return null;
    chosen.group[node] = group;
    chosen.distance[node] = distance;
  }
  return chosen;
}

function longest(lengths: Float64Array): number {
  let most = 0;
  for (let at = 0; at < lengths.length; at++) if (lengths[at] > most) most = lengths[at];
  return most;
}
