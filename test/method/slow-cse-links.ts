import type { Connection } from './slow-cse-final.ts';
import type { FullRow } from './slow-cse-full.ts';
import { decayOf, isoDay, parseDay } from './slow-days.ts';
import { CUSTODY_STRENGTH, type Link } from './slow-links.ts';
import type { Custody, Records } from './slow-records.ts';
import { cseDay, type Settings } from './study-tables.ts';

/** METHOD 8.3 and 8.4: connections, then what logs and cells say of the full table's offenders. Records are those up to the network's day. */
export function makeCseLinks(
  records: Records,
  full: readonly FullRow[],
  final: readonly Connection[],
  settings: Settings,
): Link[] {
  const asOf = parseDay(cseDay(settings))!;
  const decay = (day: number) => decayOf(day, asOf, settings.halfLifeYears);
  const offenders = offendersOf(full);

  const byCrime = final.map(({ a, b, crimeA, crimeB, victim, earlier, later, proximity, weight }): Link => {
    const ref = `${crimeA.id}|${crimeB.id}|${victim}`;
    return { system: 'crime', ref, a, b, date: isoDay(later), began: isoDay(earlier), strength: proximity, weight };
  });

  const byLog: Link[] = [];
  for (const { id, day, nominals } of records.logs) {
    const date = isoDay(day);
    const strength = 1 / nominals.length;
    for (const a of nominals) {
      for (const b of nominals) {
        // Two offenders on one log are one pair.
        if (a >= b || !(offenders.has(a) || offenders.has(b))) continue;
        byLog.push({ system: 'log', ref: id, a, b, date, began: date, strength, weight: strength * decay(day) });
      }
    }
  }

  const byCustody = records.custody.filter(custodyRule(records, offenders, settings)).map(
    ({ a, b, started, ended, day }): Link => ({
      system: 'custody',
      ref: `${a}|${b}|${started}|${ended}`,
      a,
      b,
      date: isoDay(day),
      began: isoDay(Math.min(parseDay(started)!, day)),
      strength: CUSTODY_STRENGTH,
      weight: CUSTODY_STRENGTH * decay(day),
    }),
  );
  return [...byCrime, ...byLog, ...byCustody];
}

export const offendersOf = (full: readonly FullRow[]): Set<string> => new Set(full.map(({ offender }) => offender));

/** [I-19] One of the two is an offender or stands on a log that names one; or both are offenders. */
function custodyRule({ logs }: Records, offenders: ReadonlySet<string>, { cse }: Settings): (pair: Custody) => boolean {
  if (cse.custody === 'both') return ({ a, b }) => offenders.has(a) && offenders.has(b);
  const naming = logs.filter(({ nominals }) => nominals.some((nominal) => offenders.has(nominal)));
  const identified = new Set([...offenders, ...naming.flatMap(({ nominals }) => nominals)]);
  return ({ a, b }) => identified.has(a) || identified.has(b);
}

/** METHOD 1.3: how many records would link somebody, but for their day. `everything` is the records of all days. */
export function linksLeftOut(everything: Records, records: Records, full: readonly FullRow[], settings: Settings) {
  const asOf = parseDay(cseDay(settings))!;
  const offenders = offendersOf(full);
  const isLate = ({ day }: { readonly day: number }) => day > asOf;
  return {
    'cse-log-after-as-of': everything.logs
      .filter(isLate)
      .filter(({ nominals }) => nominals.some((nominal) => offenders.has(nominal))).length,
    'cse-custody-after-as-of': everything.custody.filter(isLate).filter(custodyRule(records, offenders, settings))
      .length,
  };
}
