import type { Cell } from '../../executor/executor.ts';
import { groupIdSql, isGroupNodeSql } from '../../links/group-node.ts';
import { layOut } from './layout.ts';
import type { PublishedTables } from './open-tables.ts';
import type { Person } from './people.ts';
import { inShownOrder, shownPair } from './shown-order.ts';

type Rows = Record<string, Cell>[];

/** Tables that hold rows of every group, read once for all their pages. */
export interface GroupTables {
  readonly groups: Rows;
  readonly members: Rows;
  /** Edges between people. */
  readonly edges: Rows;
  /** Edges between a group's node and a person: who is linked to it directly. */
  readonly direct: Rows;
  readonly removals: Rows;
  readonly summaries: Rows;
  readonly shared: Rows;
}

/** Reads what the pages of all groups need. */
export async function readGroupTables({ rows }: PublishedTables): Promise<GroupTables> {
  return {
    groups: await rows('SELECT * FROM {groups} ORDER BY group_id'),
    members: await rows('SELECT * FROM {members} WHERE group_id IS NOT NULL ORDER BY nominal_id'),
    edges: await rows(`SELECT a, b, links, weight FROM {edges}
      WHERE network = 'soc' AND NOT ${isGroupNodeSql('a')} AND NOT ${isGroupNodeSql('b')} ORDER BY a, b`),
    direct:
      await rows(`SELECT CASE WHEN ${isGroupNodeSql('a')} THEN ${groupIdSql('a')} ELSE ${groupIdSql('b')} END AS group_id,
      CASE WHEN ${isGroupNodeSql('a')} THEN b ELSE a END AS nominal_id, links, weight
      FROM {edges} WHERE network = 'soc' AND (${isGroupNodeSql('a')}) <> (${isGroupNodeSql('b')}) ORDER BY 1, 2`),
    removals: await rows(
      'SELECT unit, "order", step, removed, withheld, gcc, low, high FROM {dismantling} ORDER BY unit, "order", step',
    ),
    summaries: await rows('SELECT * FROM {dismantling_summary} ORDER BY unit, "order"'),
    shared: await rows('SELECT * FROM {group_links} ORDER BY group_a, group_b'),
  };
}

/** The order whose ranks a group's page gives (METHOD 5.4). */
const RANKED_ORDER = 'iterative-betweenness';

/**
 * One group's page: its counts, its neighbours, those linked to it directly, its members with their links among each other, and every
 * order of removal. A person with a safeguarding flag stands under a code everywhere, and in no step of a removal (METHOD 10.2).
 */
export function groupPage(
  groupId: string,
  tables: GroupTables,
  people: ReadonlyMap<string, Person>,
  { ranks, seed, slugs }: { ranks: number; seed: number; slugs: ReadonlyMap<string, string> },
) {
  const removals = tables.removals.filter(({ unit }) => unit === groupId);
  const rankOf = new Map(
    removals
      .filter(
        ({ order, step, withheld }) =>
          order === RANKED_ORDER && !withheld && Number(step) >= 1 && Number(step) <= ranks,
      )
      .map(({ removed, step }) => [String(removed), Number(step)]),
  );
  const members = tables.members.filter((member) => member.group_id === groupId);
  const direct = tables.direct.filter((edge) => edge.group_id === groupId);
  const memberOf = new Map(tables.members.map(({ nominal_id, group_id }) => [String(nominal_id), String(group_id)]));
  return {
    group: tables.groups.find(({ group_id }) => group_id === groupId),
    neighbours: neighboursOf(groupId, tables, slugs),
    members: drawn(
      members.map(({ nominal_id, group_id: _, ...member }) => ({
        ...(personOf(people, nominal_id).safeguarding === null ? member : unmeasured(member)),
        ...personOf(people, nominal_id),
        rank: rankOf.get(String(nominal_id)) ?? null,
      })),
      among(tables.edges, people, new Set(members.map(({ nominal_id }) => String(nominal_id)))),
      seed,
    ),
    immediate: drawn(
      direct.map(({ nominal_id, links, weight }) => ({
        ...personOf(people, nominal_id),
        links_to_group: personOf(people, nominal_id).safeguarding === null ? links : null,
        weight_to_group: personOf(people, nominal_id).safeguarding === null ? weight : null,
        member_of: memberOf.get(String(nominal_id)) ?? null,
      })),
      among(tables.edges, people, new Set(direct.map(({ nominal_id }) => String(nominal_id)))),
      seed,
    ),
    dismantling: tables.summaries
      .filter(({ unit }) => unit === groupId)
      .map(({ unit: _, network: __, ...summary }) => ({
        ...summary,
        steps: stepsOf(removals.filter(({ order }) => order === summary.order)),
      })),
  };
}

