import { randomSource } from '../../random.ts';
import { drawsFrom } from '../draws.ts';
import { vehicle } from '../people.ts';
import { givenNames, nicknames, surnameHeads, surnameTails } from '../vocabulary/names.ts';
import type { Person } from '../world.ts';
import type { Cast } from './cast.ts';
import type { ForceRecipe } from './recipe.ts';

/** Everybody who has come to notice, under ids that say nothing of household or group: a person's number is their place. */
export function makeForcePeople(
  seed: number,
  { membership }: ForceRecipe,
  { register, groups, spellsOf, homes }: Cast,
): Person[] {
  const draws = drawsFrom(randomSource(seed, 'force', 'people'));
  const surnames = draws.shuffled(surnameHeads.flatMap((head) => surnameTails.map((tail) => head + tail)));
  const { household } = register.population;
  const nameOf = new Map<number, string>();
  const numbers = draws.shuffled([...register.person.keys()]);
  const width = String(numbers.length).length;
  return register.person.map((person, known) => {
    const surname = nameOf.get(household[person]) ?? draws.pick(surnames);
    nameOf.set(household[person], surname);
    const sex = register.sex[known] === 1 ? 'F' : 'M';
    const spell = spellsOf.get(known)?.[0];
    const family = spell === undefined ? undefined : groups[spell.group];
    const isOfFamily = family?.recipe.named === 'family' && draws.chance(0.75);
    const isNamed = draws.chance(spell === undefined ? 0.06 : membership.nicknamed);
    return {
      id: `N${String(numbers[known] + 1).padStart(width, '0')}`,
      familyName: isOfFamily ? (family?.name ?? surname) : surname,
      givenNames: draws.some(givenNames[sex], draws.chance(0.35) ? 2 : 1),
      sex,
      birth: register.birth[known],
      family: household[person],
      home: homes.homeOf(known),
      // Numbers that Ofcom keeps for drama.
      phone: `07700 900${String(draws.whole(0, 999)).padStart(3, '0')}`,
      vehicle: draws.chance(0.3) ? vehicle(draws) : null,
      standing: register.standing[known],
      nickname: isNamed ? draws.pick(nicknames) : null,
      activity: 1,
    };
  });
}
