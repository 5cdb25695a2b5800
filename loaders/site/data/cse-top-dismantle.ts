import { SHOWN } from './cse-communities.ts';
import { whyNoCse } from './cse-state.ts';
import type { PublishedTables } from './open-tables.ts';
import { columnsOf } from './pack-network.ts';
import { topDismantle } from './top-dismantle.ts';

/**
 * The first ten removals of every community of the CSE network that is shown by itself, with its people and how many of them are in the SOC
 * network too (METHOD 8.5): see {@link topDismantle}.
 */
export async function cseTopDismantle(tables: PublishedTables) {
  const communities = await tables.rows(`SELECT community_id, nominals, in_soc, flagged FROM {community_harm}
    WHERE network = 'cse' AND community_id IN (${SHOWN}) ORDER BY community_id`);
  return {
    absent: await whyNoCse(tables),
    ...(await topDismantle(tables, {
      network: 'cse',
      ids: communities.map(({ community_id }) => String(community_id)),
      query: SHOWN,
    })),
    communities: columnsOf(
      communities.map(({ community_id, nominals, in_soc, flagged }) => ({
        id: community_id,
        members: nominals,
        in_soc,
        flagged,
      })),
    ),
  };
}
