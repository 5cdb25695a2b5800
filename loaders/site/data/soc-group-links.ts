import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';

/** Every link that names a member of a group, from its source record: columns of equal length, people and groups by what pages call them. */
export interface GroupLinks {
  readonly source_system: Cell[];
  readonly source_ref: string[];
  readonly date: Cell[];
  readonly a: string[];
  readonly b: string[];
  readonly strength: Cell[];
  readonly weight: Cell[];
}

/** The links of one group's members, newest first. A custody reference is made of ids, so it is written with what pages call people. */
export async function groupLinks(
  groupId: string,
  { rows }: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<GroupLinks> {
  const quoted = groupId.replaceAll("'", "''");
  const links = await rows(`WITH ours AS (SELECT nominal_id FROM {members} WHERE group_id = '${quoted}')
    SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links}
    WHERE network = 'soc' AND (a IN (SELECT nominal_id FROM ours) OR b IN (SELECT nominal_id FROM ours))
    ORDER BY date DESC, source_system, source_ref, a, b`);
  const called = (id: Cell) => people.get(String(id))?.id ?? String(id);
  return {
    source_system: links.map(({ source_system }) => source_system),
    source_ref: links.map(({ source_system, source_ref }) =>
      source_system === 'custody' ? String(source_ref).split('|').map(called).join('|') : String(source_ref),
    ),
    date: links.map(({ date }) => date),
    a: links.map(({ a }) => called(a)),
    b: links.map(({ b }) => called(b)),
    strength: links.map(({ strength }) => rounded(strength)),
    weight: links.map(({ weight }) => rounded(weight)),
  };
}

const rounded = (value: Cell) => Number(Number(value).toPrecision(6));
