import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { flagsOf, offenderRoles, otherRoles, partFor, roleShares, typeOf, victimless } from '../crimes.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import { domesticTitles, offences } from '../vocabulary/offences.ts';
import { type Cast, yearsOld } from './cast.ts';
import type { ForceCrime } from './crime.ts';
import { recordDays } from './days.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import { dealtChance, dealtNumber, stratified } from './stratified.ts';

const domesticOffences = Object.values(offences)
  .flat()
  .filter(({ title }) => domesticTitles.includes(title));

/** What the record says nothing of, where abuse stands hidden behind another crime against a child. */
const HIDDEN_NATURE = { violence: 'abuse', slavery: 'exploitation' } as const;

/** Crimes of people in groups, of people around them and of others who offend: alone or with those they know or meet. */
export function makeForceCrimes(seed: number, recipe: ForceRecipe, cast: Cast): ForceCrime[] {
  const source = (label: string) => randomSource(seed, 'force', 'crimes', label);
  const draws = drawsFrom(source('draws'));
  const { crimes, period } = recipe;
  const dealt = (share: number, label: string) => dealtChance(share, stratified(source(label)));
  const isOfGroups = dealt(crimes.of_groups, 'of groups');
  const isDomestic = dealt(crimes.domestic, 'domestic');
  const hasVictim = dealt(crimes.victim, 'victims');
  const isSecond = dealt(crimes.second_role, 'second roles');
  const hasWitness = dealt(crimes.witness, 'witnesses');
  const isHidden = dealt(crimes.hidden_abuse, 'hidden abuse');
  const offendersOf = offendersBy(recipe, cast, source);
  const victimOf = victimsBy(recipe, cast, source);
  const lead = leadsBy(cast);
  const first = dayOf(period.crimes_from);

  return recordDays(recipe, period.crimes_from, sized(recipe, crimes.count), source('days')).map((recorded) => {
    const ofGroups = isOfGroups();
    const occurred = Math.max(first, recorded - (draws.chance(0.75) ? draws.whole(0, 2) : draws.geometric(60)));
    const { person, living } = lead(draws, ofGroups, occurred);
    let part = partFor(draws, living);
    while (part === 'child') part = partFor(draws, living);
    const domestic = (part === 'violence' || part === 'damage') && isDomestic();
    const choice = domestic ? domesticOffences : offences[part];
    const offenders = offendersOf(draws, person, occurred, ofGroups, domestic || part === 'possession');
    const roles = offenders.map((one) => ({ person: one, role: draws.weighted(offenderRoles, roleShares) as string }));
    if (isSecond()) {
      const role = draws.pick(offenderRoles);
      if (roles[0].role !== role) roles.push({ person, role });
    }
    const victim = !victimless.includes(part) && hasVictim() ? victimOf(draws, occurred, offenders) : null;
    if (victim !== null) roles.push({ person: victim, role: 'VICTIM' });
    if (hasWitness())
      roles.push({
        person: cast.register.enrol(occurred - draws.whole(6600, 25_000), draws.whole(0, 1)),
        role: draws.pick(otherRoles),
      });
    const isOfChild = victim !== null && yearsOld(cast.register.birth[victim], occurred) < 18;
    const isCounty = (part === 'supply' || part === 'slavery') && occurred > dayOf('2012-06-01') && draws.chance(0.3);
    return {
      kind: 'force',
      nature: isOfChild && (part === 'violence' || part === 'slavery') && isHidden() ? HIDDEN_NATURE[part] : null,
      recorded,
      occurred: draws.chance(0.94) ? occurred : null,
      offence: draws.weighted(
        choice,
        choice.map(({ share }) => share),
      ),
      type: typeOf(draws, part, domestic),
      flags: flagsOf(draws, part),
      county: isCounty,
      method: victim !== null && yearsOld(cast.register.birth[victim], recorded - 400) < 18.1 ? 'silent' : 'any',
      place: draws.chance(0.3) ? cast.homes.homeOf(person) : cast.homes.somewhere(draws),
      roles,
    };
  });
}

