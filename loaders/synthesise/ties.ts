import { randomSource } from '../random.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';
import type { Group, Membership, Person } from './world.ts';

const strengths = demoRecipe.ties;

type Ties = Map<number, number>[];

/**
 * Who knows whom, and how well: people of one cell, the go-betweens of a group's cells, relatives, people around groups, members who
 * know another group, people who offend together, neighbours. People around groups and others who offend get their standing here.
 */
export function makeTies(
  seed: number,
  people: readonly Person[],
  groups: readonly Group[],
  memberships: readonly Membership[],
): Ties {
  const draws = drawsFrom(randomSource(seed, 'ties'));
  const ties: Ties = people.map(() => new Map());
  const tie = (one: number, other: number, strength: number) => {
    if (one === other) return;
    ties[one].set(other, (ties[one].get(other) ?? 0) + strength);
    ties[other].set(one, (ties[other].get(one) ?? 0) + strength);
  };
  const byGroup = groups.map((_, number) => memberships.filter(({ group }) => group === number));

  byGroup.forEach((members) => {
    tieCells(draws, members, tie);
  });
  for (const relatives of Map.groupBy(people.keys(), (number) => people[number].family).values())
    for (const one of relatives)
      for (const other of relatives) if (one < other) tie(one, other, strengths.family * draws.real());

  const members = byGroup.map((group) => group.map(({ person }) => person));
  tieAssociates(draws, people, members, tie);
  tieFacilitators(draws, groups, members, tie);
  tieOffenders(draws, people, tie);
  for (const one of people.keys())
    if (draws.chance(0.6)) tie(one, draws.whole(0, people.length - 1), strengths.neighbour);
  return ties;
}

type Tie = (one: number, other: number, strength: number) => void;

function tieCells(draws: Draws, members: readonly Membership[], tie: Tie): void {
  const cells = [...Map.groupBy(members, ({ cell }) => cell).values()].map((cell) => cell.map(({ person }) => person));
  cells.forEach((cell, place) => {
    for (const one of cell)
      for (const other of cell)
        if (one < other && draws.chance(0.8)) tie(one, other, strengths.cell * (0.3 + draws.real()));
    if (place > 0) {
      const earlier = cells[draws.whole(0, place - 1)];
      const between = draws.pick(cell);
      for (const other of draws.some(earlier, 2)) tie(between, other, strengths.goBetween);
    }
  });
  for (const { person } of members) if (draws.chance(0.4)) tie(person, draws.pick(members).person, strengths.group);
}

function tieAssociates(draws: Draws, people: readonly Person[], members: readonly number[][], tie: Tie): void {
  const free = draws.shuffled([...people.keys()].filter((number) => people[number].standing === 'other'));
  for (const group of members) {
    const around = free.splice(0, Math.round(group.length * demoRecipe.people.associatesPerMember));
    for (const person of around) {
      people[person].standing = 'associate';
      const anchor = draws.pick(group);
      tie(person, anchor, strengths.associate * (0.5 + draws.real()));
      if (draws.chance(0.35)) tie(person, draws.pick(group), strengths.associate * draws.real());
      if (draws.chance(0.3)) tie(person, draws.pick(around), strengths.associate * draws.real());
      if (draws.chance(0.06)) tie(person, draws.pick(draws.pick(members)), strengths.associate);
    }
  }
}

function tieFacilitators(draws: Draws, groups: readonly Group[], members: readonly number[][], tie: Tie): void {
  members.forEach((group, number) => {
    const friendly = [...groups.keys()].filter(
      (other) =>
        other !== number &&
        !groups[number].recipe.rivals.includes(other) &&
        !groups[other].recipe.rivals.includes(number),
    );
    for (const person of group) {
      if (!draws.chance(demoRecipe.membership.facilitators)) continue;
      const other = members[draws.pick(friendly)];
      for (const contact of draws.some(other, draws.whole(1, 3))) tie(person, contact, strengths.facilitator);
    }
  });
}

function tieOffenders(draws: Draws, people: readonly Person[], tie: Tie): void {
  const free = draws.shuffled([...people.keys()].filter((number) => people[number].standing === 'other'));
  const count = Math.round(free.length * 0.45);
  for (let from = 0; from < count; ) {
    const set = free.slice(from, from + draws.whole(1, 6));
    from += set.length;
    for (const one of set) {
      people[one].standing = 'offender';
      for (const other of set)
        if (one < other && draws.chance(0.7)) tie(one, other, strengths.offenders * draws.real());
    }
    if (draws.chance(0.12)) tie(set[0], draws.whole(0, people.length - 1), strengths.offenders);
  }
}
