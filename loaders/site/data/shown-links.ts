import type { Cell } from '../../executor/executor.ts';
import type { Person } from './people.ts';
import { inShownOrder, shownPair } from './shown-order.ts';

/** A row of `links`, its date as text. */
export type LinkRow = Readonly<
  Record<'source_system' | 'source_ref' | 'date' | 'a' | 'b' | 'strength' | 'weight', Cell>
>;

/** A link as a file of a site may hold it. */
export interface ShownLink {
  readonly source_system: string;
  readonly source_ref: string;
  readonly date: string;
  readonly a: string;
  readonly b: string;
  readonly strength: number;
  readonly weight: number;
}

/**
 * A link by what pages call its ends; none where both are protected: nobody but them is explained by it (METHOD 10.2). A custody reference
 * is made of ids, so it is written with what pages call people, and so is any other part of a reference that is a person's id. Figures at six
 * digits.
 */
export function shownLink(row: LinkRow, people: ReadonlyMap<string, Person>): ShownLink | undefined {
  const [one, other] = [people.get(String(row.a)), people.get(String(row.b))];
  if (one?.safeguarding != null && other?.safeguarding != null) return undefined;
  const [from, to] = [one?.id ?? String(row.a), other?.id ?? String(row.b)];
  const [a, b] = shownPair(from, to);
  const ref = a === from ? String(row.source_ref) : turnedRef(String(row.source_ref), people);
  return {
    source_system: String(row.source_system),
    source_ref: row.source_system === 'custody' ? [a, b, ...ref.split('|').slice(-2)].join('|') : shownRef(ref, people),
    date: row.date === null ? '' : String(row.date),
    a,
    b,
    strength: rounded(row.strength),
    weight: rounded(row.weight),
  };
}

/** A connection's reference names the crime of `a` first (METHOD 3.5): it turns with the ends, or it would tell whose id is smaller. */
function turnedRef(ref: string, people: ReadonlyMap<string, Person>): string {
  const [one, other, ...victim] = ref.split('|');
  return people.has(victim.join('|')) ? [other, one, ...victim].join('|') : ref;
}

/** A reference in which every person stands by what pages call them; the last may have an id with a bar in it, as the victim of a connection. */
function shownRef(ref: string, people: ReadonlyMap<string, Person>): string {
  for (let bar = ref.indexOf('|'); bar >= 0; bar = ref.indexOf('|', bar + 1)) {
    const last = people.get(ref.slice(bar + 1));
    if (last !== undefined) return `${shownRef(ref.slice(0, bar), people)}|${last.id}`;
  }
  return ref
    .split('|')
    .map((part) => people.get(part)?.id ?? part)
    .join('|');
}

/** Newest first; of one day in the order of what is shown. */
export const newestFirst = (x: ShownLink, y: ShownLink): number =>
  -inShownOrder(x.date, y.date) ||
  inShownOrder(x.source_system, y.source_system) ||
  inShownOrder(x.source_ref, y.source_ref) ||
  inShownOrder(x.a, y.a) ||
  inShownOrder(x.b, y.b);

const rounded = (value: Cell) => Number(Number(value).toPrecision(6));
