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
  const [a, b] = shownPair(one?.id ?? String(row.a), other?.id ?? String(row.b));
  const parts = String(row.source_ref).split('|');
  const isCustody = row.source_system === 'custody';
  return {
    source_system: String(row.source_system),
    source_ref: (isCustody ? [a, b, ...parts.slice(-2)] : parts.map((part) => people.get(part)?.id ?? part)).join('|'),
    date: row.date === null ? '' : String(row.date),
    a,
    b,
    strength: rounded(row.strength),
    weight: rounded(row.weight),
  };
}

/** Newest first; of one day in the order of what is shown. */
export const newestFirst = (x: ShownLink, y: ShownLink): number =>
  -inShownOrder(x.date, y.date) ||
  inShownOrder(x.source_system, y.source_system) ||
  inShownOrder(x.source_ref, y.source_ref) ||
  inShownOrder(x.a, y.a) ||
  inShownOrder(x.b, y.b);

const rounded = (value: Cell) => Number(Number(value).toPrecision(6));
