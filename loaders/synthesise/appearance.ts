import { randomSource } from '../random.ts';
import { drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';

/**
 * Appearance as officers recorded it, for so many people. It sees the seed and a count: no name, group, standing, offence or place can
 * come into it, so that nothing in the study can be learned from it.
 */
export function recordedAppearances(seed: number, count: number): string[] {
  const draws = drawsFrom(randomSource(seed, 'recorded appearance'));
  const values = Object.keys(demoRecipe.people.appearance);
  const shares = Object.values(demoRecipe.people.appearance);
  return Array.from({ length: count }, () => draws.weighted(values, shares));
}
