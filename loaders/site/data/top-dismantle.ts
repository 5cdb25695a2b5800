import type { Cell } from '../../executor/executor.ts';
import { lastTold, OF_GROUP, removedPerson, shownInPlace } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { columnsOf } from './pack-network.ts';
import { type Person, peopleOf } from './people.ts';
import { inShownOrder } from './shown-order.ts';

/** The orders of the published analysis in which somebody is chosen (METHOD 5.2). */
const ORDERS = ['iterative-betweenness', 'iterative-degree', 'degree'];

/** The place of whoever is withheld. */
const NOBODY = -1;

/** Which units are taken apart. */
export interface Units {
  readonly network: 'soc' | 'cse' | 'county-lines';
  /** Ids of groups or communities, in the order in which a page has them. */
  readonly ids: readonly string[];
  /** The same ids as a query over the published tables. */
  readonly query: string;
}

/** The first removals of many units in one order, each unit at the place of its id. */
interface Removals {
  /** People in the largest connected part before any removal. */
  readonly connected: number[];
  /** Whose removal it is, as a place among the people named; -1 where safeguarding comes first. */
  readonly person: number[][];
  /** People in the largest connected part after it. */
  readonly left: number[][];
}

/**
 * The first ten removals of every unit in each published order that is not random (METHOD 5.4, 8.5), with how many are still connected after each,
 * packed: every name stands there once. A step that is withheld keeps its place and its size, and names nobody (METHOD 10.2). A unit in which nobody
 * is linked to anybody any more has no further removals (see `lastTold`).
 */
export async function topDismantle(tables: PublishedTables, { network, ids, query }: Units) {
  const everyone = await peopleOf(tables);
  const steps = await tables.rows(`SELECT unit, "order", step, removed, withheld, gcc FROM {dismantling}
    WHERE network = '${network}' AND step <= ${OF_GROUP} AND "order" IN (${ORDERS.map((order) => `'${order}'`).join(', ')})
      AND unit IN (${query}) ORDER BY unit, "order", step`);
  const taken = steps.map(({ unit, order, step, removed, withheld, gcc }) => ({
    key: keyOf(unit, order),
    person: step === 0 ? null : removedPerson(everyone, { removed, withheld }),
    left: Number(gcc),
  }));
  const ofUnit = new Map(
    [...Map.groupBy(taken, ({ key }) => key)].map(([key, own]) => [
      key,
      own.slice(0, lastTold(own.map(({ left }) => left)) + 1),
    ]),
  );
  const people = namedAmong([...ofUnit.values()].flat().flatMap(({ person }) => person ?? []));
  // A code is nobody's id: whoever is protected has no place here.
  const placeOf = new Map(people.map(({ id }, place) => [id, place]));
  const removalsIn = (order: string): Removals => {
    const units = ids.map((id) => ofUnit.get(keyOf(id, order)) ?? []);
    const placed = (person: Person | null) => placeOf.get(person?.id ?? '') ?? NOBODY;
    return {
      connected: units.map(([whole]) => whole?.left ?? 0),
      person: units.map(([, ...removals]) => removals.map(({ person }) => placed(person))),
      left: units.map(([, ...removals]) => removals.map(({ left }) => left)),
    };
  };
  const orders = ORDERS.filter((order) => steps.some((step) => step.order === order));
  return {
    orders,
    people: columnsOf(people),
    removals: Object.fromEntries(orders.map((order) => [order, removalsIn(order)])),
  };
}

const keyOf = (unit: Cell, order: Cell): string => `${unit}\n${order}`;

/** Those of some people who may be named, each once. */
function namedAmong(people: readonly Person[]) {
  return [...new Set(people)]
    .map(shownInPlace)
    .flatMap(({ id, name, age_unknown }) => (id === null ? [] : [{ id, name, age_unknown }]))
    .sort((x, y) => inShownOrder(x.id, y.id));
}
