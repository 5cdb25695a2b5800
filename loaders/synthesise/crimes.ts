import { randomSource } from '../random.ts';
import { ageOn, dayOf } from './calendar.ts';
import { writeMethod } from './crime-text.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { lottery } from './lottery.ts';
import { demoRecipe } from './recipe.ts';
import { dayOfRecord } from './record-days.ts';
import { domesticTitles, type Offence, offences } from './vocabulary/offences.ts';
import type { Place, World } from './world.ts';

const recipe = demoRecipe.crimes;

export const offenderRoles = [
  'DEFENDANT/OFFENDER',
  'SUSPECT',
  'PERSON REPORTED FOR CRIME/OFFENCE',
  'POTENTIAL DETECTION',
  'PERSON PROBABLY RESPONSIBLE',
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
] as const;
export const roleShares = [40, 34, 7, 3, 8, 8];
export const otherRoles = ['WITNESS', 'REPORTING PERSON', 'THIRD PARTY', 'PARENT/GUARDIAN'] as const;

export interface Crime {
  readonly id: string;
  readonly recorded: number;
  readonly occurred: number | null;
  /** The day on which it truly occurred. */
  readonly happened: number;
  readonly offence: Offence;
  readonly part: string;
  readonly type: string;
  readonly flags: readonly string[];
  readonly method: string;
  readonly place: Place;
  readonly roles: readonly { readonly person: number; readonly role: string }[];
}

/** Crimes of people in groups and of others: alone or with those they know, on victims who may be harmed again. */
export function makeCrimes(world: World): Crime[] {
  const draws = drawsFrom(randomSource(world.seed, 'crimes'));
  const days = Array.from({ length: recipe.count }, () => dayOfRecord(draws)).sort((one, other) => one - other);
  const room = crimeRoom(world);
  return days.map((recorded, number) => makeCrime(world, draws, room, recorded, number));
}

interface Room {
  readonly anybody: (draws: Draws) => number;
  /** By group: whom its crime types make likelier. */
  readonly groupOf: readonly (number | null)[];
  readonly bystanders: readonly number[];
  /** Children harmed before, with the day. */
  readonly harmed: { person: number; day: number }[];
}

function crimeRoom({ people, memberships }: World): Room {
  const groupOf: (number | null)[] = people.map(() => null);
  for (const { person, group } of memberships) groupOf[person] = group;
  const weights = { member: 1, associate: 0.5, offender: 0.75, other: 0.12 };
  return {
    anybody: lottery(people.map(({ activity, standing }) => Math.sqrt(activity) * weights[standing])),
    groupOf,
    bystanders: [...people.keys()].filter((person) => people[person].standing !== 'member'),
    harmed: [],
  };
}

function makeCrime(world: World, draws: Draws, room: Room, recorded: number, number: number): Crime {
  const { people } = world;
  const delay = draws.chance(0.75) ? draws.whole(0, 2) : draws.geometric(60);
  const occurred = Math.max(dayOf('1998-01-01'), recorded - delay);
  let lead = room.anybody(draws);
  while (ageOn(people[lead].birth, occurred) < 12) lead = room.anybody(draws);
  const part = partOf(world, draws, room, lead);
  const domestic = draws.chance(recipe.domestic) && (part === 'violence' || part === 'damage');
  const choice = domestic
    ? Object.values(offences)
        .flat()
        .filter(({ title }) => domesticTitles.includes(title))
    : offences[part];
  const offence = draws.weighted(
    choice,
    choice.map(({ share }) => share),
  );
  const offenders =
    part === 'possession' || domestic
      ? [lead]
      : offendersWith(world, draws, lead, occurred, part === 'child' ? 0.16 : 1 - recipe.offenders.alone);
  const victim = victimOf(world, draws, room, part, occurred, offenders);
  const roles = offenders.map((person) => ({ person, role: draws.weighted(offenderRoles, roleShares) as string }));
  if (draws.chance(recipe.secondRole)) {
    const again = draws.pick(offenderRoles);
    if (!roles.some(({ person, role }) => person === offenders[0] && role === again))
      roles.push({ person: offenders[0], role: again });
  }
  if (victim !== null) roles.push({ person: victim, role: 'VICTIM' });
  if (draws.chance(recipe.witness)) {
    const person = draws.pick(room.bystanders);
    if (!roles.some((taken) => taken.person === person)) roles.push({ person, role: draws.pick(otherRoles) });
  }
  const place = draws.chance(0.3) ? people[lead].home : draws.pick(world.places);
  const county =
    (part === 'supply' || part === 'slavery') &&
    occurred > dayOf('2012-06-01') &&
    draws.chance(recipe.countyLinesWords);
  return {
    id: `CR-${String(number + 1).padStart(5, '0')}`,
    recorded,
    occurred: draws.chance(0.94) ? occurred : null,
    happened: occurred,
    offence,
    part,
    type: typeOf(draws, part, domestic),
    flags: flagsOf(draws, part),
    method: writeMethod(draws, { offence, county, place, lead: people[lead], day: occurred }),
    place,
    roles,
  };
}

