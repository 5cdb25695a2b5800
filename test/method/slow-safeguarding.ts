import type { FullRow } from './slow-cse-full.ts';
import { completedYears, isoDay, parseDay } from './slow-days.ts';
import type { Link } from './slow-links.ts';

const ADULT = 18;

/** Why a nominal carries a flag (METHOD 10.1); the reason that needs the county-lines network comes with that. */
export interface Flag {
  readonly underAgeNow: boolean;
  readonly underAgeWhenLinked: boolean;
  readonly isCseVictim: boolean;
}

/**
 * METHOD 10.1: everybody who was under 18 at `as_of`, or at the time of a record that links them, from its first day, and victims of the CSE full
 * table. A crime of the full table is a record that links its offender and its victim. No birth date: no flag for an age.
 */
export function flagNominals(
  nominals: ReadonlyMap<string, number | undefined>,
  links: readonly Link[],
  full: readonly FullRow[],
  asOf: string,
): Map<string, Flag> {
  const records = [
    ...links.map(({ a, b, began }) => ({ people: [a, b], began })),
    ...full.map(({ offender, victim, day }) => ({ people: [offender, victim], began: isoDay(day) })),
  ];
  const flags = new Map<string, Flag>();
  for (const [nominal, born] of nominals) {
    const isUnderAge = (date: string) => born !== undefined && completedYears(born, parseDay(date)!) < ADULT;
    const flag: Flag = {
      underAgeNow: isUnderAge(asOf),
      underAgeWhenLinked: records.some(({ people, began }) => people.includes(nominal) && isUnderAge(began)),
      isCseVictim: full.some(({ victim }) => victim === nominal),
    };
    if (Object.values(flag).includes(true)) flags.set(nominal, flag);
  }
  return flags;
}

/** The reasons as TABLES names them; null where there is no flag. */
export function reasonsOf(flag: Flag | undefined): string | null {
  if (flag === undefined) return null;
  return [
    ...(flag.underAgeNow ? ['under-18-now'] : []),
    ...(flag.underAgeWhenLinked ? ['under-18-when-linked'] : []),
    ...(flag.isCseVictim ? ['cse-victim'] : []),
  ].join(';');
}
