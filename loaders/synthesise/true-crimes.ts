import { randomSource } from '../random.ts';
import { ageOn } from './calendar.ts';
import { mistakenKind, natureOf, type TrueCrime } from './crime-nature.ts';
import { type Crime, offenderRoles } from './crimes.ts';
import { drawsFrom } from './draws.ts';
import { demoRecipe } from './recipe.ts';
import type { World } from './world.ts';

/** What a group lives on that exploits children. */
const LIVING = 'Child sexual exploitation';

/**
 * The crimes of the demonstration force that truly were exploitation or other sexual abuse of a child. It goes by what happened, whatever is
 * recorded of birth dates, markers and methods; what is done to one child by people of no such group is all of one nature.
 */
export function trueCrimes({ seed, people, groups, memberships }: World, crimes: readonly Crime[]): TrueCrime[] {
  const draws = drawsFrom(randomSource(seed, 'crime natures'));
  const { exploitation, mistaken, victimAdult } = demoRecipe.crimes;
  const exploiters = new Set(
    memberships.flatMap(({ person, group }) => (groups[group].recipe.crimeTypes.includes(LIVING) ? [person] : [])),
  );
  const cases = crimes.filter(({ part }) => part === 'child').map((crime) => ({ crime, ...handsOf(crime) }));
  const offendersOf = new Map<number, Set<number>>();
  for (const { victim, offenders } of cases)
    if (victim !== null) offendersOf.set(victim, new Set([...(offendersOf.get(victim) ?? []), ...offenders]));
  const natures = new Map<number, boolean>();
  const isExploited = (victim: number | null, offenders: readonly number[]): boolean => {
    if (offenders.some((person) => exploiters.has(person))) return draws.chance(exploitation.ofGroup);
    const hands = victim === null ? offenders.length : (offendersOf.get(victim)?.size ?? 0);
    const drawn = () => draws.chance(hands > 1 ? exploitation.several : exploitation.alone);
    if (victim === null) return drawn();
    const known = natures.get(victim) ?? drawn();
    natures.set(victim, known);
    return known;
  };
  return cases.flatMap(({ crime: { id, happened, offence }, victim, offenders }) => {
    const isExploitation = isExploited(victim, offenders);
    const isAdult = victim === null ? draws.chance(victimAdult) : ageOn(people[victim].birth, happened) >= 18;
    if (draws.chance(mistaken[mistakenKind(offence)]) || isAdult) return [];
    return [{ crime_id: id, nature: natureOf(offence, isExploitation) }];
  });
}

function handsOf({ roles }: Crime) {
  const isOffenders: readonly string[] = offenderRoles;
  return {
    victim: roles.find(({ role }) => role === 'VICTIM')?.person ?? null,
    offenders: [...new Set(roles.filter(({ role }) => isOffenders.includes(role)).map(({ person }) => person))],
  };
}
