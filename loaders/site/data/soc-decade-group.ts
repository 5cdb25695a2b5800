import type { Cell } from '../../executor/executor.ts';
import { groupNode } from '../../links/group-node.ts';
import { PROTECTED_SIZE, personOf } from './drawn-people.ts';
import { layOut } from './layout.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { inShownOrder, shownPair } from './shown-order.ts';
import { decadeNames } from './soc-decades.ts';

type Rows = readonly Record<string, Cell>[];

/** The rows of every group's decades, by group, read once for all their pages. */
export interface DecadeTables {
  readonly decades: readonly string[];
  readonly members: ReadonlyMap<string, Rows>;
  readonly edges: ReadonlyMap<string, Rows>;
}

export async function readDecadeTables(tables: PublishedTables): Promise<DecadeTables> {
  return {
    decades: decadeNames(tables),
    members: byGroup(await tables.rows('SELECT * FROM {decade_members} ORDER BY group_id, decade, nominal_id')),
    edges: byGroup(await tables.rows('SELECT * FROM {decade_edges} ORDER BY group_id, decade, a, b')),
  };
}

function byGroup(rows: Rows): ReadonlyMap<string, Rows> {
  const groups = new Map<string, Record<string, Cell>[]>();
  for (const row of rows) {
    const group = String(row.group_id);
    const known = groups.get(group);
    if (known) known.push(row);
    else groups.set(group, [row]);
  }
  return groups;
}

/** People drawn at most, beside those who are protected: more discs than this tell nobody anything. */
const DRAWN = 250;
const GROUP_SIZE = 12;

/**
 * One group in every decade (METHOD 7.2), at the same places, so that decades can be laid side by side: whoever is a member in two of them stands
 * at one place. Drawn are the people with the most links; of protected people all, with no figure to rank them by (METHOD 10.2).
 */
export function decadePage(
  groupId: string,
  { decades, members, edges }: DecadeTables,
  people: ReadonlyMap<string, Person>,
  seed: number,
) {
  const ownMembers = members.get(groupId) ?? [];
  const ownEdges = edges.get(groupId) ?? [];
  const node = groupNode(groupId);
  const called = (id: Cell) => (id === node ? node : personOf(people, id).id);
  const linked = ownEdges
    .filter(({ a, b }) => a !== node && b !== node)
    .flatMap(({ decade, a, b }) => [`${decade}\n${a}`, `${decade}\n${b}`]);
  const degrees = new Map<string, number>();
  for (const end of linked) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const degreeOf = (id: string, decade: Cell) => degrees.get(`${decade}\n${id}`) ?? 0;

  const memberOf = new Map(ownMembers.map((row) => [`${row.decade}\n${row.nominal_id}`, row]));
  const everyone = [...new Set(ownMembers.map(({ nominal_id }) => String(nominal_id)))].map((id) => {
    const person = personOf(people, id);
    const most = Math.max(0, ...decades.map((decade) => degreeOf(id, decade)));
    return { id, person, most };
  });
  const ranked = everyone
    .filter(({ person }) => person.safeguarding === null)
    .sort((x, y) => y.most - x.most || inShownOrder(x.id, y.id));
  const drawn = new Set([
    node,
    ...everyone.filter(({ person }) => person.safeguarding !== null).map(({ id }) => id),
    ...ranked.slice(0, DRAWN).map(({ id }) => id),
  ]);

  const shownEdges = ownEdges
    .filter(({ a, b }) => drawn.has(String(a)) && drawn.has(String(b)))
    .map(({ decade, a, b, links, weight }) => {
      const [source, target] = shownPair(called(a), called(b));
      return { decade, source, target, links: Number(links), weight: Number(Number(weight).toPrecision(6)) };
    })
    .sort((x, y) => inShownOrder(x.source, y.source) || inShownOrder(x.target, y.target));
  const sorted = everyone.toSorted((x, y) => inShownOrder(x.person.id, y.person.id));
  const placed = sorted.filter(({ id }) => drawn.has(id));
  const ids = [node, ...placed.map(({ person }) => person.id)];
  const sizes = [
    GROUP_SIZE,
    ...placed.map(({ person, most }) =>
      person.safeguarding === null ? 2.5 + Math.min(8, Math.sqrt(most)) : PROTECTED_SIZE,
    ),
  ];
  const once = [...new Map(shownEdges.map((edge) => [`${edge.source}\n${edge.target}`, edge])).values()];
  const places = layOut({ ids, edges: once, sizes }, seed);
  const placeOf = new Map(ids.map((id, index) => [id, { ...places[index], size: Number(sizes[index].toFixed(2)) }]));

  return {
    node,
    place: placeOf.get(node),
    people: sorted.map(({ id, person }) => ({
      ...person,
      place: placeOf.get(person.id) ?? null,
      decades: decades.map((decade) => {
        const member = memberOf.get(`${decade}\n${id}`);
        if (!member) return null;
        return { hops: member.hops, degree: person.safeguarding === null ? degreeOf(id, decade) : null };
      }),
    })),
    edges: decades.map((decade) =>
      shownEdges.filter((edge) => edge.decade === decade).map(({ decade: _, ...edge }) => edge),
    ),
    decades,
  };
}
