import { type Lengths, SLACK } from '../distances.ts';
import { NOT_REACHED } from '../hops.ts';
import { cellsOf } from './cells.ts';
import type { NearestGroups } from './nearest-group.ts';
import { otherGroups } from './other-groups.ts';
import { type SearchBack, searchBack } from './search-back.ts';
import { type SoughtGroups, soughtGroups, tiedGroups } from './tied-groups.ts';

/** More bits, one a node and group, take more memory than they are worth. */
const MOST_BITS = 2 ** 31;

/**
 * What `searchFromGroups` gives by hops, to the same bits: of the groups at the fewest hops that of the smallest distance, of those within a
 * relative 1e-9 the first; where `without` names one of a node's nearest, of the other groups (`otherGroups`). One search from all groups
 * by hops, one by distance (Dijkstra 1959): where the nearest by distance is one of those at the fewest hops, and no other as near, it is
 * the answer, and that is so of most nodes whose nearest is asked. From each other node one search goes back (`searchBack`).
 * O((nodes + edges) (log nodes + groups / 32)), and the searches back; null where these would look at more than `mostEnds` ends of edges
 * together.
 */
export function nearestByHops(
  network: Lengths,
  groups: Uint32Array,
  mostEnds: number,
  without?: Int32Array,
): NearestGroups | null {
  if (network.size * groups.length > MOST_BITS) return null;
  const tied = tiedGroups(network, groups);
  const sought = without ? otherGroups(network, tied, without) : soughtGroups(tied.hops, tied);
  return nearestOfSought(network, groups, sought, mostEnds);
}

function nearestOfSought(
  network: Lengths,
  groups: Uint32Array,
  sought: SoughtGroups,
  mostEnds: number,
): NearestGroups | null {
  const { size } = network;
  const { hops } = sought;
  const cells = cellsOf(network, groups, SLACK * furthest(network, hops));
  const { distances, owners, contested } = cells;
  const chosen = {
    group: new Int32Array(size).fill(-1),
    hops,
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  };
  let search: SearchBack | undefined;
  for (let node = 0; node < size; node++) {
    if (hops[node] === NOT_REACHED) continue;
    if (sought.has(node, owners[node]) && !(contested[node] === 1 && sought.hasSeveral(node))) {
      chosen.group[node] = owners[node];
      chosen.distance[node] = distances[node];
      continue;
    }
    search ??= searchBack(network, groups, cells, sought);
    const { group, distance } = search.from(node);
    if (search.looked() > mostEnds) return null;
    chosen.group[node] = group;
    chosen.distance[node] = distance;
  }
  return chosen;
}

/** No group that is sought is further away than so many of the longest edges as it is hops. */
function furthest({ size, lengths }: Lengths, hops: Int32Array): number {
  let [mostHops, longest] = [0, 0];
  for (let node = 0; node < size; node++)
    if (hops[node] !== NOT_REACHED && hops[node] > mostHops) mostHops = hops[node];
  for (let at = 0; at < lengths.length; at++) if (lengths[at] > longest) longest = lengths[at];
  return mostHops * longest;
}
