import type {
  CsePlace,
  NearGroup,
  PersonEntry,
  PersonRecord,
  SocPlace,
} from '../../../components/person/personEntry.ts';
import { groupNode } from '../../links/group-node.ts';
import { SMALLEST_SHOWN } from './cse-communities.ts';
import type { PublishedTables } from './open-tables.ts';
import { type Person, peopleOf } from './people.ts';
import { type ShownLink, shownLink } from './shown-links.ts';
import { inShownOrder } from './shown-order.ts';

/** Records of people by what pages call them. */
type Records = ReadonlyMap<string, readonly PersonRecord[]>;

/** Everyone in the SOC or the CSE network by what pages call them (METHOD 10.2), with every link that puts them there. */
export async function personEntries(tables: PublishedTables): Promise<ReadonlyMap<string, PersonEntry>> {
  const people = await peopleOf(tables);
  const nameOf = new Map([...people.values()].map(({ id, name }) => [id, name]));
  const socOf = await socPlaces(tables, await recordsOf('soc', tables, people));
  const cseOf = await csePlaces(tables, await recordsOf('cse', tables, people));
  const entries = [...people].map(([nominal, person]): [string, PersonEntry] | undefined => {
    const { id, name, born, safeguarding, ageUnknown } = person;
    if (safeguarding !== null) return [id, { safeguarding }];
    const [soc, cse] = [socOf(nominal, id), cseOf(nominal, id)];
    // Whoever stands in another network alone has no record to show here.
    if (soc === null && cse === null) return undefined;
    const own = [...(soc?.records ?? []), ...(cse?.records ?? [])];
    const others = [...new Set(own.flatMap(([, , , , , ends]) => ends))].filter((end) => nameOf.has(end));
    const names = Object.fromEntries(others.sort(inShownOrder).map((end) => [end, nameOf.get(end) ?? '']));
    return [id, { name, born, ageUnknown, soc, cse, names }];
  });
  return new Map(entries.filter((entry) => entry !== undefined));
}

async function socPlaces({ rows }: PublishedTables, records: Records) {
  const read = async (query: string) =>
    new Map(
      (await rows(query)).map(({ nominal_id, group_id, hops, distance }): [string, NearGroup] => [
        String(nominal_id),
        { id: String(group_id), hops: Number(hops), distance: Number(Number(distance).toPrecision(6)) },
      ]),
    );
  const nearest = await read('SELECT nominal_id, group_id, hops, distance FROM {members} WHERE group_id IS NOT NULL');
  const second = await read('SELECT nominal_id, group_id, hops, distance FROM {second_nearest}');
  return (nominal: string, id: string): SocPlace | null => {
    const own = records.get(id);
    if (own === undefined) return null;
    return { nearest: nearest.get(nominal) ?? null, second: second.get(nominal) ?? null, records: own };
  };
}

async function csePlaces({ rows }: PublishedTables, records: Records) {
  const found = await rows(`SELECT nominal_id, community_id, count(*) OVER (PARTITION BY community_id) AS people
    FROM {communities} AS communities WHERE network = 'cse'`);
  const communities = new Map(
    found.map(({ nominal_id, community_id, people }) => [
      String(nominal_id),
      { id: String(community_id), people: Number(people), isShown: Number(people) >= SMALLEST_SHOWN },
    ]),
  );
  const offenders = await rows(`SELECT offender_id, count(DISTINCT crime_id) AS crimes, min(crime_id) AS crime
    FROM {cse_full} AS full_table GROUP BY offender_id`);
  const crimesOf = new Map(
    offenders.map(({ offender_id, crimes, crime }) => [
      String(offender_id),
      { crimes: Number(crimes), onlyCrime: Number(crimes) === 1 ? String(crime) : null },
    ]),
  );
  const none = { crimes: 0, onlyCrime: null };
  return (nominal: string, id: string): CsePlace | null => {
    const own = records.get(id);
    if (own === undefined) return null;
    return { community: communities.get(nominal) ?? null, ...(crimesOf.get(nominal) ?? none), records: own };
  };
}

/** The records of everyone in a network who is not protected: links of one record, strength and weight stand together. */
async function recordsOf(
  network: 'soc' | 'cse',
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<Records> {
  const found = new Map<string, Map<string, { link: ShownLink; others: string[] }>>();
  const protectedIds = new Set(
    [...people.values()].filter(({ safeguarding }) => safeguarding !== null).map(({ id }) => id),
  );
  const put = (one: string, other: string, link: ShownLink): void => {
    if (protectedIds.has(one) || one.startsWith(groupNode(''))) return;
    const own = found.get(one) ?? new Map<string, { link: ShownLink; others: string[] }>();
    found.set(one, own);
    const key = `${link.source_system}\n${link.source_ref}\n${link.strength}\n${link.weight}`;
    const record = own.get(key);
    if (record) record.others.push(other);
    else own.set(key, { link, others: [other] });
  };
  const query = `SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links} WHERE network = '${network}'`;
  for await (const batch of tables.batches(query))
    for (const [source_system, source_ref, date, a, b, strength, weight] of batch) {
      const link = shownLink({ source_system, source_ref, date, a, b, strength, weight }, people);
      if (link === undefined) continue;
      put(link.a, link.b, link);
      put(link.b, link.a, link);
    }
  return new Map([...found].map(([id, own]) => [id, [...own.values()].map(inOneRow).sort(newestRecordFirst)]));
}

const inOneRow = ({ link, others }: { link: ShownLink; others: readonly string[] }): PersonRecord => [
  link.source_system,
  link.source_ref,
  link.date,
  link.strength,
  link.weight,
  [...others].sort(inShownOrder),
];

const newestRecordFirst = (
  [xSource, xRef, xDate, xStrength]: PersonRecord,
  [ySource, yRef, yDate, yStrength]: PersonRecord,
) => -inShownOrder(xDate, yDate) || inShownOrder(xSource, ySource) || inShownOrder(xRef, yRef) || xStrength - yStrength;
