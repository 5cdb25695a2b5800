import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { dayOf, yearOf } from '../calendar.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** `count` days on which something is recorded, in order: more in later years, a few after the study's day. */
export function recordDays(recipe: ForceRecipe, from: string, count: number, source: RandomGenerator): number[] {
  const { until, growth, after_as_of } = recipe.period;
  const [first, asOf, last] = [from, recipe.as_of, until].map(dayOf);
  const isAfter = dealtChance(after_as_of, stratified(source));
  const deal = stratified(source);
  const extra = growth - 1;
  return Array.from({ length: count }, () => {
    if (isAfter()) return asOf + 1 + Math.floor(deal() * (last - asOf));
    // The density rises in a straight line from 1 to `growth`; this is the inverse of its integral.
    const share = (Math.sqrt(1 + deal() * extra * (extra + 2)) - 1) / extra;
    return first + Math.floor(share * (asOf + 1 - first));
  }).sort((one, other) => one - other);
}

/** A year of records and how many of them it has, relatively. */
export interface BusyYear {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The same by years, for what does not happen all the time. */
export function busyYears(recipe: ForceRecipe, from: string): BusyYear[] {
  const { until, growth, after_as_of } = recipe.period;
  const [first, asOf, last] = [from, recipe.as_of, until].map(dayOf);
  const whole = yearOf(asOf) - yearOf(first);
  const rises = (year: number) => 1 + ((growth - 1) * (year - yearOf(first))) / whole;
  const before = ((1 + growth) / 2) * (whole + 1);
  const after = (last - asOf) / 365.25;
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at).map((year) => {
    const starts = Math.max(first, dayOf(`${year}-01-01`));
    const ends = Math.min(last, dayOf(`${year}-12-31`));
    const part = (ends - starts + 1) / 365.25;
    const weight = starts <= asOf ? rises(year) : (part / after) * before * (after_as_of / (1 - after_as_of));
    return { from: starts, to: ends, weight };
  });
}
