import { namedGroups } from './named-groups.ts';
import type { PublishedTables } from './open-tables.ts';

/** What the person page knows before anybody is chosen: groups, the networks that there are, and by which settings links fade (METHOD 1.4, 8.3). */
export async function personOverview(tables: PublishedTables) {
  const { cse, decay } = tables.manifest.study;
  const networks = await tables.rows('SELECT DISTINCT network FROM {nodes} AS nodes ORDER BY network');
  return {
    groups: await namedGroups(tables),
    networks: networks.map(({ network }) => String(network)),
    /** Years after which half is left. */
    halfLives: {
      decay: decay.half_life_years,
      proximity: cse.proximity_half_life_years,
      recency: cse.recency_half_life_years,
    },
    cseAsOf: cse.as_of,
  };
}
