import type { PackedCommunityLinks } from '../../../components/cse/communityLinks.ts';
import type { Cell } from '../../executor/executor.ts';
import { SHOWN } from './cse-communities.ts';
import { communityLinks, NO_LINKS } from './cse-community-links.ts';
import { type CommunityDrawing, communityPeople } from './cse-community-people.ts';
import { communityRemovals, type Order } from './cse-community-removals.ts';
import { namedGroups } from './named-groups.ts';
import type { PublishedTables } from './open-tables.ts';
import { type Person, peopleOf } from './people.ts';

/** One community of the CSE network as its part of the page shows it. Whoever has a safeguarding flag stands under a code, and in no step of a removal (METHOD 10.2). */
export interface CommunityDetail extends CommunityDrawing {
  /** The SOC groups nearest to those of its people who are in both networks, most people first; a null id: no group reached. */
  readonly groups: readonly { id: Cell; name: Cell; slug: string | null; people: Cell }[];
  readonly links: PackedCommunityLinks;
  /** Every order of removal, with its removals as places in `people`, -1 where safeguarding comes first. */
  readonly orders: readonly Order[];
}

/** Every community that is shown by itself, by id (METHOD 8.5, 5.3). Places of a drawing depend on the seed. */
export async function cseCommunityDetails(
  tables: PublishedTables,
  seed: number,
): Promise<ReadonlyMap<string, CommunityDetail>> {
  const people = await peopleOf(tables);
  const [drawn, links, removals, groups] = [
    await communityPeople(tables, people, seed),
    await communityLinks(tables, people),
    await communityRemovals(tables, people),
    await nearestGroups(tables),
  ];
  return new Map(
    [...drawn].map(([id, drawing]): [string, CommunityDetail] => {
      const placeOf = new Map(drawing.people.id.map((called, at) => [called, at]));
      const place = (person: Person) => (person.safeguarding === null ? (placeOf.get(person.id) ?? -1) : -1);
      return [
        id,
        {
          groups: groups.get(id) ?? [],
          ...drawing,
          links: links.get(id) ?? NO_LINKS,
          orders: (removals.get(id) ?? []).map(({ removed, ...order }) => ({ ...order, removed: removed.map(place) })),
        },
      ];
    }),
  );
}

async function nearestGroups({ rows }: PublishedTables) {
  const slugs = new Map((await namedGroups({ rows })).map(({ id, slug }) => [id, slug]));
  const found = await rows(`SELECT cse_community, summary.group_id, name, count(*) AS people
    FROM {nominal_summary} AS summary LEFT JOIN {groups} AS groups ON groups.group_id = summary.group_id
    WHERE in_cse AND in_soc AND cse_community IN (${SHOWN}) GROUP BY cse_community, summary.group_id, name
    ORDER BY cse_community, people DESC, summary.group_id ASC NULLS LAST`);
  const groups = found.map(({ cse_community, group_id, name, people }) => ({
    community: String(cse_community),
    group: { id: group_id, name, slug: slugs.get(String(group_id)) ?? null, people },
  }));
  return new Map(
    [...Map.groupBy(groups, ({ community }) => community)].map(([id, own]) => [id, own.map(({ group }) => group)]),
  );
}
