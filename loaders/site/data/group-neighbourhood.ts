import type { GroupTables } from './group-tables.ts';
import { layOut } from './layout.ts';
import { columnsOf } from './pack-network.ts';

/** The radius of a group's disc: its area follows the number of members. */
export const groupRadius = (members: number): number => 6 + Math.sqrt(members);

/**
 * A group with every group that shares a potential facilitator with it, and who shares one among those (METHOD 4.5), laid out. Of every
 * other group, how many it shares with this one, of all time and in the last 12 months.
 */
export function neighbourhood(
  groupId: string,
  { shared, groups }: GroupTables,
  slugs: ReadonlyMap<string, string>,
  seed: number,
) {
  const own = shared.filter(({ group_a, group_b }) => group_a === groupId || group_b === groupId);
  const linkOf = new Map(own.map((link) => [link.group_a === groupId ? link.group_b : link.group_a, link]));
  const around = groups.filter(({ group_id }) => group_id === groupId || linkOf.has(group_id));
  const ids = around.map(({ group_id }) => String(group_id));
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const links = shared.filter(({ group_a, group_b }) => placeOf.has(String(group_a)) && placeOf.has(String(group_b)));
  const sizes = around.map(({ members }) => groupRadius(Number(members)));
  const edges = links.map(({ group_a, group_b }) => ({ source: String(group_a), target: String(group_b) }));
  const places = layOut({ ids, edges, sizes }, seed);
  return {
    groups: columnsOf(
      around.map(({ group_id, name, members, cchi_days, ons_css }, at) => ({
        group_id: String(group_id),
        name,
        slug: slugs.get(String(group_id)),
        members,
        cchi_days,
        ons_css,
        facilitators: linkOf.get(group_id)?.facilitators ?? null,
        facilitators_last_12_months: linkOf.get(group_id)?.facilitators_last_12_months ?? null,
        size: Number(sizes[at].toFixed(2)),
        ...places[at],
      })),
    ),
    links: columnsOf(
      links.map(({ group_a, group_b, facilitators, facilitators_last_12_months }) => ({
        source: placeOf.get(String(group_a)),
        target: placeOf.get(String(group_b)),
        facilitators,
        facilitators_last_12_months,
      })),
    ),
  };
}