function neighboursOf(groupId: string, { shared, groups }: GroupTables, slugs: ReadonlyMap<string, string>) {
  return shared
    .filter(({ group_a, group_b }) => group_a === groupId || group_b === groupId)
    .map(({ group_a, group_b, facilitators, facilitators_last_12_months }) => {
      const other = String(group_a === groupId ? group_b : group_a);
      const { name, members } = groups.find(({ group_id }) => group_id === other) ?? {};
      return { id: other, name, slug: slugs.get(other), members, facilitators, facilitators_last_12_months };
    });
}

/** A withheld step keeps its place and its size, and names nobody. */
function stepsOf(removals: Rows) {
  const banded = removals.some(({ low }) => low !== null);
  return {
    removed: removals.map(({ removed, withheld }) => (withheld ? null : removed)),
    withheld: removals.map(({ withheld }) => withheld),
    gcc: removals.map(({ gcc }) => gcc),
    ...(banded ? { low: removals.map(({ low }) => low), high: removals.map(({ high }) => high) } : {}),
  };
}

/** A protected person keeps how near the group they are, and no figure by which they could be ranked. */
const unmeasured = (member: Record<string, Cell>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(member).map(([column, value]) => [column, column === 'hops' ? value : null]));

/** One size for every protected person, so that the drawing ranks nobody among them. */
const PROTECTED_SIZE = 5;

const personOf = (people: ReadonlyMap<string, Person>, id: Cell): Person => {
  const person = people.get(String(id));
  if (!person) throw new Error('A member of a group is in no network');
  return person;
};

function among(edges: Rows, people: ReadonlyMap<string, Person>, ids: ReadonlySet<string>) {
  return edges
    .filter(({ a, b }) => ids.has(String(a)) && ids.has(String(b)))
    .map(({ a, b, links, weight }) => {
      const [source, target] = shownPair(personOf(people, a).id, personOf(people, b).id);
      return { source, target, links: Number(links), weight: Number(Number(weight).toPrecision(6)) };
    })
    .sort((x, y) => inShownOrder(x.source, y.source) || inShownOrder(x.target, y.target));
}

/** Puts people in the order of what they are called here, which says nothing of an id that is not here, and lays them out. */
function drawn<Someone extends Person>(people: readonly Someone[], edges: ReturnType<typeof among>, seed: number) {
  const sorted = [...people].sort((x, y) => inShownOrder(x.id, y.id));
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const sizes = sorted.map(({ id, safeguarding }) =>
    safeguarding === null ? 2.5 + Math.min(9, Math.sqrt(degrees.get(id) ?? 0)) : PROTECTED_SIZE,
  );
  const places = layOut({ ids: sorted.map(({ id }) => id), edges, sizes }, seed);
  return {
    people: sorted.map((person, index) => ({
      ...person,
      drawn_degree: person.safeguarding === null ? (degrees.get(person.id) ?? 0) : 0,
      size: Number(sizes[index].toFixed(2)),
      ...places[index],
    })),
    edges,
  };
}
