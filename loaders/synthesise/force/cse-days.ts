import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { dayOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, dealtOf, type Shares, stratified } from './stratified.ts';

/** When crimes against children happen and are recorded. */
export interface ChildOffenceDays {
  happened(linked: boolean): number;
  recorded(happened: number): number;
}

/** Days as the recipe's years have them, and how long it takes until somebody tells. */
export function childOffenceDays(
  { cse, period }: ForceRecipe,
  source: (label: string) => RandomGenerator,
): ChildOffenceDays {
  const draws = drawsFrom(source('days'));
  const last = dayOf(period.until);
  const first = dayOf(period.crimes_from);
  const yearly = (shares: Shares, label: string) => {
    const weights = everyYear(shares);
    return dealtOf(
      weights.map(([year]) => year),
      weights.map(([, weight]) => weight),
      stratified(source(label)),
    );
  };
  const year = { linked: yearly(cse.years_linked, 'linked years'), alone: yearly(cse.years, 'years') };
  const isHistoric = dealtChance(cse.historic, stratified(source('historic')));
  return {
    happened(linked) {
      const when = (linked ? year.linked : year.alone)();
      return draws.whole(dayOf(`${when}-01-01`), Math.min(last, dayOf(`${when}-12-31`)));
    },
    recorded(happened) {
      const told = happened + (isHistoric() ? draws.whole(300, 5000) : draws.chance(0.5) ? 0 : draws.geometric(12));
      return told >= first ? Math.min(last, told) : first + draws.geometric(900);
    },
  };
}

/** A weight for each year from the first to the last: in a straight line between those that are given. */
function everyYear(shares: Shares): [year: number, weight: number][] {
  const given = Object.entries(shares).map(([year, weight]) => [Number(year), weight] as const);
  return given.flatMap(([year, weight], at): [number, number][] => {
    const [next, then] = given[at + 1] ?? [year + 1, weight];
    return Array.from({ length: next - year }, (_, after) => [
      year + after,
      weight + ((then - weight) * after) / (next - year),
    ]);
  });
}
