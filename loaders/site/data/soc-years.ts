import type { Cell } from '../../executor/executor.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

const metrics = ['nominals', 'crimes', 'cchi_days', 'ons_css', 'crimes_without_cchi', 'logs', 'logs_share'] as const;

/** The temporal metrics of every group, a value for each of `years` (METHOD 7.1). */
export async function socYears({ rows }: PublishedTables) {
  const groups = await rows('SELECT group_id, name FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const found = await rows('SELECT * FROM {temporal} ORDER BY group_id, year');
  const ofGroup = new Map(groups.map(({ group_id }) => [group_id, [] as Record<string, Cell>[]]));
  for (const row of found) ofGroup.get(row.group_id)?.push(row);
  const valuesOf = (row: readonly Record<string, Cell>[]) =>
    Object.fromEntries(metrics.map((metric) => [metric, row.map((year) => rounded(year[metric]))]));
  return {
    years: (ofGroup.get(groups[0]?.group_id) ?? []).map(({ year }) => year),
    groups: groups.map(({ group_id, name }) => ({
      id: group_id,
      name,
      slug: slugs.get(String(group_id)),
      ...valuesOf(ofGroup.get(group_id) ?? []),
    })),
  };
}

const rounded = (value: Cell): Cell => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);
