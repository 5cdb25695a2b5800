import type { Cell } from '../../executor/executor.ts';
import { groupNode } from '../../links/group-node.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { inShownOrder, shownPair } from './shown-order.ts';

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

/**
 * The links of one group's members and of whoever is linked to it directly, newest first, in the order of what is shown. Links between two
 * protected people are left out: nobody but them is explained by one. A custody reference is made of ids, so it is written with what pages
 * call people.
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
  const called = (id: Cell) => people.get(String(id))?.id ?? String(id);
  const isProtected = (id: Cell) => people.get(String(id))?.safeguarding != null;
  const links = found
    .filter(({ a, b }) => !(isProtected(a) && isProtected(b)))
    .map(({ source_system, source_ref, date, a, b, strength, weight }) => {
      const [first, second] = shownPair(called(a), called(b));
      const reference = String(source_ref);
      const period = reference.split('|').slice(-2);
      return {
        source_system,
        date,
        strength,
        weight,
        a: first,
        b: second,
        source_ref: source_system === 'custody' ? [first, second, ...period].join('|') : reference,
      };
    })
    .sort(
      (x, y) =>
        -inShownOrder(String(x.date), String(y.date)) ||
        inShownOrder(String(x.source_system), String(y.source_system)) ||
        inShownOrder(x.source_ref, y.source_ref) ||
        inShownOrder(x.a, y.a) ||
        inShownOrder(x.b, y.b),
    );
  return {
    source_system: links.map(({ source_system }) => source_system),
    source_ref: links.map(({ source_ref }) => source_ref),
    date: links.map(({ date }) => date),
    a: links.map(({ a }) => a),
    b: links.map(({ b }) => b),
    strength: links.map(({ strength }) => rounded(strength)),
    weight: links.map(({ weight }) => rounded(weight)),
  };
}

const rounded = (value: Cell) => Number(Number(value).toPrecision(6));
