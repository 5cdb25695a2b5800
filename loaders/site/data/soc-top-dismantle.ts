import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';
import { topDismantle } from './top-dismantle.ts';

/** The first ten removals of every group, with the groups that they are of (METHOD 5.4): see {@link topDismantle}. */
export async function socTopDismantle(tables: PublishedTables) {
  const groups = await tables.rows('SELECT group_id, name, members FROM {groups} ORDER BY name, group_id');
  const ids = groups.map(({ group_id }) => String(group_id));
  const slugs = groupSlugs(ids.toSorted());
  return {
    ...(await topDismantle(tables, {
      network: 'soc',
      ids,
      query: 'SELECT group_id FROM {groups}',
    })),
    groups: groups.map(({ group_id, name, members }) => ({
      id: group_id,
      name,
      members,
      slug: slugs.get(String(group_id)),
    })),
  };
}
