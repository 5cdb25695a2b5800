import type { Cell } from '../../executor/executor.ts';
import { groupNode } from '../../links/group-node.ts';
import type { PublishedTables } from './open-tables.ts';
import { type Person, peopleOf } from './people.ts';
import { type ShownLink, shownLink } from './shown-links.ts';
import { inShownOrder } from './shown-order.ts';

/** What of a record concerns somebody: source system, reference, day, strength and weight of each link, and who else it links them to. */
export type PersonRecord = readonly [
  source: string,
  ref: string,
  date: string,
  strength: number,
  weight: number,
  others: readonly string[],
];

/** A group that somebody is near to. */
export interface NearGroup {
  readonly id: string;
  readonly hops: Cell;
  readonly distance: Cell;
}

/** Why somebody is here. Of a protected person nothing but the reason. */
export type PersonEntry =
  | { readonly safeguarding: string }
  | {
      readonly name: string;
      readonly born: string | null;
      readonly ageUnknown: boolean;
      readonly nearest: NearGroup | null;
      /** Null where no other group is reached. */
      readonly second: NearGroup | null;
      /** Newest first. */
      readonly records: readonly PersonRecord[];
      /** Names of the people whom the records link them to, by what pages call them. */
      readonly names: Readonly<Record<string, string>>;
    };

/** Everyone in the SOC network by what pages call them (METHOD 10.2), with every link that puts them there. */
export async function personEntries(tables: PublishedTables): Promise<ReadonlyMap<string, PersonEntry>> {
  const people = await peopleOf(tables);
  const nameOf = new Map([...people.values()].map(({ id, name }) => [id, name]));
  const records = await recordsOf(tables, people);
  const near = await nearGroups(tables);
  // Whoever stands in another network alone has no record to show here.
  const inNetwork = [...people].filter(([, { id, safeguarding }]) => safeguarding !== null || records.has(id));
  return new Map(
    inNetwork.map(([nominal, { id, name, born, safeguarding, ageUnknown }]): [string, PersonEntry] => {
      if (safeguarding !== null) return [id, { safeguarding }];
      const own = records.get(id) ?? [];
      const others = [...new Set(own.flatMap(([, , , , , ends]) => ends))].filter((end) => nameOf.has(end));
      const entry: PersonEntry = {
        name,
        born,
        ageUnknown,
        nearest: near.nearest.get(nominal) ?? null,
        second: near.second.get(nominal) ?? null,
        records: own,
        names: Object.fromEntries(others.sort(inShownOrder).map((end) => [end, nameOf.get(end) ?? ''])),
      };
      return [id, entry];
    }),
  );
}

async function nearGroups({ rows }: PublishedTables) {
  const read = async (query: string) =>
    new Map(
      (await rows(query)).map(({ nominal_id, group_id, hops, distance }): [string, NearGroup] => [
        String(nominal_id),
        { id: String(group_id), hops, distance: Number(Number(distance).toPrecision(6)) },
      ]),
    );
  return {
    nearest: await read('SELECT nominal_id, group_id, hops, distance FROM {members} WHERE group_id IS NOT NULL'),
    second: await read('SELECT nominal_id, group_id, hops, distance FROM {second_nearest}'),
  };
}

/** The records of everyone who is not protected: links of one record, strength and weight stand together. */
async function recordsOf(
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
): Promise<ReadonlyMap<string, PersonRecord[]>> {
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
  const query = `SELECT source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links} WHERE network = 'soc'`;
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
