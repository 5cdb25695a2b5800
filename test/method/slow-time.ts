import { parseDay } from './slow-days.ts';
import type { Group } from './slow-groups.ts';
import { crimesOf, type Harm, type HarmTable, harmOf, membersOf } from './slow-harm.ts';
import { type Link, makeLinks } from './slow-links.ts';
import { assignMembers, type Member } from './slow-members.ts';
import { addUp, type Edge, neighboursOf } from './slow-network.ts';
import type { Records } from './slow-records.ts';
import type { Match } from './slow-search.ts';
import type { Settings } from './study-tables.ts';

export interface GroupYear {
  readonly group: string;
  readonly year: number;
  readonly nominals: number;
  readonly harm: Harm;
  /** None where the year has no reliable log. */
  readonly logsShare: number | null;
}

export interface DecadeEdge extends Edge {
  readonly group: string;
  readonly decade: string;
}

export interface Standing {
  readonly first: string;
  readonly last: string;
  readonly firstGroup: string | null;
}

interface Sources {
  readonly records: Records;
  readonly groups: readonly Group[];
  readonly matches: readonly Match[];
  readonly settings: Settings;
}

/** The years and decades of METHOD 7. */
const years = Array.from({ length: 18 }, (_, index) => 2002 + index);
const decades = [
  [2000, 2009],
  [2010, 2019],
] as const;

/** METHOD 7.1: the records of some years alone. */
function cut({ records, matches, ...rest }: Sources, first: number, last: number): Sources {
  const from = parseDay(`${first}-01-01`)!;
  const before = parseDay(`${last + 1}-01-01`)!;
  const within = ({ day }: { readonly day: number }) => day >= from && day < before;
  const logs = records.logs.filter(within);
  const kept = new Set(logs.map(({ id }) => id));
  return {
    ...rest,
    records: { ...records, logs, crimes: records.crimes.filter(within), custody: records.custody.filter(within) },
    matches: matches.filter(({ log }) => kept.has(log)),
  };
}

/** Identification, links and nearest group again, with no decay. */
function networkOf({ records, groups, matches, settings }: Sources): { edges: Edge[]; members: Member[] } {
  const edges = addUp(makeLinks(records, matches, { ...settings, halfLifeYears: 'none' }));
  return { edges, members: assignMembers(groups, neighboursOf(edges)) };
}

/** METHOD 7.1. */
export function groupYears(sources: Sources, table: HarmTable): GroupYear[] {
  return years.flatMap((year) => {
    const own = cut(sources, year, year);
    const { members } = networkOf(own);
    return own.groups.map(({ id }) => {
      const people = membersOf(id, members);
      const logs = new Set(own.matches.filter(({ group }) => group === id).map(({ log }) => log)).size;
      return {
        group: id,
        year,
        nominals: people.size,
        harm: harmOf(crimesOf(people, own.records.crimes), table),
        logsShare: own.records.logs.length === 0 ? null : logs / own.records.logs.length,
      };
    });
  });
}

/** METHOD 7.2: the members assigned, and the edges among them and to the group. */
export function decadeNetworks(sources: Sources): {
  members: (Member & { readonly decade: string })[];
  edges: DecadeEdge[];
} {
  const all = decades.map(([first, last]) => ({
    decade: `${first}-${last}`,
    ...networkOf(cut(sources, first, last)),
  }));
  return {
    members: all.flatMap(({ decade, members }) => members.map((member) => ({ ...member, decade }))),
    edges: all.flatMap(({ decade, members, edges }) =>
      sources.groups.flatMap(({ id }) => {
        const inside = membersOf(id, members).add(`group:${id}`);
        return edges
          .filter(({ a, b }) => inside.has(a) && inside.has(b))
          .map((edge) => ({ ...edge, group: id, decade }));
      }),
    ),
  };
}

/** METHOD 7.3. Of groups named on one day METHOD does not choose; the smallest id, as everywhere. */
export function standingOf(nominal: string, links: readonly Link[]): Standing {
  const own = links.filter(({ a, b }) => a === nominal || b === nominal);
  const days = own.map(({ date }) => date).sort();
  const direct = own
    .filter(({ system }) => system === 'log')
    .map(({ a, b, date }) => ({ date, other: a === nominal ? b : a }))
    .filter(({ other }) => other.startsWith('group:'))
    .sort((x, y) => (x.date < y.date || (x.date === y.date && x.other < y.other) ? -1 : 1));
  return { first: days[0], last: days.at(-1)!, firstGroup: direct[0]?.other.slice('group:'.length) ?? null };
}
