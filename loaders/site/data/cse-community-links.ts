import type { PackedCommunityLinks } from '../../../components/cse/communityLinks.ts';
import { SMALLEST_SHOWN } from './cse-communities.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { newestFirst, type ShownLink, shownLink } from './shown-links.ts';
import { inShownOrder } from './shown-order.ts';
import { packGroupLinks } from './soc-group-links.ts';

/**
 * Every link of each community's people with its source record, newest first, by the community's id: those that lead out of it too, with the
 * community that they lead to (METHOD 3.5). Links between two protected people are left out (see {@link shownLink}).
 */
export async function communityLinks(
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<ReadonlyMap<string, PackedCommunityLinks>> {
  const found = new Map<string, { links: ShownLink[]; beyond: Map<string, string | null> }>();
  const shownId = (id: unknown) => people.get(String(id))?.id ?? String(id);
  for await (const batch of tables.batches(LINKS))
    for (const [source_system, source_ref, date, a, b, strength, weight, ofA, ofB] of batch) {
      const link = shownLink({ source_system, source_ref, date, a, b, strength, weight }, people);
      if (link === undefined) continue;
      const ends = [
        { community: ofA, other: b, beyond: ofB },
        { community: ofB, other: a, beyond: ofA },
      ];
      for (const { community, other, beyond } of ofA === ofB ? ends.slice(1) : ends) {
        if (community === null) continue;
        const own = found.get(String(community)) ?? { links: [], beyond: new Map<string, string | null>() };
        found.set(String(community), own);
        own.links.push(link);
        if (beyond !== community) own.beyond.set(shownId(other), beyond === null ? null : String(beyond));
      }
    }
  return new Map(
    [...found].map(([id, { links, beyond }]) => [
      id,
      {
        ...packGroupLinks(links.sort(newestFirst)),
        beyond: [...beyond].sort(([x], [y]) => inShownOrder(x, y)),
      },
    ]),
  );
}

/** Of a community in which every link is between protected people. */
export const NO_LINKS: PackedCommunityLinks = { ...packGroupLinks([]), beyond: [] };

/** People by the community that is shown of them; null where theirs is only counted. */
const PLACED = `SELECT nominal_id, CASE WHEN nominals >= ${SMALLEST_SHOWN} THEN communities.community_id END AS community_id
  FROM {communities} AS communities JOIN {community_harm} AS harm
    ON harm.network = communities.network AND harm.community_id = communities.community_id
  WHERE communities.network = 'cse'`;

/** Links of the CSE network with the communities of their two ends. */
const LINKS = `SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight,
    one.community_id AS of_a, other.community_id AS of_b
  FROM {links} AS links JOIN (${PLACED}) AS one ON one.nominal_id = a JOIN (${PLACED}) AS other ON other.nominal_id = b
  WHERE network = 'cse' AND (one.community_id IS NOT NULL OR other.community_id IS NOT NULL)`;
