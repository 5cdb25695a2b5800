import { groupNode } from '../../links/group-node.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { type LinkRow, newestFirst, type ShownLink, shownLink } from './shown-links.ts';

/** Every link that names a member of a group, from its source record: columns of equal length, people and groups by what pages call them. */
export type GroupLinks = { readonly [Column in keyof ShownLink]: ShownLink[Column][] };

/**
 * The links of one group's members and of whoever is linked to it directly, newest first, in the order of what is shown. Links between two
 * protected people are left out (see {@link shownLink}).
 */
export async function groupLinks(
  groupId: string,
  { rows }: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<GroupLinks> {
  const quoted = groupId.replaceAll("'", "''");
  const found = await rows(`WITH ours AS (
      SELECT nominal_id AS node FROM {members} WHERE group_id = '${quoted}' UNION SELECT '${groupNode(quoted)}')
    SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links}
    WHERE network = 'soc' AND (a IN (SELECT node FROM ours) OR b IN (SELECT node FROM ours))`);
  const links = (found as LinkRow[])
    .map((row) => shownLink(row, people))
    .filter((link) => link !== undefined)
    .sort(newestFirst);
  return {
    source_system: links.map(({ source_system }) => source_system),
    source_ref: links.map(({ source_ref }) => source_ref),
    date: links.map(({ date }) => date),
    a: links.map(({ a }) => a),
    b: links.map(({ b }) => b),
    strength: links.map(({ strength }) => strength),
    weight: links.map(({ weight }) => weight),
  };
}
