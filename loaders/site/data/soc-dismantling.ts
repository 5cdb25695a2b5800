import { changesOf, curvePoints } from './curve-points.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/**
 * Every group's curves in every order as they are drawn, without names, and what of the summaries the page gives. A group's own page has
 * every step.
 */
export async function socDismantling({ rows }: PublishedTables) {
  const groups = await rows('SELECT group_id, name, members FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const steps = Map.groupBy(
    await rows('SELECT unit, "order", step, gcc FROM {dismantling} ORDER BY unit, "order", step'),
    ({ unit, order }) => `${unit}\n${order}`,
  );
  const summaries = Map.groupBy(
    await rows('SELECT unit, "order", gcc_0, k50, r FROM {dismantling_summary} ORDER BY unit, "order"'),
    ({ unit }) => unit,
  );
  return groups.map(({ group_id, name, members }) => ({
    id: group_id,
    name,
    members,
    slug: slugs.get(String(group_id)),
    curves: (summaries.get(group_id) ?? []).map(({ order, gcc_0, k50, r }) => ({
      order,
      connected: gcc_0,
      k50,
      r: Number(Number(r).toPrecision(6)),
      ...changesOf(curvePoints((steps.get(`${group_id}\n${order}`) ?? []).map(({ gcc }) => Number(gcc)))),
    })),
  }));
}