function partOf({ groups }: World, draws: Draws, { groupOf }: Room, lead: number): string {
  const group = groupOf[lead];
  return partFor(draws, group === null ? [] : groups[group].recipe.crimeTypes);
}

/** The part of crime that a crime belongs to: a group's living makes some likelier among its people. */
export function partFor(draws: Draws, crimeTypes: readonly string[]): string {
  const { childSexual, drugSupply, modernSlavery } = recipe;
  const usual: Record<string, number> = {
    violence: 0.31,
    weapons: 0.04,
    robbery: 0.045,
    theft: 0.24,
    damage: 0.09,
    money: 0.03,
    possession: 0.06,
    supply: drugSupply / 1.6,
    slavery: modernSlavery / 1.6,
    child: childSexual,
  };
  const more = (type: string, part: string, times: number) => {
    if (crimeTypes.includes(type)) usual[part] *= times;
  };
  more('Drugs', 'supply', 4);
  more('Firearms', 'weapons', 4);
  more('Violence', 'violence', 1.3);
  more('Robbery', 'robbery', 4);
  more('Acquisitive crime', 'theft', 1.8);
  more('Vehicle crime', 'theft', 1.8);
  more('Money laundering', 'money', 4);
  more('Fraud', 'money', 8);
  more('Modern slavery', 'slavery', 8);
  more('Child sexual exploitation', 'child', 4);
  return draws.weighted(Object.keys(usual), Object.values(usual));
}

function offendersWith({ people, ties }: World, draws: Draws, lead: number, day: number, together: number): number[] {
  const offenders = [lead];
  if (!draws.chance(together) || ties[lead].size === 0) return offenders;
  const wanted = Math.min(recipe.offenders.most, 2 + draws.geometric(recipe.offenders.mean));
  const [known, strength] = [[...ties[lead].keys()], [...ties[lead].values()]];
  for (let attempt = 0; attempt < 20 && offenders.length < wanted; attempt++) {
    const person = draws.weighted(known, strength);
    if (!offenders.includes(person) && ageOn(people[person].birth, day) >= 10) offenders.push(person);
  }
  return offenders;
}

export const victimless = ['possession', 'supply', 'weapons', 'money'];

function victimOf(
  { people }: World,
  draws: Draws,
  room: Room,
  part: string,
  day: number,
  offenders: readonly number[],
): number | null {
  if (victimless.includes(part) || draws.chance(0.06)) return null;
  const child = part === 'child' && !draws.chance(recipe.victimAdult);
  const fits = (person: number) => {
    const age = ageOn(people[person].birth, day);
    return !offenders.includes(person) && (child ? age >= 4 && age < 18 : age >= 14);
  };
  if (child && draws.chance(recipe.victimAgain)) {
    const recent = room.harmed.filter(({ person, day: before }) => day - before < 1200 && fits(person));
    if (recent.length > 0) return remember(room, draws.pick(recent).person, day);
  }
  for (let attempt = 0; attempt < 80; attempt++) {
    const person = draws.pick(room.bystanders);
    if (fits(person)) return child ? remember(room, person, day) : person;
  }
  return null;
}

function remember({ harmed }: Room, person: number, day: number): number {
  harmed.push({ person, day });
  return person;
}

/** Markers that a crime of some part carries. */
export function flagsOf(draws: Draws, part: string): string[] {
  const flags: string[] = [];
  if (part === 'child' && draws.chance(0.25)) flags.push(draws.pick(['CSE', 'CAO', 'PPC']));
  if (part === 'weapons' && draws.chance(0.5)) flags.push('KNI');
  if (part === 'supply' && draws.chance(0.4)) flags.push('DRU');
  if (draws.chance(0.05)) flags.push(draws.pick(['ALC', 'CCT', 'INT']));
  return flags;
}

/** The type under which a crime is recorded: DA is domestic abuse. */
export function typeOf(draws: Draws, part: string, domestic: boolean): string {
  if (domestic || (part === 'child' && draws.chance(0.06))) return 'DA';
  const others: Readonly<Record<string, string>> = {
    violence: 'KNIFE',
    weapons: 'KNIFE',
    robbery: 'KNIFE',
    theft: 'BUSINESS',
  };
  if (part in others && draws.chance(0.2)) return others[part];
  return draws.chance(0.4) ? 'NON-DA' : '';
}
