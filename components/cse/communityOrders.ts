import type { Curve } from '../charts/curve.js';
import { type CurveChanges, wholeCurve } from '../charts/wholeCurve.js';
import { NOT_TOLD } from '../networks/removalStepper.js';
import type { Cell, Row } from '../tables/column.js';
import type { CommunityPerson } from './communityPeople.js';

/** One order in which a community is taken apart, as its file holds it. */
export interface PackedOrder {
  readonly order: string;
  readonly gcc_0: number;
  readonly k50: number | null;
  readonly k10: number | null;
  readonly switched_at: number | null;
  readonly curve: CurveChanges;
  readonly low: CurveChanges | null;
  readonly high: CurveChanges | null;
  /** Whoever is removed, one after the other, as places among the community's people; -1 where safeguarding comes first. None once nobody is linked to anybody. */
  readonly removed: readonly number[];
}

/** The curve of an order at every removal. */
export const curveOf = ({ order, switched_at, curve, low, high }: PackedOrder): Curve => ({
  order,
  switchedAt: switched_at,
  gcc: wholeCurve(curve),
  low: low === null ? null : wholeCurve(low),
  high: high === null ? null : wholeCurve(high),
});

/** Who is removed at a step, from 1: 'Ada Byrne (N1)', that safeguarding comes first, or that the order says nothing any more. */
export function removedAt({ removed }: PackedOrder, people: readonly CommunityPerson[], step: number): string {
  if (step > removed.length) return NOT_TOLD;
  const person = people[removed[step - 1]];
  return person === undefined ? 'safeguarding first' : `${person.name} (${person.id})`;
}

/** Ids of whoever is drawn as removed after so many steps. A withheld removal names nobody, so nobody is. */
export const removedBy = (
  { removed }: PackedOrder,
  people: readonly CommunityPerson[],
  steps: number,
): ReadonlySet<string> =>
  new Set(
    removed
      .slice(0, steps)
      .filter((place) => place >= 0)
      .map((place) => people[place].id),
  );

/** The first removals as rows: who, how many that takes from the largest connected part, and what is left of it. */
export function firstRemovals(
  { removed, gcc_0 }: PackedOrder,
  { gcc }: Curve,
  people: readonly CommunityPerson[],
  most: number,
): Row[] {
  return removed.slice(0, most).map((place, at): Record<string, Cell> => {
    const { id, name, age_unknown, leads } = people[place] ?? NOBODY;
    return {
      step: at + 1,
      ...{ id, name, age_unknown, leads },
      cut: gcc[at] - gcc[at + 1],
      left: gcc[at + 1],
      share: gcc_0 === 0 ? null : gcc[at + 1] / gcc_0,
    };
  });
}

const NOBODY = { id: null, name: 'safeguarding first', age_unknown: false, leads: false };
