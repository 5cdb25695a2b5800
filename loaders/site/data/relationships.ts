import type { LinkColumn, TextList } from '../../../components/relationships/layout.ts';
import { groupIdOf, groupNode } from '../../links/group-node.ts';
import { distinctValues } from './distinct-values.ts';
import type { PublishedTables } from './open-tables.ts';
import { peopleOf } from './people.ts';
import { type LinkRow, shownLink } from './shown-links.ts';
import { inShownOrder } from './shown-order.ts';

/** All links of a run as pages may show them, newest first: of each column every link's place among the distinct values in their order. */
export interface CodedLinks {
  readonly rows: number;
  readonly codes: Readonly<Record<LinkColumn, Uint32Array>>;
  readonly texts: Readonly<Record<TextList, readonly string[]>>;
  readonly strengths: readonly number[];
  readonly weights: readonly number[];
  readonly nameRanks: Uint32Array;
  readonly groupOf: Uint32Array;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Links between two protected people: nobody but them is explained by one, so they are in no file. */
  readonly leftOut: number;
}

/** Reads every link of every network, a batch at a time. */
export async function codedLinks(tables: PublishedTables): Promise<CodedLinks> {
  const people = await peopleOf(tables);
  const groups = (await tables.rows('SELECT group_id, name FROM {groups}'))
    .map(({ group_id, name }) => ({ id: String(group_id), name: String(name) }))
    .sort((x, y) => inShownOrder(x.name, y.name) || inShownOrder(x.id, y.id));
  const columns = {
    network: distinctValues<string>(),
    source: distinctValues<string>(),
    ref: distinctValues<string>(),
    date: distinctValues<string>(),
    people: distinctValues<string>(),
    strength: distinctValues<number>(),
    weight: distinctValues<number>(),
  };
  const found: Record<LinkColumn, number[]> = {
    network: [],
    source: [],
    ref: [],
    date: [],
    a: [],
    b: [],
    strength: [],
    weight: [],
  };
  let leftOut = 0;
  const query = `SELECT network, source_system, source_ref, CAST(date AS VARCHAR) AS date, a, b, strength, weight FROM {links}`;
  for await (const batch of tables.batches(query)) {
    for (const [network, source_system, source_ref, date, a, b, strength, weight] of batch) {
      const row: LinkRow = { source_system, source_ref, date, a, b, strength, weight };
      const link = shownLink(row, people);
      if (link === undefined) {
        leftOut++;
        continue;
      }
      found.network.push(columns.network.add(String(network)));
      found.source.push(columns.source.add(link.source_system));
      found.ref.push(columns.ref.add(link.source_ref));
      found.date.push(columns.date.add(link.date));
      found.a.push(columns.people.add(link.a));
      found.b.push(columns.people.add(link.b));
      found.strength.push(columns.strength.add(link.strength));
      found.weight.push(columns.weight.add(link.weight));
    }
  }
  const ranked = {
    network: columns.network.ranked(),
    source: columns.source.ranked(),
    ref: columns.ref.ranked(),
    date: columns.date.ranked(),
    people: columns.people.ranked(),
    strength: columns.strength.ranked(),
    weight: columns.weight.ranked(),
  };
  const coded = (column: LinkColumn): Uint32Array => {
    const { ranks } = ranked[column === 'a' || column === 'b' ? 'people' : column];
    return Uint32Array.from(found[column], (value) => ranks[value]);
  };
  const unordered = {
    network: coded('network'),
    source: coded('source'),
    ref: coded('ref'),
    date: coded('date'),
    a: coded('a'),
    b: coded('b'),
    strength: coded('strength'),
    weight: coded('weight'),
  };
  const order = newestFirst(unordered);
  const inOrder = (codes: Uint32Array) => Uint32Array.from(order, (row) => codes[row]);

  const ids = ranked.people.values;
  const named = new Map([...people.values()].map(({ id, name }) => [id, name]));
  const groupNames = new Map(groups.map(({ id, name }) => [groupNode(id), name]));
  const names = ids.map((id) => (named.get(id) ?? groupNames.get(id) ?? '').replaceAll('\n', ' '));
  const nameOrder = [...new Set(names)].sort(inShownOrder);
  const nameRank = new Map(nameOrder.map((name, rank) => [name, rank]));
  const placeOf = new Map(groups.map(({ id }, place) => [id, place + 1]));
  const nearest = new Map(
    (await tables.rows('SELECT nominal_id, group_id FROM {members} WHERE group_id IS NOT NULL')).map(
      ({ nominal_id, group_id }) => [people.get(String(nominal_id))?.id, placeOf.get(String(group_id)) ?? 0],
    ),
  );
  return {
    rows: order.length,
    codes: {
      network: inOrder(unordered.network),
      source: inOrder(unordered.source),
      ref: inOrder(unordered.ref),
      date: inOrder(unordered.date),
      a: inOrder(unordered.a),
      b: inOrder(unordered.b),
      strength: inOrder(unordered.strength),
      weight: inOrder(unordered.weight),
    },
    texts: {
      networks: ranked.network.values,
      sources: ranked.source.values,
      refs: ranked.ref.values,
      dates: ranked.date.values,
      people: ids,
      names,
    },
    strengths: ranked.strength.values,
    weights: ranked.weight.values,
    nameRanks: Uint32Array.from(names, (name) => nameRank.get(name) ?? 0),
    groupOf: Uint32Array.from(ids, (id) => (groupNames.has(id) ? placeOf.get(groupIdOf(id)) : nearest.get(id)) ?? 0),
    groups,
    leftOut,
  };
}

/** Places of links newest first; of one day in the order of what is shown. */
export function newestFirst(codes: Readonly<Record<LinkColumn, Uint32Array>>): Uint32Array {
  const { date, source, ref, a, b, network } = codes;
  return Uint32Array.from(date.keys()).sort(
    (x, y) =>
      date[y] - date[x] ||
      source[x] - source[y] ||
      ref[x] - ref[y] ||
      a[x] - a[y] ||
      b[x] - b[y] ||
      network[x] - network[y],
  );
}
