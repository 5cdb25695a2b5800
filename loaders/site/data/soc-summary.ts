import { groupSlugs } from './group-slug.ts';
import { layOut } from './layout.ts';
import type { PublishedTables } from './open-tables.ts';

/** The radius of a group's disc: its area follows the number of members. */
const groupRadius = (members: number) => 6 + Math.sqrt(members);

/** The summary network: every group with its counts and place, and every two groups that share a potential facilitator (METHOD 4.5). */
export async function socSummary({ manifest, rows }: PublishedTables) {
  const groups = await rows('SELECT * FROM {groups} ORDER BY group_id');
  const shared = await rows('SELECT * FROM {group_links} ORDER BY group_a, group_b');
  const ids = groups.map((group) => String(group.group_id));
  const slugs = groupSlugs(ids);
  const sizes = groups.map((group) => groupRadius(Number(group.members)));
  const edges = shared.map((link) => ({ ...link, source: String(link.group_a), target: String(link.group_b) }));
  const places = layOut({ ids, edges, sizes }, manifest.study.seed);
  const degree = (id: string) => edges.filter(({ source, target }) => source === id || target === id).length;
  return {
    groups: groups.map((group, index) => ({
      ...group,
      slug: slugs.get(ids[index]),
      size: sizes[index],
      degree: degree(ids[index]),
      ...places[index],
    })),
    links: shared,
  };
}
