import { randomSource } from '../../random.ts';
import { yearOf } from '../calendar.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import type { LogEvent } from '../log-events.ts';
import type { Group } from '../world.ts';
import type { Cast } from './cast.ts';
import { type BusyYear, busyYears, recordDays } from './days.ts';
import { groupScene } from './group-log.ts';
import { otherScene, type Scene } from './other-log.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import { dealtNumber, dealtOf, stratified } from './stratified.ts';

/** Everything that the force's officers wrote a log about, in order of day. */
export function makeForceLogEvents(seed: number, recipe: ForceRecipe, cast: Cast): LogEvent[] {
  const source = (label: string) => randomSource(seed, 'force', 'log events', label);
  const draws = drawsFrom(source('draws'));
  const { logs, period } = recipe;
  const count = sized(recipe, logs.count);
  const ofGroups = Math.round(count * logs.of_groups);
  const scenes: { day: number; scene: Scene }[] = [];

  const group = groupScene(seed, recipe, cast);
  const people = dealtNumber(logs.people, stratified(source('people')));
  const years = busyYears(recipe, period.logs_from);
  logsOfEach(cast.groups, ofGroups, logs.least_of_group).forEach((wanted, number) => {
    const day = daysOf(cast.groups[number], years, draws, stratified(source(`days ${number}`), Math.min(500, wanted)));
    for (let log = 0; log < wanted; log++) {
      const on = day();
      scenes.push({ day: on, scene: group(draws, number, on, people()) });
    }
  });

  const other = otherScene(seed, cast);
  const fewer = dealtNumber(logs.people_other, stratified(source('people of others')));
  for (const day of recordDays(recipe, period.logs_from, count - ofGroups, source('days of others')))
    scenes.push({ day, scene: other(draws, day, fewer()) });

  const perYear = new Map<number, number>();
  return scenes
    .map((entry, at) => ({ ...entry, at }))
    .sort((one, two) => one.day - two.day || one.at - two.at)
    .map(({ day, scene }) => {
      const year = yearOf(day);
      const number = (perYear.get(year) ?? 0) + 1;
      perYear.set(year, number);
      const author = Math.floor(sized(recipe, logs.authors) * draws.real() ** 1.4);
      return { id: `IL-${year}-${String(number).padStart(5, '0')}`, day, author, ...scene };
    });
}

/** How many logs are about each group: more about larger ones, never fewer than the least. */
function logsOfEach(groups: readonly Group[], total: number, least: number): number[] {
  const weights = groups.map(({ recipe: { members } }) => members ** 0.9);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const rest = Math.max(0, total - least * groups.length);
  return weights.map((weight) => least + Math.round((rest * weight) / sum));
}

/** Days on which a group is written about: while it stands and a year after, in some years more than in others. */
function daysOf({ from, until }: Group, years: readonly BusyYear[], draws: Draws, deal: () => number): () => number {
  const parts = years
    .map((year) => {
      const begins = Math.max(year.from, from + 200);
      const ends = Math.min(year.to, until + 400);
      const share = Math.max(0, ends - begins + 1) / (year.to - year.from + 1);
      return { begins, ends, weight: share * year.weight * Math.exp(0.5 * draws.normal()) };
    })
    .filter(({ weight }) => weight > 0);
  const part = dealtOf(
    parts,
    parts.map(({ weight }) => weight),
    deal,
  );
  return () => {
    const { begins, ends } = part();
    return draws.whole(begins, ends);
  };
}
