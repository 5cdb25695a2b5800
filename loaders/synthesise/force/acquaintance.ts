import { randomSource } from '../../random.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import type { Group, Membership } from '../world.ts';
import type { Belonging } from './members.ts';
import type { ForceRecipe } from './recipe.ts';
import type { Register } from './register.ts';

/** Who knows whom, and how well. Whoever has no list knows nobody in particular. */
export interface Acquaintance {
  readonly others: readonly (readonly number[] | undefined)[];
  readonly strengths: readonly (readonly number[] | undefined)[];
  /** Somebody that a person knows, the better known the likelier; −1 where they know nobody. */
  knownTo(draws: Draws, person: number): number;
}

/** Ties of people in groups and around them: of one cell, between cells, of one household, with people of other groups. */
export function makeAcquaintance(
  seed: number,
  { ties, membership }: ForceRecipe,
  groups: readonly Group[],
  { memberships, associates }: Belonging,
  register: Register,
): Acquaintance {
  const draws = drawsFrom(randomSource(seed, 'force', 'acquaintance'));
  const others: number[][] = [];
  const strengths: number[][] = [];
  const add = (one: number, other: number, strength: number) => {
    others[one] ??= [];
    strengths[one] ??= [];
    const at = others[one].indexOf(other);
    if (at >= 0) {
      strengths[one][at] += strength;
      return;
    }
    others[one].push(other);
    strengths[one].push(strength);
  };
  const tie = (one: number, other: number, strength: number) => {
    if (one === other) return;
    add(one, other, strength);
    add(other, one, strength);
  };

  const byGroup: Membership[][] = groups.map(() => []);
  for (const spell of memberships) byGroup[spell.group].push(spell);
  byGroup.forEach((members, number) => {
    const cells = [...Map.groupBy(members, ({ cell }) => cell).values()].map((cell) =>
      cell.map(({ person }) => person),
    );
    cells.forEach((cell, place) => {
      for (const one of cell)
        for (const other of cell)
          if (one < other && draws.chance(0.8)) tie(one, other, ties.cell * (0.3 + draws.real()));
      if (place === 0) return;
      const between = draws.pick(cell);
      for (const other of draws.some(cells[draws.whole(0, place - 1)], 2)) tie(between, other, ties.between);
    });
    for (const { person } of members) if (draws.chance(0.4)) tie(person, draws.pick(members).person, ties.group);
    for (const person of associates[number]) {
      tie(person, draws.pick(members).person, ties.associate * (0.5 + draws.real()));
      if (draws.chance(0.35)) tie(person, draws.pick(members).person, ties.associate * draws.real());
      if (draws.chance(0.3)) tie(person, draws.pick(associates[number]), ties.associate * draws.real());
    }
    const hostile = groups[number].recipe.rivals;
    for (const { person } of members) {
      if (!draws.chance(membership.facilitators)) continue;
      const other = draws.whole(0, groups.length - 1);
      if (other === number || hostile.includes(other)) continue;
      for (const contact of draws.some(byGroup[other], draws.whole(1, 3)))
        tie(person, contact.person, ties.facilitator);
    }
  });
  const { population, person: persons } = register;
  const tied = [...others.keys()].filter((one) => others[one] !== undefined);
  for (const household of Map.groupBy(tied, (one) => population.household[persons[one]]).values())
    for (const one of household) for (const other of household) if (one < other) tie(one, other, ties.family);

  const sums = strengths.map((each) => each?.reduce((sum, strength) => sum + strength, 0));
  return {
    others,
    strengths,
    knownTo(by, person) {
      const known = others[person];
      const weights = strengths[person];
      if (known === undefined || weights === undefined) return -1;
      let left = by.real() * (sums[person] ?? 0);
      for (let at = 0; at < known.length; at++) {
        left -= weights[at];
        if (left < 0) return known[at];
      }
      return known[known.length - 1];
    },
  };
}
