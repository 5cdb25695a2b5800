import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';
import { inShownOrder } from './shown-order.ts';

/** A group with the name of its page in an address (see `groupSlugs`). */
export interface NamedGroup {
  readonly id: string;
  readonly name: string;
  readonly slug: string | undefined;
}

/** Every group in the order of names, for a page that lets a reader choose one or leads to theirs. */
export async function namedGroups({ rows }: Pick<PublishedTables, 'rows'>): Promise<NamedGroup[]> {
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  return groups
    .map(({ group_id, name }) => ({ id: String(group_id), name: String(name), slug: slugs.get(String(group_id)) }))
    .sort((x, y) => inShownOrder(x.name, y.name) || inShownOrder(x.id, y.id));
}