type Source = (label: string) => ReturnType<typeof randomSource>;

/** Whom a crime is led by: somebody of a group or around one, or somebody else who offends; and what their group lives on. */
function leadsBy({ groups, belonging, offenders, register, spellsOf, activity }: Cast) {
  const around = belonging.associates.flat();
  const anyOf = (draws: Draws, ofGroups: boolean) => {
    if (!ofGroups) return offenders.anyone(draws);
    // The busier of two comes to notice more.
    const among = () =>
      around.length > 0 && draws.chance(0.3) ? draws.pick(around) : draws.pick(belonging.memberships).person;
    const [one, other] = [among(), among()];
    return (activity.get(one) ?? 1) >= (activity.get(other) ?? 1) ? one : other;
  };
  return (draws: Draws, ofGroups: boolean, day: number): { person: number; living: readonly string[] } => {
    let person = anyOf(draws, ofGroups);
    for (let attempt = 0; attempt < 20 && yearsOld(register.birth[person], day) < 12; attempt++)
      person = anyOf(draws, ofGroups);
    if (yearsOld(register.birth[person], day) < 10) person = register.enrol(day - draws.whole(5500, 12_000), 0);
    const spell = spellsOf.get(person)?.[0];
    return { person, living: spell === undefined ? [] : groups[spell.group].recipe.crimeTypes };
  };
}

/** Who did it together: people whom the first knows, and people who offend whom they met for it. */
function offendersBy({ crimes }: ForceRecipe, { acquaintance, offenders, register }: Cast, source: Source) {
  const together = dealtChance(crimes.together, stratified(source('together')));
  const togetherElse = dealtChance(crimes.together_other, stratified(source('together elsewhere')));
  const isFresh = dealtChance(crimes.fresh, stratified(source('fresh')));
  const wanted = dealtNumber(crimes.offenders, stratified(source('how many')));
  const wantedElse = dealtNumber(crimes.offenders, stratified(source('how many elsewhere')));
  const mateOf = (draws: Draws, first: number): number => {
    const place = offenders.place.get(first);
    if (place === undefined) return acquaintance.knownTo(draws, first);
    const [from, to] = offenders.withOf(place);
    return offenders.all[draws.whole(from, to - 1)];
  };
  return (draws: Draws, first: number, day: number, ofGroups: boolean, isAlone: boolean): number[] => {
    const present = [first];
    if (isAlone || !(ofGroups ? together() : togetherElse())) return present;
    const fits = (person: number) =>
      person >= 0 && !present.includes(person) && yearsOld(register.birth[person], day) >= 10;
    for (let left = (ofGroups ? wanted() : wantedElse()) - 1; left > 0; left--) {
      let found = isFresh() ? offenders.anyone(draws) : mateOf(draws, first);
      for (let attempt = 0; attempt < 6 && !fits(found); attempt++)
        found = attempt < 4 ? mateOf(draws, draws.pick(present)) : offenders.anyone(draws);
      if (fits(found)) present.push(found);
    }
    return present;
  };
}

/** Whom it was done to: most often somebody who comes to notice for nothing else. */
function victimsBy({ crimes }: ForceRecipe, { belonging, offenders, register }: Cast, source: Source) {
  const isChild = dealtChance(crimes.victim_child, stratified(source('children')));
  return (draws: Draws, day: number, besides: readonly number[]): number | null => {
    if (isChild()) return register.enrol(day - draws.whole(3700, 6500), register.anySex());
    if (draws.chance(0.75)) return register.enrol(day - draws.whole(6650, 29_000), register.anySex(0.52));
    const known = draws.chance(0.5) ? offenders.anyone(draws) : draws.pick(belonging.memberships).person;
    return besides.includes(known) || register.birth[known] > day - 4000 ? null : known;
  };
}
