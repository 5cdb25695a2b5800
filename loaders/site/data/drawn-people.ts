import type { Cell } from '../../executor/executor.ts';
import { pairKey } from './edges-among.ts';
import { layOut } from './layout.ts';
import { columnsOf, type DrawnEdge, packEdges, type RecordKind, shortened } from './pack-network.ts';
import type { Person } from './people.ts';
import { inShownOrder, shownPair } from './shown-order.ts';

/** One size for every protected person, so that the drawing ranks nobody among them. */
export const PROTECTED_SIZE = 5;

/** Somebody as pages may show them. Throws where nobody of any network has this id. */
export const personOf = (people: ReadonlyMap<string, Person>, id: Cell): Person => {
  const person = people.get(String(id));
  if (!person) throw new Error('Somebody who is to be shown is in no network');
  return person;
};

/** Edges by what pages call people, in the order of what is shown; of two protected people neither source nor year is told. */
export function shownEdges(
  edges: readonly Record<string, Cell>[],
  recordsOf: ReadonlyMap<string, readonly RecordKind[]>,
  people: ReadonlyMap<string, Person>,
): DrawnEdge[] {
  return edges
    .map(({ a, b, links, weight }) => {
      const [one, other] = [personOf(people, a), personOf(people, b)];
      const [source, target] = shownPair(one.id, other.id);
      const untold = one.safeguarding !== null && other.safeguarding !== null;
      const records = untold ? [] : (recordsOf.get(pairKey(a, b)) ?? []);
      return { source, target, links: Number(links), weight: Number(shortened(weight, 4)), records };
    })
    .sort((x, y) => inShownOrder(x.source, y.source) || inShownOrder(x.target, y.target));
}

/** Puts people in the order of what they are called here, which says nothing of an id that is not here, and lays them out. */
export function drawnPeople<Someone extends Pick<Person, 'id' | 'safeguarding'>>(
  people: readonly Someone[],
  edges: readonly DrawnEdge[],
  seed: number,
) {
  const sorted = [...people].sort((x, y) => inShownOrder(x.id, y.id));
  const ids = sorted.map(({ id }) => id);
  const degrees = new Map<string, number>();
  for (const id of edges.flatMap(({ source, target }) => [source, target])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const sizes = sorted.map(({ id, safeguarding }) =>
    safeguarding === null ? 2.5 + Math.min(9, Math.sqrt(degrees.get(id) ?? 0)) : PROTECTED_SIZE,
  );
  const places = layOut({ ids, edges, sizes }, seed);
  return {
    people: columnsOf(
      sorted.map((person, index) => ({
        ...person,
        drawn_degree: person.safeguarding === null ? (degrees.get(person.id) ?? 0) : 0,
        size: Number(sizes[index].toFixed(2)),
        ...places[index],
      })),
    ),
    edges: packEdges(edges, ids),
  };
}
