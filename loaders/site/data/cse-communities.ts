import type { Cell } from '../../executor/executor.ts';
import { whyNoCse } from './cse-state.ts';
import { namedGroups } from './named-groups.ts';
import type { PublishedTables } from './open-tables.ts';
import { columnsOf, shortened } from './pack-network.ts';

/** Fewest people of a community that is shown by itself: smaller ones are counted by size, and nothing else is said of them. */
export const SMALLEST_SHOWN = 5;

/** The communities of the CSE network that are shown by themselves, as SQL over the published tables. */
export const SHOWN = `SELECT community_id FROM {community_harm} AS shown WHERE network = 'cse' AND nominals >= ${SMALLEST_SHOWN}`;

/**
 * The CSE network and its communities (METHOD 8.5): each community's extent, its harm by both indices, for CSE crimes and for all (METHOD 6), and its
 * place in the network: pairs of people linked inside and across its border, how many communities those lead to, and the share of the whole
 * network's PageRank that its people hold. Communities of fewer than five people only as counts by size. Nobody is in it.
 */
export async function cseCommunities(tables: PublishedTables) {
  const { rows } = tables;
  const harm = await rows(
    `SELECT * FROM {community_harm} WHERE network = 'cse' AND nominals >= ${SMALLEST_SHOWN} ORDER BY community_id`,
  );
  const places = new Map((await placesInNetwork(tables)).map((place) => [place.community_id, place]));
  const small = await rows(`SELECT nominals AS size, count(*) AS communities FROM {community_harm}
    WHERE network = 'cse' AND nominals < ${SMALLEST_SHOWN} GROUP BY nominals ORDER BY nominals`);
  const [network] = await rows(`SELECT count(*) AS people,
      count(CASE WHEN cse_offender THEN 1 END) AS offenders, count(CASE WHEN cse_victim THEN 1 END) AS victims,
      count(CASE WHEN cse_offender AND cse_victim THEN 1 END) AS "both",
      (SELECT count(DISTINCT offender_id) FROM {cse_full} AS full_table) AS offenders_of_all,
      count(CASE WHEN in_soc THEN 1 END) AS in_soc, count(safeguarding) AS flagged
    FROM {nominal_summary} AS summary WHERE in_cse`);
  const links = await rows(`SELECT source_system AS source, count(*) AS links FROM {links}
    WHERE network = 'cse' GROUP BY source_system ORDER BY source_system`);
  const orders = await rows(
    `SELECT DISTINCT "order" FROM {dismantling_summary} WHERE network = 'cse' ORDER BY "order"`,
  );
  return {
    absent: await whyNoCse(tables),
    network,
    links,
    small,
    communities: columnsOf(
      harm.map(({ network: _, community_id, ...figures }) => {
        const { pairs, pairs_out, tied, pagerank } = places.get(community_id) ?? {};
        return {
          id: community_id,
          ...Object.fromEntries(Object.entries(figures).map(([column, value]) => [column, shortened(value, 10)])),
          pairs: pairs ?? 0,
          pairs_out: pairs_out ?? 0,
          tied: tied ?? 0,
          pagerank: shortened(pagerank ?? 0),
        };
      }),
    ),
    groups: await groupsOverlapped(tables),
    orders: orders.map(({ order }) => order),
  };
}

/** Of each community that is shown: pairs of people linked inside it and across its border, communities these lead to, and the PageRank of its people. */
async function placesInNetwork({ rows }: PublishedTables): Promise<Record<string, Cell>[]> {
  return rows(`WITH people AS (SELECT nominal_id, community_id FROM {communities} AS communities WHERE network = 'cse'),
    pairs AS (
      SELECT one.community_id AS own, other.community_id AS beyond FROM {edges} AS edges
      JOIN people AS one ON one.nominal_id = a JOIN people AS other ON other.nominal_id = b WHERE network = 'cse'
    ), ends AS (
      SELECT own, beyond FROM pairs UNION ALL SELECT beyond, own FROM pairs WHERE own <> beyond
    ), tied AS (
      SELECT own, count(CASE WHEN own = beyond THEN 1 END) AS pairs, count(CASE WHEN own <> beyond THEN 1 END) AS pairs_out,
        count(DISTINCT CASE WHEN own <> beyond THEN beyond END) AS tied
      FROM ends GROUP BY own
    ), held AS (
      SELECT community_id, sum(pagerank) AS pagerank FROM {nodes} AS nodes
      JOIN people ON people.nominal_id = node_id WHERE network = 'cse' GROUP BY community_id
    )
    SELECT shown.community_id, pairs, pairs_out, tied, pagerank FROM (${SHOWN}) AS shown
    LEFT JOIN tied ON tied.own = shown.community_id LEFT JOIN held ON held.community_id = shown.community_id`);
}

/** The SOC groups that are nearest to people of the CSE network who are in the SOC network too, most people first; one without an id: no group reached. */
async function groupsOverlapped({ rows }: PublishedTables) {
  const slugs = new Map((await namedGroups({ rows })).map(({ id, slug }) => [id, slug]));
  const found =
    await rows(`SELECT summary.group_id, name, count(*) AS people, count(DISTINCT cse_community) AS communities
    FROM {nominal_summary} AS summary LEFT JOIN {groups} AS groups ON groups.group_id = summary.group_id
    WHERE in_cse AND in_soc GROUP BY summary.group_id, name
    ORDER BY people DESC, summary.group_id ASC NULLS LAST`);
  return found.map(({ group_id, name, people, communities }) => ({
    id: group_id,
    name,
    slug: slugs.get(String(group_id)) ?? null,
    people,
    communities,
  }));
}
