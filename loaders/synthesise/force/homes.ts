import { randomSource } from '../../random.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import { makePlaces } from '../places.ts';
import { authorities } from '../vocabulary/places.ts';
import type { Place } from '../world.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import type { Register } from './register.ts';

/** Places of the area, and who lives where. */
export interface Homes {
  readonly places: readonly Place[];
  /** Where somebody's household lives. */
  homeOf(known: number): Place;
  /** Somewhere that something happens: most often no dwelling, and near where it is looked for. */
  somewhere(draws: Draws, area?: string): Place;
}

/** Dwellings and public places; a household has a dwelling of its authority, which others may have too. */
export function makeHomes(seed: number, recipe: ForceRecipe, register: Register): Homes {
  const draws = drawsFrom(randomSource(seed, 'force', 'homes'));
  const places = makePlaces(seed, sized(recipe, recipe.population.dwellings));
  const byArea = authorities.map(({ name }) => places.filter(({ area }) => area === name));
  const dwellings = byArea.map((own) => {
    const lived = own.filter(({ dwelling }) => dwelling);
    return lived.length > 0 ? lived : places;
  });
  const open = byArea.map((own) => own.filter(({ dwelling }) => !dwelling));
  const area = new Map(authorities.map(({ name }, at) => [name as string, at]));
  const ofHousehold = new Map<number, Place>();
  return {
    places,
    homeOf(known) {
      const household = register.population.household[register.person[known]];
      const home = ofHousehold.get(household) ?? draws.pick(dwellings[register.areaOf(known)]);
      ofHousehold.set(household, home);
      return home;
    },
    somewhere(by, wanted) {
      const at =
        wanted !== undefined && by.chance(0.88) ? (area.get(wanted) ?? 0) : by.whole(0, authorities.length - 1);
      if (open[at].length > 0 && by.chance(0.6)) return by.pick(open[at]);
      return by.pick(dwellings[at]);
    },
  };
}
