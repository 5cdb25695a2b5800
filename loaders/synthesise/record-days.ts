import { dayOf } from './calendar.ts';
import type { Draws } from './draws.ts';
import { demoRecipe } from './recipe.ts';

/** A day on which something is recorded: more of them in later years, a few after the study's as-of day. */
export function dayOfRecord(draws: Draws): number {
  const [first, asOf, last] = [demoRecipe.first, demoRecipe.asOf, demoRecipe.last].map(dayOf);
  if (draws.chance(demoRecipe.afterAsOf)) return draws.whole(asOf + 1, last);
  // The density rises in a straight line from 1 to `growth`; this is the inverse of its integral.
  const growth = demoRecipe.growth - 1;
  const share = (Math.sqrt(1 + draws.real() * growth * (growth + 2)) - 1) / growth;
  return first + Math.floor(share * (asOf + 1 - first));
}
