import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawsFrom } from '../draws.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, dealtNumber, dealtOf, stratified } from './stratified.ts';

/** Age from which somebody answers for a crime. */
export const RESPONSIBLE = 10;

/** Ages and sexes of children who are harmed and of those who harm them. */
export interface ChildOffenceAges {
  /** Completed years of a child on the day. */
  child(linked: boolean): number;
  /** Completed years of an offender on the day, beside the child's; at least ten. */
  offender(child: number): number;
  isGirl(linked: boolean): boolean;
  isMan(linked: boolean, girl: boolean): boolean;
}

/** Children and offenders as the recipe has them: peers of the child, or grown up. */
export function childOffenceAges({ cse }: ForceRecipe, source: (label: string) => RandomGenerator): ChildOffenceAges {
  const draws = drawsFrom(source('ages'));
  const years = cse.victim_age.map((_, age) => age);
  const rarer = cse.victim_age.map((share, age) => (age >= 16 ? share * cse.older_linked : share));
  const child = {
    linked: dealtOf(years, rarer, stratified(source('linked children'))),
    alone: dealtOf(years, cse.victim_age, stratified(source('children'))),
  };
  const isPeer = dealtChance(cse.peers, stratified(source('peers')));
  const apart = dealtNumber(cse.peer_years, stratified(source('years apart')));
  const girls = {
    linked: dealtChance(cse.girls.linked, stratified(source('linked girls'), 200)),
    alone: dealtChance(cse.girls.alone, stratified(source('girls'))),
  };
  const men = (['linked', 'alone'] as const).map((which) =>
    (['F', 'M'] as const).map((sex) =>
      dealtChance(cse.men[which][sex], stratified(source(`${which} men ${sex}`), 250)),
    ),
  );
  const grown = (beside: number): number => {
    const { age, rises, spread } = cse.adult;
    const drawn = age + rises * (beside - 12) + spread * draws.normal();
    return drawn >= 19 && drawn < 80 ? Math.floor(drawn) : grown(beside);
  };
  return {
    child: (linked) => (linked ? child.linked : child.alone)(),
    offender: (beside) => {
      const peer = isPeer() ? beside + apart() : 0;
      return peer >= RESPONSIBLE ? peer : grown(beside);
    },
    isGirl: (linked) => (linked ? girls.linked : girls.alone)(),
    isMan: (linked, girl) => men[linked ? 0 : 1][girl ? 0 : 1](),
  };
}
