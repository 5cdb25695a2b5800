import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { dayOf } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import { demoRecipe } from '../recipe.ts';
import { dealtChance, dealtOf, stratified } from './stratified.ts';

const { grades, otherOldScheme, unreadableGrade } = demoRecipe.logs;
const change = dayOf('2017-01-01');
const unreadable = [
  { source: '', information: '' },
  { source: 'B', information: '' },
  { source: 'N/K', information: 'N/K' },
  { source: 'X', information: '9' },
];

/**
 * Grades of logs as the demonstration force gives them, dealt apart for every number of people on a log: whether the few logs with many
 * people happen to be reliable would else decide how large the network is.
 */
export function forceGrades(
  source: RandomGenerator,
): (day: number, people: number) => { source: string; information: string } {
  const draws = drawsFrom(source);
  const isUnreadable = dealtChance(unreadableGrade, stratified(source));
  const isOld = dealtChance(otherOldScheme, stratified(source));
  const pairs = (['5x5x5', '3x5x2'] as const).map((scheme) => {
    const { source: by, information } = grades[scheme];
    return Object.entries(by).flatMap(([one, share]) =>
      Object.entries(information).map(([other, part]) => ({ source: one, information: other, weight: share * part })),
    );
  });
  const decks = new Map<string, () => { source: string; information: string }>();
  return (day, people) => {
    if (isUnreadable()) return draws.pick(unreadable);
    const scheme = day < change || isOld() ? 0 : 1;
    const key = `${scheme} ${people}`;
    const deck =
      decks.get(key) ??
      dealtOf(
        pairs[scheme],
        pairs[scheme].map(({ weight }) => weight),
        stratified(source, 100),
      );
    decks.set(key, deck);
    return deck();
  };
}
