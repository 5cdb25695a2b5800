import type { GroupLink, PackedGroupLinks } from '../../../components/person/groupLinks.ts';
import { groupNode } from '../../links/group-node.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { type LinkRow, newestFirst, shownLink } from './shown-links.ts';
import { inShownOrder } from './shown-order.ts';

/**
 * The links of one group's members and of whoever is linked to it directly, newest first, in the order of what is shown. Links between two
 * protected people are left out (see {@link shownLink}).
 */
export async function groupLinks(
  groupId: string,
  { rows }: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<PackedGroupLinks> {
  const quoted = groupId.replaceAll("'", "''");
  const found = await rows(`WITH ours AS (
      SELECT nominal_id AS node FROM {members} WHERE group_id = '${quoted}' UNION SELECT '${groupNode(quoted)}')
    SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links}
    WHERE network = 'soc' AND (a IN (SELECT node FROM ours) OR b IN (SELECT node FROM ours))`);
  return packGroupLinks(
    (found as LinkRow[])
      .map((row) => shownLink(row, people))
      .filter((link) => link !== undefined)
      .sort(newestFirst),
  );
}

/** Links as columns: a group of 1,500 people has some 13,000, 0.7 MB so and 0.2 MB packed. */
export function packGroupLinks(links: readonly GroupLink[]): PackedGroupLinks {
  const coded = <Value extends string | number>(values: readonly Value[]) => {
    const list = [...new Set(values)].sort((one, other) =>
      typeof one === 'number' && typeof other === 'number' ? one - other : inShownOrder(String(one), String(other)),
    );
    const places = new Map(list.map((value, place) => [value, place]));
    return { list, codeOf: (value: Value) => places.get(value) ?? 0 };
  };
  const systems = coded(links.map(({ source_system }) => source_system));
  const dates = coded(links.map(({ date }) => date));
  const nodes = coded(links.flatMap(({ a, b }) => [a, b]));
  const strengths = coded(links.map(({ strength }) => strength));
  return {
    systems: systems.list,
    dates: dates.list,
    nodes: nodes.list,
    strengths: strengths.list,
    system: links.map(({ source_system }) => systems.codeOf(source_system)),
    date: links.map(({ date }) => dates.codeOf(date)),
    a: links.map(({ a }) => nodes.codeOf(a)),
    b: links.map(({ b }) => nodes.codeOf(b)),
    strength: links.map(({ strength }) => strengths.codeOf(strength)),
    ref: links.map(({ source_system, source_ref, a, b }) =>
      source_system === 'custody' ? source_ref.slice(a.length + b.length + 2) : source_ref,
    ),
    weight: links.map(({ weight }) => weight),
  };
}
