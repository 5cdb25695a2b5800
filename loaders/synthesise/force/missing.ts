import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import type { MissingReport } from '../missing.ts';
import { streetHeads, streetTails, townsElsewhere } from '../vocabulary/places.ts';
import { type Cast, yearsOld } from './cast.ts';
import type { ForceCrime } from './crime.ts';
import { recordDays } from './days.ts';
import { type ForceRecipe, sized } from './recipe.ts';

/** Reports of people missing, most of them young, some again and again; some are found far away, a few where drugs are sold. */
export function makeForceMissing(
  seed: number,
  recipe: ForceRecipe,
  { register, homes }: Cast,
  crimes: readonly ForceCrime[],
): MissingReport[] {
  const source = (label: string) => randomSource(seed, 'force', 'missing', label);
  const draws = drawsFrom(source('draws'));
  const { reports, outside, not_found } = recipe.missing;
  const last = dayOf(recipe.period.until);
  const sold = crimes.filter(({ county, place }) => county && place.dwelling).map(({ place }) => place.text);
  const restless: number[] = [];
  let address = '';
  return recordDays(recipe, recipe.period.logs_from, sized(recipe, reports), source('days')).map((from, place) => {
    const again = restless.length > 0 && draws.chance(0.5) ? draws.pick(restless.slice(-400)) : -1;
    const isAgain = again >= 0 && yearsOld(register.birth[again], from) < 19;
    const person = isAgain
      ? again
      : register.enrol(
          from - (draws.chance(0.85) ? draws.whole(3700, 6500) : draws.whole(6600, 25_000)),
          register.anySex(0.5),
        );
    if (!isAgain && yearsOld(register.birth[person], from) < 18) restless.push(person);
    const id = `MP-${String(place + 1).padStart(5, '0')}`;
    if (draws.chance(not_found)) return { id, person, from, found: null, location: null, outside: null };
    const found = Math.min(last, from + draws.geometric(2));
    if (draws.chance(outside)) {
      // Others are found at the same address about then.
      if (address === '' || draws.chance(0.6))
        address = `${draws.whole(1, 60)} ${draws.pick(streetHeads)} ${draws.pick(streetTails)}, ${draws.pick(townsElsewhere)}`;
      return { id, person, from, found, location: address, outside: true };
    }
    const location = sold.length > 0 && draws.chance(0.06) ? draws.pick(sold) : homes.somewhere(draws).text;
    return { id, person, from, found, location, outside: false };
  });
}
