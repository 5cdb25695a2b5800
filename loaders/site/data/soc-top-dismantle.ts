import type { Cell } from '../../executor/executor.ts';
import { groupSlugs } from './group-slug.ts';
import { OF_GROUP, shownInPlace } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { peopleOf } from './people.ts';

/** The orders of the published analysis in which somebody is chosen (METHOD 5.2). */
const ORDERS = ['iterative-betweenness', 'iterative-degree', 'degree'];

/**
 * The first ten removals of every group in each published order that is not random (METHOD 5.4), with how many are still connected after
 * each. A step that is withheld keeps its place and its size, and names nobody (METHOD 10.2).
 */
export async function socTopDismantle(tables: PublishedTables) {
  const people = await peopleOf(tables);
  const groups = await tables.rows('SELECT group_id, name, members FROM {groups} ORDER BY name, group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)).sort());
  const steps = await tables.rows(`SELECT unit, "order", step, removed, withheld, gcc FROM {dismantling}
    WHERE network = 'soc' AND step <= ${OF_GROUP} AND "order" IN (${ORDERS.map((order) => `'${order}'`).join(', ')})
    ORDER BY unit, "order", step`);
  const ofGroup = new Map<Cell, typeof steps>();
  for (const step of steps) {
    const own = ofGroup.get(step.unit);
    if (own) own.push(step);
    else ofGroup.set(step.unit, [step]);
  }
  const shown = ({ removed, withheld }: Record<string, Cell>) => {
    const person = people.get(String(removed));
    if (!person) throw new Error('Somebody who is removed is in no network');
    const { id, name, age_unknown, safeguarding } = shownInPlace(person);
    if (Boolean(withheld) !== safeguarding)
      throw new Error('A removal is withheld and its person is not, or the other way');
    return { id, name, age_unknown, safeguarding };
  };
  return {
    orders: ORDERS.filter((order) => steps.some((step) => step.order === order)),
    groups: groups.map(({ group_id, name, members }) => ({
      id: group_id,
      name,
      members,
      slug: slugs.get(String(group_id)),
      orders: Object.fromEntries(
        ORDERS.map((order) => {
          const own = (ofGroup.get(group_id) ?? []).filter((step) => step.order === order);
          return [
            order,
            {
              connected: own[0]?.gcc ?? 0,
              removals: own.slice(1).map((step) => ({ step: step.step, left: step.gcc, ...shown(step) })),
            },
          ];
        }),
      ),
    })),
  };
}
