import { directLinks } from './direct-links.ts';
import { groupRadius } from './group-neighbourhood.ts';
import { groupSlugs } from './group-slug.ts';
import { layOut } from './layout.ts';
import type { PublishedTables } from './open-tables.ts';

/** People with a direct link to a group and to another (METHOD 4.5), each once a group however many others there are. */
const FACILITATORS = `WITH direct AS (${directLinks})
  SELECT group_id, count(DISTINCT nominal_id) AS people FROM direct
  WHERE nominal_id IN (SELECT nominal_id FROM direct GROUP BY nominal_id HAVING count(DISTINCT group_id) > 1)
  GROUP BY group_id ORDER BY group_id`;

/** The summary network: every group with its counts and place, and every two groups that share a potential facilitator (METHOD 4.5). */
export async function socSummary({ manifest, rows }: PublishedTables) {
  const groups = await rows('SELECT * FROM {groups} ORDER BY group_id');
  const shared = await rows('SELECT * FROM {group_links} ORDER BY group_a, group_b');
  const facilitators = new Map((await rows(FACILITATORS)).map(({ group_id, people }) => [group_id, Number(people)]));
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
      facilitators: facilitators.get(group.group_id) ?? 0,
      ...places[index],
    })),
    links: shared,
  };
}
