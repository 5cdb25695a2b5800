import type { UnitMember } from './slow-dismantling.ts';
import type { Crime } from './slow-records.ts';
import { rowsOf, type StudyTables } from './study-tables.ts';

/** Both indices of some crimes; an index that the study's table gives no offence a score of is not known. */
export interface Harm {
  readonly crimes: number | null;
  readonly cchi: number | null;
  readonly ons: number | null;
}

export interface GroupHarm extends Harm {
  readonly group: string;
  readonly withoutCchi: number | null;
  readonly withoutOns: number | null;
  readonly uncertain: number | null;
}

interface Scores {
  readonly cchi: number | undefined;
  readonly ons: number | undefined;
  readonly isCertain: boolean;
}

/** METHOD 6: what the harm table says of each offence code; what is no number of days, or below nought, is no score. */
export interface HarmTable {
  scoresOf(code: string): Scores;
  readonly has: { readonly crimes: boolean; readonly cchi: boolean; readonly ons: boolean };
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined || !/^\d+(\.\d+)?$/.test(text) ? undefined : Number(text);

export function readHarm(study: StudyTables): HarmTable {
  const scores = new Map(
    rowsOf(study, 'harm').map((row): [string, Scores] => [
      row.offence_code,
      {
        cchi: numberIn(row.cchi_days),
        ons: numberIn(row.ons_css),
        isCertain: ['', 'exact'].includes(row.cchi_certainty ?? ''),
      },
    ]),
  );
  const all = [...scores.values()];
  const crimes = study.tables.crimes !== undefined && study.tables.crime_roles !== undefined;
  return {
    scoresOf: (code) => scores.get(code) ?? { cchi: undefined, ons: undefined, isCertain: true },
    has: {
      crimes,
      cchi: crimes && all.some(({ cchi }) => cchi !== undefined),
      ons: crimes && all.some(({ ons }) => ons !== undefined),
    },
  };
}

/** METHOD 6: the sum over crimes; an offence with no score counts zero. `share` is what of each crime counts. */
export function harmOf(crimes: readonly Crime[], { scoresOf, has }: HarmTable, share = (_: Crime) => 1): Harm {
  const sum = (ofEach: (crime: Crime) => number) =>
    crimes.reduce((total, crime) => total + share(crime) * ofEach(crime), 0);
  return {
    crimes: has.crimes ? sum(() => 1) : null,
    cchi: has.cchi ? sum(({ offence }) => scoresOf(offence).cchi ?? 0) : null,
    ons: has.ons ? sum(({ offence }) => scoresOf(offence).ons ?? 0) : null,
  };
}

/** METHOD 6: the crimes that any of some people committed, each once. */
export const crimesOf = (people: ReadonlySet<string>, crimes: readonly Crime[]): Crime[] =>
  crimes.filter(({ offenders }) => offenders.some((offender) => people.has(offender)));

export const membersOf = (group: string, members: readonly UnitMember[]): Set<string> =>
  new Set(members.filter((member) => member.group === group).map(({ nominal }) => nominal));

export function groupHarm(
  groups: readonly string[],
  members: readonly UnitMember[],
  crimes: readonly Crime[],
  table: HarmTable,
): GroupHarm[] {
  return groups.map((group) => {
    const committed = crimesOf(membersOf(group, members), crimes);
    const counted = (known: boolean, when: (scores: Scores) => boolean) =>
      known ? committed.filter(({ offence }) => when(table.scoresOf(offence))).length : null;
    return {
      group,
      ...harmOf(committed, table),
      withoutCchi: counted(table.has.cchi, ({ cchi }) => cchi === undefined),
      withoutOns: counted(table.has.ons, ({ ons }) => ons === undefined),
      uncertain: counted(table.has.cchi, ({ cchi, isCertain }) => cchi !== undefined && !isCertain),
    };
  });
}

/** What of a group's harm goes to the members that one or two networks hold (METHOD 6). */
export interface PartHarm extends Harm {
  readonly group: string;
  readonly part: 'soc' | 'soc;cse';
  readonly members: number;
}

/** METHOD 6, network harm: each member's equal share of each crime, added up over those in SOC only, and over those also in CSE. */
export function sharedHarm(
  group: string,
  members: readonly UnitMember[],
  crimes: readonly Crime[],
  table: HarmTable,
  inCse: ReadonlySet<string>,
): PartHarm[] {
  const own = membersOf(group, members);
  const parts = (['soc', 'soc;cse'] as const).map((part): PartHarm => {
    const people = [...own].filter((nominal) => inCse.has(nominal) === (part === 'soc;cse'));
    const shares = people.map((nominal) =>
      harmOf(
        crimes.filter(({ offenders }) => offenders.includes(nominal)),
        table,
        ({ offenders }) => 1 / offenders.filter((offender) => own.has(offender)).length,
      ),
    );
    const sum = (known: boolean, ofEach: (share: Harm) => number | null) =>
      known ? shares.reduce((total, share) => total + ofEach(share)!, 0) : null;
    return {
      group,
      part,
      members: people.length,
      crimes: sum(table.has.crimes, ({ crimes }) => crimes),
      cchi: sum(table.has.cchi, ({ cchi }) => cchi),
      ons: sum(table.has.ons, ({ ons }) => ons),
    };
  });
  // A part that holds nobody has no row, but for the first (TABLES).
  return parts.filter(({ part, members }) => part === 'soc' || members > 0);
}

/** How many distinct crimes of members there are of each offence; '' stands for no code. */
export function offencesOf(members: readonly UnitMember[], crimes: readonly Crime[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { offence } of crimesOf(new Set(members.map(({ nominal }) => nominal)), crimes))
    counts.set(offence, (counts.get(offence) ?? 0) + 1);
  return counts;
}
