import { isGroupNodeSql } from '../../links/group-node.ts';
import { inPlaces, OF_GROUP, shownInPlace } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { peopleOf } from './people.ts';

/**
 * Who is linked to most people in the whole SOC network (METHOD 7.3): the first ten of every group by distinct nominals; equals share a
 * rank, so that there may be more. `inside`: those of them whose nearest group is the same. Of a person with a safeguarding flag only the
 * rank is in the page (METHOD 10.2).
 */
export async function socConnections(tables: PublishedTables) {
  const people = await peopleOf(tables);
  const groups = await tables.rows('SELECT group_id, name, members FROM {groups} ORDER BY name, group_id');
  const found = await tables.rows(`WITH pairs AS (
      SELECT a, b FROM {edges} AS edges
      WHERE network = 'soc' AND NOT (${isGroupNodeSql('a')}) AND NOT (${isGroupNodeSql('b')})
    ), ends AS (
      SELECT a AS nominal_id, b AS other FROM pairs UNION ALL SELECT b, a FROM pairs
    ), counted AS (
      SELECT members.nominal_id, members.group_id, count(*) AS connections,
        sum(CASE WHEN others.group_id = members.group_id THEN 1 ELSE 0 END) AS inside
      FROM ends JOIN {members} AS members ON members.nominal_id = ends.nominal_id
      LEFT JOIN {members} AS others ON others.nominal_id = ends.other
      WHERE members.group_id IS NOT NULL GROUP BY members.nominal_id, members.group_id
    ), ranked AS (
      SELECT *, rank() OVER (PARTITION BY group_id ORDER BY connections DESC) AS place FROM counted
    )
    SELECT ranked.nominal_id, ranked.group_id, groups.name, connections, CAST(inside AS BIGINT) AS inside, place
    FROM ranked JOIN {groups} AS groups ON groups.group_id = ranked.group_id WHERE place <= ${OF_GROUP}`);
  return {
    groups: groups.map(({ group_id, name, members }) => ({ id: group_id, name, members })),
    rows: inPlaces(found, people, 'name', 'group_id', 'place').map(({ row, person }) => ({
      ...shownInPlace(person),
      group_id: row.group_id,
      group: row.name,
      rank: row.place,
      ...(person.safeguarding === null
        ? { connections: row.connections, inside: row.inside }
        : { connections: null, inside: null }),
    })),
  };
}
