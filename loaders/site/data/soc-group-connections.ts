import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/**
 * Every two groups that somebody is linked to directly (METHOD 4.5), and of those people how many by logs of the last 12 months (METHOD 7.4): most of
 * these first, as columns of equal length, `a` and `b` pointing into the list of groups.
 */
export async function socGroupConnections({ manifest, rows }: PublishedTables) {
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY name, group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)).sort());
  const at = new Map(groups.map(({ group_id }, index) => [group_id, index]));
  const pairs =
    await rows(`SELECT group_a, group_b, facilitators, facilitators_last_12_months AS recent FROM {group_links}
    ORDER BY facilitators_last_12_months DESC, facilitators DESC, group_a, group_b`);
  return {
    asOf: String(manifest.study.as_of).slice(0, 10),
    groups: groups.map(({ group_id, name }) => ({ id: group_id, name, slug: slugs.get(String(group_id)) })),
    pairs: {
      a: pairs.map(({ group_a }) => at.get(group_a)),
      b: pairs.map(({ group_b }) => at.get(group_b)),
      facilitators: pairs.map(({ facilitators }) => facilitators),
      recent: pairs.map(({ recent }) => recent),
    },
  };
}
