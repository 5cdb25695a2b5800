import { dayOf } from './calendar.ts';
import type { Draws } from './draws.ts';
import { demoRecipe } from './recipe.ts';

const recipe = demoRecipe.logs;
const change = dayOf('2017-01-01');
const unreadable = [
  { source: '', information: '' },
  { source: '', information: '3' },
  { source: 'B', information: '' },
  { source: 'N/K', information: 'N/K' },
  { source: '?', information: '4' },
  { source: 'X', information: '9' },
  { source: 'B2', information: '' },
];

/** The grades of a log: 5x5x5 before 2017, 3x5x2 from then on (a few still in the old scheme), a few that nobody can read. */
export function gradesOf(draws: Draws, day: number): { source: string; information: string } {
  if (draws.chance(recipe.unreadableGrade)) return draws.pick(unreadable);
  const old = day < change || draws.chance(recipe.otherOldScheme);
  const { source, information } = recipe.grades[old ? '5x5x5' : '3x5x2'];
  return {
    source: draws.weighted(Object.keys(source), Object.values(source)),
    information: draws.weighted(Object.keys(information), Object.values(information)),
  };
}
