import { randomSource } from '../random.ts';
import { dayOf } from './calendar.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';
import { lists } from './vocabulary/lists.ts';
import { givenNames, surnameHeads, surnameTails } from './vocabulary/names.ts';
import type { Person, Place } from './world.ts';

const recipe = demoRecipe.people;
const models = lists.vehmake.split('|');
const colours = lists.colour.split('|');

/** The people of the study, family by family, under ids that say nothing of family or group. */
export function makePeople(seed: number, places: readonly Place[]): Person[] {
  const draws = drawsFrom(randomSource(seed, 'people'));
  const homes = draws.shuffled(places.filter((place) => place.dwelling));
  const surnames = draws.shuffled(surnameHeads.flatMap((head) => surnameTails.map((tail) => joined(head, tail))));
  const people: Omit<Person, 'id'>[] = [];
  for (let family = 0; people.length < recipe.count; family++) {
    const size = Math.min(1 + draws.geometric(recipe.relatives), recipe.largestFamily, recipe.count - people.length);
    const surname = surnames[family % surnames.length];
    const home = draws.pick(homes);
    const eldest = draws.whole(recipe.bornFrom, recipe.bornTo - 22);
    for (let member = 0; member < size; member++) {
      const sex = draws.chance(0.7) ? 'M' : 'F';
      const born =
        member === 0
          ? eldest
          : Math.min(recipe.bornTo, eldest + draws.weighted([draws.whole(0, 12), draws.whole(18, 42)], [1, 2]));
      people.push({
        familyName: draws.chance(0.92) ? surname : draws.pick(surnames),
        givenNames: draws.some(givenNames[sex], draws.chance(0.35) ? 2 : 1),
        sex,
        birth: dayOf(`${born}-01-01`) + draws.whole(0, 364),
        family,
        home: draws.chance(recipe.shareHome) ? home : draws.pick(homes),
        // Numbers that Ofcom keeps for drama.
        phone: `07700 900${String(draws.whole(0, 999)).padStart(3, '0')}`,
        vehicle: draws.chance(0.4) ? vehicle(draws) : null,
        standing: 'other',
        nickname: null,
        activity: Math.exp(recipe.activitySpread * draws.normal()),
      });
    }
  }
  return draws.shuffled(people).map((person, place) => ({ id: `N${String(place + 1).padStart(5, '0')}`, ...person }));
}

/** A vehicle, under a plate of the right look that starts with Q Z: no office gives those out. */
export function vehicle(draws: Draws): { text: string; plate: string } {
  const letter = () => draws.pick([...'ABCDEFGHJKLMNPRSTUVWXY']);
  const plate = `QZ${String(draws.whole(2, 70)).padStart(2, '0')} ${letter()}${letter()}${letter()}`;
  return { text: `${draws.pick(colours)} ${draws.pick(models)}`, plate };
}

function joined(head: string, tail: string): string {
  return (head.at(-1) === tail[0] ? head + tail.slice(1) : head + tail).replace(/e(?=[aeiou])/, '');
}
