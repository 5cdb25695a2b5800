import { completedYears, parseDay } from './slow-days.ts';
import type { Link } from './slow-links.ts';

const ADULT = 18;

/** Why a nominal carries a flag (METHOD 10.1); the reasons that need the CSE and county-lines networks come with those. */
export interface Flag {
  readonly underAgeNow: boolean;
  readonly underAgeWhenLinked: boolean;
}

/** METHOD 10.1: everybody who was under 18 at `as_of`, or at the time of a record that links them, from its first day. No birth date: no flag. */
export function flagNominals(
  nominals: ReadonlyMap<string, number | undefined>,
  links: readonly Link[],
  asOf: string,
): Map<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const [nominal, born] of nominals) {
    if (born === undefined) continue;
    const isUnderAge = (date: string) => completedYears(born, parseDay(date)!) < ADULT;
    const underAgeNow = isUnderAge(asOf);
    const underAgeWhenLinked = links.some(({ a, b, began }) => (a === nominal || b === nominal) && isUnderAge(began));
    if (underAgeNow || underAgeWhenLinked) flags.set(nominal, { underAgeNow, underAgeWhenLinked });
  }
  return flags;
}
