import type { Group } from './slow-groups.ts';
import { distancesFrom, hopsFrom, type Neighbours } from './slow-network.ts';

export interface Member {
  readonly nominal: string;
  readonly group: string;
  readonly hops: number;
  readonly distance: number;
  readonly linksToGroup: number;
  /** What told the group from another at as few hops. */
  readonly tie: 'none' | 'distance' | 'id';
}

export interface GroupPair {
  readonly a: string;
  readonly b: string;
  readonly facilitators: number;
}

/** Two sums of the same reciprocals in another order differ by less than this, relatively: METHOD means sums, not their rounding. */
const SAME = 1e-9;

/** METHOD 4.4: fewest hops; then the smaller weighted distance; then group id. Who can reach no group is no member. */
export function assignMembers(groups: readonly Group[], neighbours: Neighbours): Member[] {
  const ids = groups.map(({ id }) => id).sort();
  const hops = new Map(ids.map((id) => [id, hopsFrom(`group:${id}`, neighbours)]));
  const distances = new Map(ids.map((id) => [id, distancesFrom(`group:${id}`, neighbours)]));
  const members: Member[] = [];
  for (const nominal of [...neighbours.keys()].filter((node) => !node.startsWith('group:')).sort()) {
    let best: Member | undefined;
    for (const group of ids) {
      const hop = hops.get(group)!.get(nominal);
      if (hop === undefined) continue;
      const distance = distances.get(group)!.get(nominal)!;
      const linksToGroup = neighbours.get(nominal)!.get(`group:${group}`)?.links ?? 0;
      const member = { nominal, group, hops: hop, distance, linksToGroup };
      if (!best || hop < best.hops) best = { ...member, tie: 'none' };
      else if (hop > best.hops) continue;
      else if (Math.abs(distance - best.distance) <= SAME * distance) best = { ...best, tie: 'id' };
      else best = { ...(distance < best.distance ? member : best), tie: 'distance' };
    }
    if (best) members.push(best);
  }
  return members;
}

/** METHOD 4.5: for any two groups, how many nominals have direct links to both; pairs with none left out. */
export function countFacilitators(groups: readonly Group[], neighbours: Neighbours): GroupPair[] {
  const ids = groups.map(({ id }) => id).sort();
  return ids
    .flatMap((a, index) =>
      ids.slice(index + 1).map((b) => {
        const toB = neighbours.get(`group:${b}`);
        const both = [...(neighbours.get(`group:${a}`)?.keys() ?? [])].filter((nominal) => toB?.has(nominal));
        return { a, b, facilitators: both.length };
      }),
    )
    .filter(({ facilitators }) => facilitators > 0);
}
