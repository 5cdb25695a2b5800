import type { Cell } from '../../executor/executor.ts';
import { drawnPeople, personOf, shownEdges } from './drawn-people.ts';
import { neighbourhood } from './group-neighbourhood.ts';
import { placesOfGroup } from './group-places.ts';
import type { GroupTables, Rows } from './group-tables.ts';
import { lastTold } from './in-places.ts';
import { columnsOf, shortened } from './pack-network.ts';
import type { Person } from './people.ts';
import { inShownOrder } from './shown-order.ts';

export { readGroupTables } from './group-tables.ts';

/** The order whose ranks a group's page gives (METHOD 5.4). */
const RANKED_ORDER = 'iterative-betweenness';

/**
 * One group's page: its counts, its neighbours, those linked to it directly, its members with their links among each other, every order of
 * removal, and where it is named. People, edges and removals are columns (see `components/networks/unpackNetwork.ts`): 2,500 members and their
 * links then weigh about one megabyte. A person with a safeguarding flag stands under a code everywhere, and in no step of a removal (METHOD 10.2).
 */
export function groupPage(
  groupId: string,
  tables: GroupTables,
  people: ReadonlyMap<string, Person>,
  { ranks, seed, slugs }: { ranks: number; seed: number; slugs: ReadonlyMap<string, string> },
) {
  const removals = Map.groupBy(tables.removals.get(groupId) ?? [], ({ order }) => order);
  const ranking = removals.get(RANKED_ORDER) ?? [];
  const last = Math.min(ranks, lastTold(ranking.map(({ gcc }) => gcc)));
  const rankOf = new Map(
    ranking
      .filter(({ step, withheld }) => !withheld && Number(step) >= 1 && Number(step) <= last)
      .map(({ removed, step }) => [String(removed), Number(step)]),
  );
  const members = drawnPeople(
    (tables.members.get(groupId) ?? []).map((member) => ({
      ...personOf(people, member.nominal_id),
      rank: rankOf.get(String(member.nominal_id)) ?? null,
      ...figuresOf(member, people, ['hops', 'links_to_group', 'degree', 'betweenness', 'cchi_days', 'ons_css']),
    })),
    shownEdges(tables.memberEdges.get(groupId) ?? [], tables.records, people),
    seed,
  );
  const immediate = drawnPeople(
    (tables.direct.get(groupId) ?? []).map(({ nominal_id, links, weight }) => {
      const member = tables.memberOf.get(String(nominal_id)) ?? {};
      const { cchi_days, ons_css } = member;
      const figures = { nominal_id, links_to_group: links, weight_to_group: weight, cchi_days, ons_css };
      return {
        ...personOf(people, nominal_id),
        member_of: member.group_id ?? null,
        ...figuresOf(figures, people, ['links_to_group', 'weight_to_group', 'cchi_days', 'ons_css']),
      };
    }),
    shownEdges(tables.directEdges.get(groupId) ?? [], tables.records, people),
    seed,
  );
  const shownIds = (tables.members.get(groupId) ?? []).map(({ nominal_id }) => personOf(people, nominal_id).id);
  const placeOf = new Map(shownIds.sort(inShownOrder).map((id, at) => [id, at]));
  return {
    group: tables.groups.find(({ group_id }) => group_id === groupId),
    neighbourhood: neighbourhood(groupId, tables, slugs, seed),
    members,
    immediate,
    dismantling: (tables.summaries.get(groupId) ?? []).map(({ unit: _, network: __, ...summary }) => ({
      ...summary,
      steps: stepsOf(removals.get(summary.order) ?? [], placeOf),
    })),
    years: columnsOf((tables.temporal.get(groupId) ?? []).map(({ group_id: _, ...year }) => shortenedRow(year))),
    decades: (tables.decades.get(groupId) ?? []).map(({ decade, people }) => ({ decade, people })),
    places: placesOfGroup(groupId, tables.places),
  };
}

/** Sums taken in another order differ in their last digits. */
const shortenedRow = (row: Record<string, Cell>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, shortened(value, 10)]));

/**
 * Steps from 0: who is removed, by place among the members, -1 for nobody, as long as anybody is linked to anybody (see `lastTold`). A withheld
 * step keeps its place and its size, and names nobody.
 */
function stepsOf(removals: Rows, placeOf: ReadonlyMap<string, number>) {
  const banded = removals.some(({ low }) => low !== null);
  const told = removals.slice(0, lastTold(removals.map(({ gcc }) => gcc)) + 1);
  return {
    removed: told.map(({ removed, withheld }) => (withheld ? -1 : (placeOf.get(String(removed)) ?? -1))),
    withheld: told.flatMap(({ withheld }, step) => (withheld ? [step] : [])),
    gcc: removals.map(({ gcc }) => gcc),
    ...(banded ? { low: removals.map(({ low }) => low), high: removals.map(({ high }) => high) } : {}),
  };
}

/** A protected person keeps how near the group they are, and no figure by which they could be ranked. */
function figuresOf<Column extends string>(
  row: Record<string, Cell>,
  people: ReadonlyMap<string, Person>,
  columns: readonly Column[],
): Record<Column, Cell> {
  const isShown = (column: string) => column === 'hops' || personOf(people, row.nominal_id).safeguarding === null;
  const shown = columns.map((column) => [column, isShown(column) ? shortened(row[column] ?? null) : null]);
  return Object.fromEntries(shown) as Record<Column, Cell>;
}
