import { decayOf, isoDay, parseDay } from './slow-days.ts';
import type { Records } from './slow-records.ts';
import type { Match } from './slow-search.ts';
import type { Settings } from './study-tables.ts';

/** METHOD 3.5: one relationship from one record, `a` < `b`. Groups stand as `group:` and their id. */
export interface Link {
  readonly system: 'log' | 'crime' | 'custody';
  readonly ref: string;
  readonly a: string;
  readonly b: string;
  readonly date: string;
  /** The first day of what the record tells of: when the crime occurred, when the custody began. */
  readonly began: string;
  readonly strength: number;
  readonly weight: number;
}

export const CUSTODY_STRENGTH = 0.001;

/** METHOD 3.2 to 3.4, one after the other: each is about who the ones before it identified. */
export function makeLinks(records: Records, matches: readonly Match[], settings: Settings): Link[] {
  const asOf = parseDay(settings.asOf)!;
  const link = (
    system: Link['system'],
    ref: string,
    ends: readonly [string, string],
    day: number,
    strength: number,
    began = day,
  ) => {
    const [a, b] = [...ends].sort();
    const weight = strength * decayOf(day, asOf, settings.halfLifeYears);
    return { system, ref, a, b, date: isoDay(day), began: isoDay(Math.min(began, day)), strength, weight };
  };

  const byLog: Link[] = [];
  for (const log of records.logs) {
    const groups = new Set(matches.filter((match) => match.log === log.id).map(({ group }) => `group:${group}`));
    const n = log.nominals.length;
    if (groups.size === 0 || n === 0) continue;
    // [I-06] A pair once a log however many groups it names; each named group to each nominal.
    for (const pair of pairsOf(log.nominals)) byLog.push(link('log', log.id, pair, log.day, 1 / n));
    for (const group of groups) {
      for (const nominal of log.nominals) byLog.push(link('log', log.id, [group, nominal], log.day, 1 / n));
    }
  }
  const identifiedByLogs = endsOf(byLog);

  const byCrime = records.crimes
    .filter(({ offenders }) => offenders.some((offender) => identifiedByLogs.has(offender)))
    .flatMap(({ id, day, occurred, offenders }) =>
      pairsOf(offenders).map((pair) => link('crime', id, pair, day, 1, occurred)),
    );
  const identified = new Set([...identifiedByLogs, ...endsOf(byCrime)]);

  const byCustody = records.custody
    .filter(({ a, b }) => identified.has(a) || identified.has(b))
    .map(({ a, b, started, ended, day }) =>
      link('custody', `${a}|${b}|${started}|${ended}`, [a, b], day, CUSTODY_STRENGTH, parseDay(started)),
    );
  return [...byLog, ...byCrime, ...byCustody];
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  return ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const));
}

export const endsOf = (links: readonly Link[]) => new Set(links.flatMap(({ a, b }) => [a, b]));
