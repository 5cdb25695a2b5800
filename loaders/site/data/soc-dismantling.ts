import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/** Every group's curves in every order, without names: sizes by step, and the summaries. */
export async function socDismantling({ rows }: PublishedTables) {
  const groups = await rows('SELECT group_id, name, members FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const steps = await rows(
    'SELECT unit, "order", step, gcc, low, high FROM {dismantling} ORDER BY unit, "order", step',
  );
  const summaries = await rows('SELECT * FROM {dismantling_summary} ORDER BY unit, "order"');
  const curves = new Map<string, { gcc: number[]; low: number[]; high: number[] }>();
  for (const { unit, order, gcc, low, high } of steps) {
    const key = `${unit}\n${order}`;
    const curve = curves.get(key) ?? { gcc: [], low: [], high: [] };
    curve.gcc.push(Number(gcc));
    if (low !== null && high !== null) {
      curve.low.push(Number(low));
      curve.high.push(Number(high));
    }
    curves.set(key, curve);
  }
  return groups.map(({ group_id, name, members }) => ({
    id: group_id,
    name,
    members,
    slug: slugs.get(String(group_id)),
    summaries: summaries.filter(({ unit }) => unit === group_id),
    curves: summaries
      .filter(({ unit }) => unit === group_id)
      .map(({ order, switched_at }) => {
        const { gcc, low, high } = curves.get(`${group_id}\n${order}`) ?? { gcc: [], low: [], high: [] };
        return { order, switchedAt: switched_at, gcc, ...(low.length > 0 ? { low, high } : {}) };
      }),
  }));
}
