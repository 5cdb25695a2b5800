import { randomSource, shuffled } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import { CENSUS_DAY, type Census } from './census.ts';
import type { ForceRecipe } from './recipe.ts';

/** Everybody who lives in the area, numbered household by household. Birth is known to the year: the day is settled when somebody is recorded. */
export interface Population {
  readonly size: number;
  /** Completed years on the census day. */
  readonly age: Uint8Array;
  /** 0 for men, 1 for women. */
  readonly sex: Uint8Array;
  readonly area: Uint8Array;
  readonly household: Int32Array;
  /** Place in `appearances`. */
  readonly appearance: Uint8Array;
  readonly ages: number;
  /** Somebody of an area, sex and age whom nobody has taken yet, or of about that age; −1 where nobody is left. */
  take(area: number, sex: number, age: number): number;
  /** Takes one person, so that `take` does not give them again. */
  keep(person: number): void;
  readonly isTaken: Uint8Array;
}

const day = dayOf(CENSUS_DAY);

/** Age on the census day of whoever is born on a day; below 0 for those born later. */
export const censusAge = (birth: number): number => Math.floor((day - birth) / 365.25);

/** The people of the area as the census counts them, put together to households: somebody grown up, perhaps a partner, and children. */
export function makePopulation(seed: number, census: readonly Census[], recipe: ForceRecipe): Population {
  const counts = census.map(({ ages }) =>
    ages.map((people) => Math.round(people * recipe.size * recipe.population.share)),
  );
  const size = counts.flat().reduce((sum, count) => sum + count, 0);
  const ages = Math.max(...counts.map(({ length }) => length));
  const [age, sex, area, appearance] = [0, 1, 2, 3].map(() => new Uint8Array(size));
  const household = new Int32Array(size);
  const draws = drawsFrom(randomSource(seed, 'force', 'households'));
  let filled = 0;
  let homes = 0;
  const place = (authority: number, years: number, woman: boolean, look: number) => {
    age[filled] = years;
    sex[filled] = woman ? 1 : 0;
    area[filled] = authority;
    appearance[filled] = look;
    household[filled++] = homes;
  };

  census.forEach(({ women, appearances }, authority) => {
    const grown = draws.shuffled(peopleOf(counts[authority], 18, ages));
    const children = draws.shuffled(peopleOf(counts[authority], 0, 18));
    const looks = [...appearances.keys()];
    /** Takes from the end of a list somebody whose age fits, looking a few places ahead. */
    const fitting = (list: number[], low: number, high: number): number | null => {
      for (let back = 1; back <= Math.min(10, list.length); back++) {
        const years = list[list.length - back];
        if (years < low || years > high) continue;
        list[list.length - back] = list[list.length - 1];
        list.pop();
        return years;
      }
      return null;
    };
    while (grown.length > 0) {
      const head = grown.pop() as number;
      const look = draws.weighted(looks, appearances);
      const woman = draws.chance(women);
      place(authority, head, woman, look);
      const partner = draws.chance(recipe.population.partner) ? fitting(grown, head - 7, head + 7) : null;
      if (partner !== null) place(authority, partner, draws.chance(0.97) ? !woman : woman, look);
      const wanted = head < 60 ? draws.geometric(recipe.population.children) : 0;
      for (let child = 0; child < wanted; child++) {
        const years = fitting(children, head - 44, head - 17);
        if (years !== null) place(authority, years, draws.chance(0.488), look);
      }
      const kin = draws.chance(recipe.population.grown_child) ? fitting(grown, head - 44, head - 17) : null;
      if (kin !== null) place(authority, kin, draws.chance(women), look);
      homes++;
    }
    while (children.length > 0) {
      const look = draws.weighted(looks, appearances);
      for (const years of children.splice(-2)) place(authority, years, draws.chance(0.488), look);
      homes++;
    }
  });
  return withTaking(seed, { size, age, sex, area, household, appearance, ages }, census.length);
}

const peopleOf = (counts: readonly number[], from: number, to: number): number[] =>
  counts.slice(from, to).flatMap((count, years) => new Array<number>(count).fill(from + years));

/** Adds taking somebody of an area, sex and age: everybody of each stands in a row, in shuffled order. */
function withTaking(seed: number, people: Omit<Population, 'take' | 'keep' | 'isTaken'>, areas: number): Population {
  const { size, age, sex, area, ages } = people;
  const bucket = (one: number) => (area[one] * 2 + sex[one]) * ages + age[one];
  const starts = new Int32Array(areas * 2 * ages + 1);
  for (let one = 0; one < size; one++) starts[bucket(one) + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const next = starts.slice(0, -1);
  const row = new Int32Array(size);
  for (const one of shuffled(size, randomSource(seed, 'force', 'order of taking'))) row[next[bucket(one)]++] = one;
  next.set(starts.subarray(0, -1));

  const isTaken = new Uint8Array(size);
  const keep = (one: number) => {
    isTaken[one] = 1;
  };
  const takeFrom = (at: number): number => {
    while (next[at] < starts[at + 1]) {
      const one = row[next[at]++];
      if (isTaken[one] === 0) {
        keep(one);
        return one;
      }
    }
    return -1;
  };
  return {
    ...people,
    isTaken,
    keep,
    take(where, as, years) {
      const wanted = Math.max(0, Math.min(ages - 1, years));
      for (let apart = 0; apart < ages; apart++) {
        for (const near of apart === 0 ? [wanted] : [wanted - apart, wanted + apart]) {
          if (near < 0 || near >= ages) continue;
          const found = takeFrom((where * 2 + as) * ages + near);
          if (found >= 0) return found;
        }
      }
      return -1;
    },
  };
}
