import { randomSource } from '../random.ts';
import { ageOn, dayOf } from './calendar.ts';
import { drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';
import type { World } from './world.ts';

const recipe = demoRecipe.custody;

/** Two people in one cell. The order of the two is as the prison wrote it down. */
export interface CellShare {
  readonly a: number;
  readonly b: number;
  readonly started: number;
  readonly ended: number | null;
}

/** Spells in prison of people who come to notice, and whom they shared a cell with; sharing falls where two spells overlap. */
export function makeCustody({ seed, people }: World): CellShare[] {
  const draws = drawsFrom(randomSource(seed, 'custody'));
  const [first, last] = [dayOf(`${recipe.firstYear}-01-01`), dayOf(demoRecipe.last)];
  const likely = people.map(({ standing, activity, sex }) =>
    standing === 'other' ? 0 : Math.sqrt(activity) * (standing === 'member' ? 2 : 1) * (sex === 'M' ? 1 : 0.1),
  );
  const numbers = [...people.keys()];
  const spells = Array.from({ length: recipe.spells }, () => {
    const person = draws.weighted(numbers, likely);
    const from = draws.whole(first, last - 60);
    const prison = draws.whole(0, people[person].sex === 'M' ? 4 : 0) + (people[person].sex === 'M' ? 1 : 0);
    return { person, prison, from, until: Math.min(last, from + 30 + draws.geometric(260)) };
  }).filter(({ person, from }) => ageOn(people[person].birth, from) >= 15);

  const shares: CellShare[] = [];
  for (const spell of spells) {
    const inside = spells.filter(
      (other) =>
        other.person !== spell.person &&
        other.prison === spell.prison &&
        other.from < spell.until - 5 &&
        spell.from < other.until - 5,
    );
    if (inside.length === 0) continue;
    for (let share = draws.geometric(recipe.pairsPerSpell); share > 0; share--) {
      const mate = draws.pick(inside);
      const from = Math.max(spell.from, mate.from);
      const room = Math.min(spell.until, mate.until) - from;
      const { days, each } = recipe.boundary;
      const edge = draws.real() < days.length * each ? draws.pick(days) : null;
      const length = edge ?? 1 + draws.geometric(recipe.meanDays);
      if (length > room) continue;
      const started = from + draws.whole(0, room - length);
      shares.push({
        a: spell.person,
        b: mate.person,
        started,
        ended: draws.chance(recipe.noEnd) ? null : started + length,
      });
    }
  }
  return shares.sort((one, other) => one.started - other.started || one.a - other.a || one.b - other.b);
}
