import { unpackRows } from '../networks/unpackNetwork.js';
import type { Column, Row } from './column.js';

/** The first removals of many units as a page's file holds them: in each order, every unit at the same place. */
export interface PackedRemovals {
  readonly orders: readonly string[];
  /** Whoever may be named, in columns. */
  readonly people: { readonly [Key in keyof NamedPerson]: readonly NamedPerson[Key][] };
  readonly removals: Readonly<Record<string, PackedOrder | undefined>>;
}

interface PackedOrder {
  readonly connected: readonly number[];
  /** A place among `people`; -1 where safeguarding comes first. */
  readonly person: readonly (readonly number[])[];
  readonly left: readonly (readonly number[])[];
}

interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly age_unknown: boolean;
}

/** One removal: who (nobody where safeguarding comes first), and how many it takes from the largest connected part. */
export interface Removal extends Row {
  readonly step: number;
  readonly id: string | null;
  readonly name: string;
  readonly before: number;
  readonly left: number;
  readonly cut: number;
  /** What it leaves, of those who were connected before the first. */
  readonly share: number;
}

/** A unit's first removals in one order, and the people in its largest connected part before any. */
export interface FirstRemovals {
  readonly connected: number;
  readonly removals: readonly Removal[];
}

const WITHHELD = { id: null, name: 'safeguarding first', age_unknown: false };

/** The first removals of every unit in an order, in the units' order; of a unit of which there are none, none of nobody. */
export function unpackRemovals(packed: PackedRemovals, order: string): FirstRemovals[] {
  const people = unpackRows<NamedPerson>(packed.people);
  const { connected, person, left } = packed.removals[order] ?? { connected: [], person: [], left: [] };
  return connected.map((whole, unit) => ({
    connected: whole,
    removals: left[unit].map((after, at) => {
      const before = left[unit][at - 1] ?? whole;
      return {
        ...(people[person[unit][at]] ?? WITHHELD),
        step: at + 1,
        before,
        left: after,
        cut: before - after,
        share: whole === 0 ? 0 : after / whole,
      };
    }),
  }));
}

/** The share of the largest connected part that is left after the last of the removals. */
export const shareLeft = ({ removals }: FirstRemovals): number => removals.at(-1)?.share ?? 1;

/** After how many of its first removals at most half of a unit's largest connected part is left (METHOD 5.3); null where they are not enough. */
export const halvedAt = ({ connected, removals }: FirstRemovals): number | null =>
  removals.find(({ left }) => left * 2 <= connected)?.step ?? null;

/** What a removal does, for a table with a row each. */
export const removalColumns: readonly Column[] = [
  { key: 'cut', label: 'Fewer connected', kind: 'number' },
  { key: 'left', label: 'Left', kind: 'number' },
  { key: 'share', label: 'Share left', kind: 'share' },
];
