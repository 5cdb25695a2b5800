import { randomSource } from '../random.ts';
import { ageOn, dayOf, yearOf } from './calendar.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { demoRecipe, type GroupRecipe } from './recipe.ts';
import { barNames, groupNames, lineNames, nicknames } from './vocabulary/names.ts';
import { authorities } from './vocabulary/places.ts';
import type { Group, Membership, Person } from './world.ts';

const recipe = demoRecipe.membership;
const far = dayOf('2100-01-01');

/** The groups, under names drawn for the seed. A family's is the name of a large one among the people. */
export function makeGroups(seed: number, people: readonly Person[]): Group[] {
  const draws = drawsFrom(randomSource(seed, 'groups'));
  const words = draws.shuffled(groupNames);
  const families = largestFamilies(people);
  const areas = authorities.map(({ name }) => name);
  let tracked = 0;
  const names: string[] = [];
  return demoRecipe.groups.map((group) => {
    const name = nameOf(group, { draws, words, families, first: names[0] });
    names.push(name);
    return {
      id: group.tracked ? `OCG-${String(++tracked).padStart(3, '0')}` : untrackedId(name),
      name,
      aliases: aliasesOf(group, name, draws),
      recipe: group,
      from: dayOf(`${group.founded}-01-01`) + draws.whole(0, 300),
      until: group.ended === null ? far : dayOf(`${group.ended}-01-01`) + draws.whole(0, 300),
      home: draws.pick(areas),
    };
  });
}

/** The id of a group that is on no list: its name in lower case, words joined by hyphens. */
export function untrackedId(name: string): string {
  return `USG-${name.toLowerCase().replaceAll(' ', '-')}`;
}

interface NameSources {
  draws: Draws;
  words: string[];
  families: string[];
  first: string | undefined;
}

function nameOf({ named }: GroupRecipe, { draws, words, families, first }: NameSources): string {
  if (named === 'north') return `${first} North`;
  if (named === 'family') return families[0];
  if (named === 'bar') return draws.pick(barNames);
  if (named === 'line') return draws.pick(lineNames);
  return words.pop() ?? 'Unnamed';
}

function aliasesOf({ named }: GroupRecipe, name: string, draws: Draws): string[] {
  if (named !== 'words') return [];
  const [one, other] = name.split(' ');
  const candidates = [`${one[0]}${other[0]}${draws.whole(1, 9)}`, `Young ${name}`, `${one}${other.toLowerCase()}`];
  return draws.some(candidates, draws.whole(0, 2));
}

function largestFamilies(people: readonly Person[]): string[] {
  const sizes = new Map<string, number>();
  for (const { familyName } of people) sizes.set(familyName, (sizes.get(familyName) ?? 0) + 1);
  return [...sizes].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([name]) => name);
}

/**
 * Who was in which group, in which of its cells, when. Relatives often join together. Members, and people around groups, get their
 * standing here.
 */
export function makeMemberships(seed: number, people: readonly Person[], groups: readonly Group[]): Membership[] {
  const draws = drawsFrom(randomSource(seed, 'memberships'));
  const memberships: Membership[] = [];
  const candidates = draws.shuffled(
    people.flatMap((person, number) =>
      ofAge(person) && draws.chance(person.sex === 'M' ? 1 : demoRecipe.people.womenJoin) ? [number] : [],
    ),
  );
  const byFamily = Map.groupBy(candidates, (person) => people[person].family);
  const taken = new Set<number>();

  groups.forEach((group, number) => {
    const joining: number[] = [];
    const invite = (person: number) => {
      if (taken.has(person) || joining.length >= group.recipe.members) return;
      taken.add(person);
      joining.push(person);
    };
    if (group.recipe.named === 'family') {
      for (const person of candidates) if (people[person].familyName === group.name) invite(person);
    }
    for (const person of candidates) {
      if (joining.length >= group.recipe.members) break;
      if (taken.has(person)) continue;
      invite(person);
      for (const relative of byFamily.get(people[person].family) ?? [])
        if (draws.chance(recipe.relativeJoins)) invite(relative);
    }
    addMembers(draws, { people, groups, memberships }, number, joining);
  });
  return memberships;
}

const ofAge = ({ birth }: Person) => yearOf(birth) >= 1955 && yearOf(birth) <= 2004;

interface Rooms {
  people: readonly Person[];
  groups: readonly Group[];
  memberships: Membership[];
}

function addMembers(
  draws: Draws,
  { people, groups, memberships }: Rooms,
  number: number,
  joining: readonly number[],
): void {
  const group = groups[number];
  const end = Math.min(group.until, dayOf(demoRecipe.last));
  let cell = 0;
  let room = 0;
  for (const person of joining) {
    if (room-- === 0) {
      cell++;
      room = draws.whole(recipe.cell.smallest, recipe.cell.largest) - 1;
    }
    const member = people[person];
    member.standing = 'member';
    if (group.recipe.named === 'family' && draws.chance(recipe.familySurname)) member.familyName = group.name;
    if (draws.chance(demoRecipe.people.nicknamed.member)) member.nickname = draws.pick(nicknames);
    // Nobody joins before thirteen; the rest join through the years.
    const earliest = Math.max(group.from, member.birth + 13 * 365);
    const since = Math.min(end - 200, earliest + Math.floor(draws.real() ** 1.6 * Math.max(0, end - 400 - earliest)));
    const left = draws.chance(recipe.left) ? since + draws.whole(300, 2500) : far;
    const until = Math.min(left, group.until);
    memberships.push({ person, group: number, cell, since, until: until < dayOf(demoRecipe.last) ? until : null });
    if (left < end && draws.chance(recipe.changedGroup * 6)) {
      const other = draws.whole(0, groups.length - 1);
      const next = groups[other];
      const from = Math.max(left + 30, next.from);
      if (other !== number && from < Math.min(next.until, end) - 300 && ageOn(member.birth, from) >= 13)
        memberships.push({ person, group: other, cell: 1, since: from, until: next.until < far ? next.until : null });
    }
  }
}
