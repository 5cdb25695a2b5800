import { randomSource } from '../../random.ts';
import { dayOf, yearOf } from '../calendar.ts';
import type { Draws } from '../draws.ts';
import { drawsFrom } from '../draws.ts';
import { lottery } from '../lottery.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import type { Register } from './register.ts';

/** People who offend and belong to no group. */
export interface Offenders {
  readonly all: readonly number[];
  /** Where somebody stands in `all`; undefined for others. */
  readonly place: ReadonlyMap<number, number>;
  /** Those with whom each offends, by place in `all`: sets of one to six who stand in a row. */
  readonly withOf: (place: number) => readonly [from: number, to: number];
  /** One of them, the busier the likelier. */
  anyone(draws: Draws): number;
}

/** Enrols people who offend, in small sets that know each other, of about one age and one place. */
export function makeOffenders(seed: number, recipe: ForceRecipe, register: Register): Offenders {
  const draws = drawsFrom(randomSource(seed, 'force', 'offenders'));
  const count = sized(recipe, recipe.crimes.offenders_pool);
  const all: number[] = [];
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const [first, last] = [yearOf(dayOf(recipe.period.crimes_from)), yearOf(dayOf(recipe.period.until))];
  while (all.length < count) {
    const from = all.length;
    const to = Math.min(count, from + draws.whole(1, 6));
    const born = dayOf(`${draws.whole(first - 28, last - 16)}-01-01`);
    let area: number | undefined;
    for (let place = from; place < to; place++) {
      const person = register.enrol(born + draws.whole(-900, 900), register.anySex(0.2), area);
      area ??= register.areaOf(person);
      register.standing[person] = 'offender';
      all.push(person);
      starts[place] = from;
      ends[place] = to;
    }
  }
  const busy = lottery(all.map(() => Math.exp(0.9 * draws.normal())));
  return {
    all,
    place: new Map(all.map((person, place) => [person, place])),
    withOf: (place) => [starts[place], ends[place]],
    anyone: (by) => all[busy(by)],
  };
}
