import type { Cell } from '../../executor/executor.ts';
import { curvePoints, stepsDrawn } from './curve-points.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

type Row = Record<string, Cell>;

const MEASURES = ['degree', 'betweenness', 'eigenvector', 'pagerank'] as const;

/** The orders whose curves are compared: the published ones (METHOD 5.2). */
const ORDERS = ['iterative-betweenness', 'iterative-degree', 'degree', 'random'];

const YEAR_METRICS = ['nominals', 'crimes', 'cchi_days', 'ons_css', 'logs'] as const;

/** Values drawn of one measure of one group; of more people as many, evenly spaced, are taken. */
const DRAWN = 100;

/**
 * Everything by which two groups are compared (METHOD 4.3): sizes and harm; each measure inside the group's own network over everyone
 * assigned and over immediate members; curves of dismantling; years. No value is anybody's by name.
 */
export async function socCompare({ rows }: PublishedTables) {
  const groups = await rows(`SELECT groups.*, harm.crimes_without_cchi, harm.crimes_without_ons FROM {groups} AS groups
    JOIN {group_harm} AS harm ON harm.group_id = groups.group_id ORDER BY groups.name, groups.group_id`);
  const members = byGroup(
    await rows(`SELECT group_id, hops, ${MEASURES.join(', ')} FROM {members} AS members WHERE group_id IS NOT NULL`),
    'group_id',
  );
  const steps = byGroup(
    await rows(
      `SELECT unit, "order", step, gcc FROM {dismantling} AS steps WHERE network = 'soc' ORDER BY unit, "order", step`,
    ),
    'unit',
  );
  const summaries = byGroup(
    await rows(`SELECT * FROM {dismantling_summary} AS summaries WHERE network = 'soc'`),
    'unit',
  );
  const years = byGroup(await rows('SELECT * FROM {temporal} AS temporal ORDER BY group_id, year'), 'group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)).sort());
  return {
    years: (years.get(groups[0]?.group_id) ?? []).map(({ year }) => year),
    groups: groups.map((group) => {
      const own = members.get(group.group_id) ?? [];
      const ofOrder = (of: ReadonlyMap<Cell, Row[]>, order: string) =>
        (of.get(group.group_id) ?? []).filter((row) => row.order === order);
      return {
        id: group.group_id,
        name: group.name,
        slug: slugs.get(String(group.group_id)),
        members: group.members,
        immediate: group.immediate_members,
        logs: group.logs,
        crimes: group.crimes,
        cchi_days: shortened(group.cchi_days, 10),
        ons_css: shortened(group.ons_css, 10),
        crimes_without_cchi: group.crimes_without_cchi,
        crimes_without_ons: group.crimes_without_ons,
        measures: Object.fromEntries(
          MEASURES.map((measure) => [
            measure,
            {
              everyone: spread(own, measure),
              immediate: spread(
                own.filter(({ hops }) => Number(hops) === 1),
                measure,
              ),
            },
          ]),
        ),
        // Every order removes everybody, so that all curves of a group are drawn at the same steps.
        at: stepsDrawn(Math.max(...ORDERS.map((order) => ofOrder(steps, order).length)) - 1),
        curves: ORDERS.flatMap((order) => {
          const [summary] = ofOrder(summaries, order);
          const gcc = ofOrder(steps, order).map((step) => Number(step.gcc));
          return summary ? [{ order, r: summary.r, k50: summary.k50, left: curvePoints(gcc).left }] : [];
        }),
        years: Object.fromEntries(
          YEAR_METRICS.map((metric) => [
            metric,
            (years.get(group.group_id) ?? []).map((year) => shortened(year[metric], 10)),
          ]),
        ),
      };
    }),
  };
}

/** A measure over some people: exact counts and quantiles, the smallest value that a quarter, half and so on do not exceed, and what is drawn. */
function spread(members: readonly Row[], measure: (typeof MEASURES)[number]) {
  const sorted = members
    .map((member) => member[measure])
    .filter((value) => value !== null)
    .map(Number)
    .sort((x, y) => x - y);
  const n = sorted.length;
  const quantile = (share: number) => (n === 0 ? null : shortened(sorted[Math.max(0, Math.ceil(n * share) - 1)], 6));
  return {
    n,
    zeros: sorted.filter((value) => value === 0).length,
    quarter: quantile(0.25),
    median: quantile(0.5),
    threeQuarters: quantile(0.75),
    highest: quantile(1),
    drawn:
      n <= DRAWN
        ? sorted.map((value) => shortened(value, 3))
        : Array.from({ length: DRAWN }, (_, at) => shortened(sorted[Math.floor(((at + 0.5) * n) / DRAWN)], 3)),
  };
}

function byGroup(rows: readonly Row[], key: string): ReadonlyMap<Cell, Row[]> {
  const groups = new Map<Cell, Row[]>();
  for (const row of rows) {
    const known = groups.get(row[key]);
    if (known) known.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

const shortened = (value: Cell, digits: number): Cell =>
  typeof value === 'number' ? Number(value.toPrecision(digits)) : value;
