import { randomSource } from '../random.ts';
import { ageOn, dayOf } from './calendar.ts';
import type { Crime } from './crimes.ts';
import { drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';
import { dayOfRecord } from './record-days.ts';
import { streetHeads, streetTails, townsElsewhere } from './vocabulary/places.ts';
import type { World } from './world.ts';

const recipe = demoRecipe.missing;

export interface MissingReport {
  readonly id: string;
  readonly person: number;
  readonly from: number;
  readonly found: number | null;
  readonly location: string | null;
  readonly outside: boolean | null;
}

/**
 * Reports of people missing, most of them young, some again and again. Some are found far outside the force area, of those several at
 * one address within days; a few at an address that a drug supply or slavery crime speaks of.
 */
export function makeMissingReports({ seed, people, places }: World, crimes: readonly Crime[]): MissingReport[] {
  const draws = drawsFrom(randomSource(seed, 'missing reports'));
  const addresses = crimes
    .filter(({ part, place }) => (part === 'supply' || part === 'slavery') && place.dwelling)
    .map(({ place }) => place.text);
  const everybody = [...people.keys()];
  const reports: Omit<MissingReport, 'id'>[] = [];
  const young = (day: number) =>
    everybody.filter((person) => people[person].birth > day - 18 * 365 && ageOn(people[person].birth, day) >= 9);
  while (reports.length < recipe.reports) {
    const from = dayOfRecord(draws);
    const children = young(from);
    const restless = children.filter((person) => reports.some((earlier) => earlier.person === person));
    const person = draws.chance(0.15)
      ? draws.pick(everybody)
      : draws.pick(restless.length > 0 && draws.chance(0.55) ? restless : children);
    if (ageOn(people[person].birth, from) < 9) continue;
    if (draws.chance(recipe.notFound)) {
      reports.push({ person, from, found: null, location: null, outside: null });
      continue;
    }
    const found = Math.min(dayOf(demoRecipe.last), from + draws.geometric(2));
    if (draws.chance(recipe.foundOutside)) {
      const location = `${draws.whole(1, 60)} ${draws.pick(streetHeads)} ${draws.pick(streetTails)}, ${draws.pick(townsElsewhere)}`;
      reports.push({ person, from, found, location, outside: true });
      // Others are found at the same address about then.
      for (let other = draws.geometric(0.5); other > 0 && reports.length < recipe.reports; other--) {
        const apart = draws.whole(-9, 9);
        const also = draws.pick(children);
        if (also !== person)
          reports.push({ person: also, from: found + apart - 1, found: found + apart, location, outside: true });
      }
      continue;
    }
    const location =
      draws.chance(recipe.atCrimeAddress) && addresses.length > 0 ? draws.pick(addresses) : draws.pick(places).text;
    reports.push({ person, from, found, location, outside: false });
  }
  return reports
    .sort((one, other) => one.from - other.from || one.person - other.person)
    .map((report, place) => ({ id: `MP-${String(place + 1).padStart(4, '0')}`, ...report }));
}
