import { randomSource } from '../../random.ts';
import { mistakenKind, natureOf } from '../crime-nature.ts';
import { drawsFrom } from '../draws.ts';
import { offences } from '../vocabulary/offences.ts';
import type { Cast } from './cast.ts';
import { childOffenceRoles, type ForceCrime } from './crime.ts';
import type { ChildOffenceDays } from './cse-days.ts';
import type { ChildOffence } from './cse-desk.ts';
import { childTitles, isFoundByTitle } from './cse-offences.ts';
import type { ForceRecipe } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** Crimes against children as they are recorded: under which title, with which marker, and whether the method says what was done. */
export function recordChildOffences(
  seed: number,
  { cse }: ForceRecipe,
  { register, homes }: Cast,
  cases: readonly ChildOffence[],
  days: ChildOffenceDays,
): ForceCrime[] {
  const source = (label: string) => randomSource(seed, 'force', 'cse records', label);
  const draws = drawsFrom(source('draws'));
  const dealt = (share: number, label: string) => dealtChance(share, stratified(source(label)));
  const isFlagged = dealt(cse.flagged, 'flags');
  const isSilent = dealt(cse.method_silent, 'silent');
  const isOther = dealt(cse.not_sexual, 'not sexual');
  const isMistaken = {
    abduction: dealt(cse.mistaken.abduction, 'mistaken abductions'),
    other: dealt(cse.mistaken.other, 'mistaken'),
  };
  const roles = Object.keys(childOffenceRoles);
  return cases.map((offence) => {
    const { day, offenders, children, oddity } = offence;
    const isLoose = oddity === 'none' && isOther();
    const choice = isLoose ? offences.violence : childTitles(offence, register.sex[offenders[0]] === 0);
    const title = draws.weighted(
      choice,
      choice.map(({ share }) => share),
    );
    const flags = !isLoose && isFlagged() ? [draws.pick(['CSE', 'CAO', 'PPC'])] : [];
    const isFound = flags.length > 0 || isFoundByTitle(title.title);
    const recorded = days.recorded(day);
    const isNone = isLoose || oddity === 'adult victim' || isMistaken[mistakenKind(title)]();
    return {
      kind: isLoose ? 'not sexual' : 'sexual',
      nature: isNone ? null : natureOf(title, offence.exploited),
      recorded,
      // Where nobody wrote down when it happened, it counts on the day it was recorded: the same one, or ages would not be what they were.
      occurred: recorded === day && draws.chance(0.12) ? null : day,
      offence: title,
      type: oddity === 'domestic' ? 'DA' : draws.chance(0.4) ? 'NON-DA' : '',
      flags,
      county: false,
      method: isFound && isSilent() ? 'silent' : 'speaks',
      place: draws.chance(0.4) ? homes.homeOf(offenders[0]) : homes.somewhere(draws),
      roles: [
        ...offenders.map((person) => ({ person, role: draws.weighted(roles, Object.values(childOffenceRoles)) })),
        ...children.map((person) => ({ person, role: 'VICTIM' })),
      ],
    };
  });
}
