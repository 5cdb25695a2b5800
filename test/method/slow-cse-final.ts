import type { FullRow } from './slow-cse-full.ts';
import { parseDay } from './slow-days.ts';
import type { Crime } from './slow-records.ts';
import { cseDay, type Settings } from './study-tables.ts';

/** METHOD 8.3: one offender in one crime and another in one, with a victim of both; `a` < `b` are the offenders. */
export interface Connection {
  readonly a: string;
  readonly crimeA: Crime;
  readonly b: string;
  readonly crimeB: Crime;
  readonly victim: string;
  readonly earlier: number;
  readonly later: number;
  readonly proximity: number;
  readonly weight: number;
}

/** METHOD 8.3: every two crime–offender combinations with different offenders and a common victim. */
export function connections(rows: readonly FullRow[], settings: Settings): Connection[] {
  const asOf = parseDay(cseDay(settings))!;
  const { proximityHalfLifeYears, recencyHalfLifeYears } = settings.cse;
  const found: Connection[] = [];
  for (const one of rows) {
    for (const other of rows) {
      if (one.victim !== other.victim || one.offender >= other.offender) continue;
      const [earlier, later] = [Math.min(one.day, other.day), Math.max(one.day, other.day)];
      const proximity = halved((later - earlier) / 365.25, proximityHalfLifeYears);
      const recency = halved((asOf - later) / 365.25, recencyHalfLifeYears);
      found.push({
        a: one.offender,
        crimeA: one.crime,
        b: other.offender,
        crimeB: other.crime,
        victim: one.victim,
        earlier,
        later,
        proximity,
        weight: proximity * recency,
      });
    }
  }
  return found;
}

const halved = (years: number, halfLife: number) => Math.exp(-(Math.LN2 / halfLife) * years);

/** METHOD 8.3: a row is in the final table where its crime, offender and victim appear in one connection. */
export const isInFinal = ({ crime, offender, victim }: FullRow, final: readonly Connection[]): boolean =>
  final.some(
    (connection) =>
      connection.victim === victim &&
      ((connection.a === offender && connection.crimeA.id === crime.id) ||
        (connection.b === offender && connection.crimeB.id === crime.id)),
  );
