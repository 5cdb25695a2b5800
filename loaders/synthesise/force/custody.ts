import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import type { CellShare } from '../custody.ts';
import { drawsFrom } from '../draws.ts';
import { type Cast, yearsOld } from './cast.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

interface Spell {
  readonly person: number;
  readonly from: number;
  readonly until: number;
}

const MONTH = 30;

/** Time inside: spells of people in groups, of people around them and of others who offend, and whom each shared a cell with meanwhile. */
export function makeForceCustody(seed: number, recipe: ForceRecipe, cast: Cast): CellShare[] {
  const source = (label: string) => randomSource(seed, 'force', 'custody', label);
  const draws = drawsFrom(source('draws'));
  const { custody, period } = recipe;
  const [first, last] = [dayOf(period.custody_from), dayOf(period.until)];
  const prisons = spellsOf(recipe, cast, source, first, last);
  const ended = dealtChance(custody.no_end, stratified(source('no end')));
  const isEdge = dealtChance(custody.boundary, stratified(source('boundary')));
  const length = stratified(source('length'));
  const shares: CellShare[] = [];
  for (const spells of prisons) {
    const inside = byMonth(spells, first, last);
    let due = draws.real();
    for (const { person, from, until } of spells) {
      // Half of the sharing is counted with the other.
      due += ((until - from) / 365.25) * (custody.shares_per_year / 2);
      for (; due >= 1; due--) {
        const started = from + draws.whole(0, until - from - 1);
        const mates = inside[Math.floor((started - first) / MONTH)];
        const mate = draws.pick(mates);
        if (mate.person === person || mate.from > started || mate.until <= started) continue;
        const days = isEdge() ? draws.whole(29, 31) : 1 - Math.round(custody.share_days * Math.log(1 - length()));
        const end = Math.min(started + days, until, mate.until);
        shares.push({ a: person, b: mate.person, started, ended: ended() ? null : end });
      }
    }
  }
  return shares.sort((one, other) => one.started - other.started || one.a - other.a || one.b - other.b);
}

/** Spells of everybody in each prison, by person. */
function spellsOf(
  { custody }: ForceRecipe,
  { register, belonging, offenders }: Cast,
  source: (label: string) => ReturnType<typeof randomSource>,
  first: number,
  last: number,
): Spell[][] {
  const draws = drawsFrom(source('spells'));
  const prisons: Spell[][] = Array.from({ length: custody.prisons }, () => []);
  const men = custody.prisons - custody.women_prison;
  const length = stratified(source('stays'));
  const count = stratified(source('how many'));
  const send = (people: readonly number[], share: number, label: string) => {
    const goes = dealtChance(share, stratified(source(label)));
    for (const person of people) {
      if (!goes()) continue;
      let spells = 1 + Math.floor(Math.log(1 - count()) / Math.log(1 - 1 / custody.spells));
      for (; spells > 0; spells--) {
        const from = draws.whole(first, last - 60);
        const until = Math.min(last, from + 40 + Math.round(-custody.stay_days * Math.log(1 - length())));
        const prison =
          register.sex[person] === 1 ? men + draws.whole(0, custody.women_prison - 1) : draws.whole(0, men - 1);
        if (yearsOld(register.birth[person], from) >= 15) prisons[prison].push({ person, from, until });
      }
    }
  };
  send([...new Set(belonging.memberships.map(({ person }) => person))], custody.members, 'members');
  send(belonging.associates.flat(), custody.associates, 'associates');
  send(offenders.all, custody.offenders, 'offenders');
  return prisons;
}

/** Who is inside in each month. */
function byMonth(spells: readonly Spell[], first: number, last: number): Spell[][] {
  const months: Spell[][] = Array.from({ length: Math.floor((last - first) / MONTH) + 1 }, () => []);
  for (const spell of spells)
    for (let month = Math.floor((spell.from - first) / MONTH); month * MONTH + first < spell.until; month++)
      months[month]?.push(spell);
  return months;
}
