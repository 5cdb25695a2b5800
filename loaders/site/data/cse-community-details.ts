import type { Cell } from '../../executor/executor.ts';
import { SHOWN } from './cse-communities.ts';
import { communityRemovals, type Order, type Removals } from './cse-community-removals.ts';
import { groupSlugs } from './group-slug.ts';
import { inPlaces, OF_GROUP, shownInPlace } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { shortened } from './pack-network.ts';
import { type Person, peopleOf } from './people.ts';
import { inShownOrder } from './shown-order.ts';

/** Somebody who may be named. `leads`: the page of a person has something to say of them, which it has of the SOC network. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly age_unknown: boolean;
  readonly leads: boolean;
}

/** One community of the CSE network as its part of the page shows it. Of a person with a safeguarding flag there is nothing but a place (METHOD 10.2). */
export interface CommunityDetail {
  /** People who may be named and whose age nobody knows. */
  readonly ageUnknown: number;
  /** The SOC groups nearest to those of its people who are in both networks, most people first; a null id: no group reached. */
  readonly groups: readonly { id: Cell; name: Cell; slug: string | null; people: Cell }[];
  /** Whom `central` and `orders` point at, in the order of ids. */
  readonly people: readonly NamedPerson[];
  /** The ten of most betweenness inside the community and whoever has as much as the tenth: place in `people`, -1 where safeguarding comes first. */
  readonly central: readonly {
    person: number;
    rank: Cell;
    degree: Cell;
    betweenness: Cell;
    crimes: Cell;
    cchi_days: Cell;
    ons_css: Cell;
  }[];
  /** Every order of removal, with the first ten removals as places in `people`, -1 where safeguarding comes first. */
  readonly orders: readonly Order[];
}

/** Every community that is shown by itself, by id (METHOD 8.5, 5.4). */
export async function cseCommunityDetails(tables: PublishedTables): Promise<ReadonlyMap<string, CommunityDetail>> {
  const people = await peopleOf(tables);
  const shown = await tables.rows(`${SHOWN} ORDER BY community_id`);
  const inSoc = new Set(
    (await tables.rows('SELECT nominal_id FROM {nominal_summary} AS summary WHERE in_cse AND in_soc')).map(
      ({ nominal_id }) => String(nominal_id),
    ),
  );
  const [removals, central, groups, ageUnknown] = [
    await communityRemovals(tables, people),
    await centralPeople(tables, people),
    await nearestGroups(tables),
    await withoutAge(tables, people),
  ];
  return new Map(
    shown.map(({ community_id }): [string, CommunityDetail] => {
      const id = String(community_id);
      const most = central.get(id) ?? [];
      const taken = removals.get(id) ?? [];
      const named = namedPeople([...most.map(({ person }) => person), ...taken.flatMap(removedPeople)], inSoc);
      const placeOf = new Map(named.map((person, at) => [person.id, at]));
      const place = (person: Person) => (person.safeguarding === null ? (placeOf.get(person.id) ?? -1) : -1);
      return [
        id,
        {
          ageUnknown: ageUnknown.get(id) ?? 0,
          groups: groups.get(id) ?? [],
          people: named,
          central: most.map(({ person, figures }) => ({ person: place(person), ...figures })),
          orders: taken.map(({ removed, ...order }) => ({ ...order, removed: removed.map(place) })),
        },
      ];
    }),
  );
}

const removedPeople = ({ removed }: Removals): readonly Person[] => removed;

function namedPeople(people: readonly Person[], inSoc: ReadonlySet<string>): NamedPerson[] {
  const named = new Map(
    people.filter(({ safeguarding }) => safeguarding === null).map((person) => [person.id, person]),
  );
  return [...named.values()]
    .sort((x, y) => inShownOrder(x.id, y.id))
    .map(({ id, name, ageUnknown }) => ({ id, name, age_unknown: ageUnknown, leads: inSoc.has(id) }));
}

/** Who stands between most others inside each community; nobody who stands between none. Figures of CSE crimes. */
async function centralPeople(tables: PublishedTables, people: ReadonlyMap<string, Person>) {
  // Equal betweenness differs in its last digits.
  const found = await tables.rows(`WITH ranked AS (
      SELECT nominal_id, community_id, degree, betweenness,
        rank() OVER (PARTITION BY community_id ORDER BY round(betweenness, 6) DESC) AS rank
      FROM {communities} AS communities
      WHERE network = 'cse' AND round(betweenness, 6) > 0 AND community_id IN (${SHOWN})
    )
    SELECT ranked.*, community_id AS group_id, cse_crimes AS crimes, cse_cchi_days AS cchi_days, cse_ons_css AS ons_css
    FROM ranked JOIN {nominal_summary} AS summary ON summary.nominal_id = ranked.nominal_id WHERE rank <= ${OF_GROUP}`);
  const figures = ['degree', 'betweenness', 'crimes', 'cchi_days', 'ons_css'] as const;
  const placed = inPlaces(found, people, 'community_id', 'rank').map(({ row, person }) => ({
    community: String(row.community_id),
    person,
    figures: {
      rank: row.rank,
      ...(Object.fromEntries(
        figures.map((column) => [column, shownInPlace(person).safeguarding ? null : shortened(row[column])]),
      ) as Record<(typeof figures)[number], Cell>),
    },
  }));
  return Map.groupBy(placed, ({ community }) => community);
}

async function nearestGroups({ rows }: PublishedTables) {
  const every = await rows('SELECT group_id FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(every.map(({ group_id }) => String(group_id)));
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

/** How many people of each community may be named though nobody knows how old they are. */
async function withoutAge({ rows }: PublishedTables, people: ReadonlyMap<string, Person>) {
  const found = await rows(
    `SELECT community_id, nominal_id FROM {communities} AS communities WHERE network = 'cse' AND community_id IN (${SHOWN})`,
  );
  const ageless = found.filter(({ nominal_id }) => people.get(String(nominal_id))?.ageUnknown);
  return new Map(
    [...Map.groupBy(ageless, ({ community_id }) => String(community_id))].map(([id, own]) => [id, own.length]),
  );
}
