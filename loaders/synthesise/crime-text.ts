import type { Draws } from './draws.ts';
import { expand, listEntries } from './grammar.ts';
import { socialOf } from './social.ts';
import { lists } from './vocabulary/lists.ts';
import { methodLists, methods } from './vocabulary/methods.ts';
import type { Offence } from './vocabulary/offences.ts';
import { townsElsewhere } from './vocabulary/places.ts';
import type { Person, Place } from './world.ts';

const entries = listEntries({ ...lists, ...methodLists });

/** Titles with which a child sexual offence's method says nothing of the kind: found by its title or flag alone, or not at all. */
const plain = 0.3;

/** What a crime's modus operandi speaks of. */
export interface MethodMatter {
  readonly place: Place;
  readonly lead: Pick<Person, 'phone'>;
  readonly day: number;
}

/** A crime's modus operandi, as the crime system holds it. */
export function writeMethod(
  draws: Draws,
  { offence, county, ...matter }: MethodMatter & { offence: Offence; county: boolean },
): string {
  const { method } = offence;
  const from = methods[county ? `${method} county` : method === 'child' && draws.chance(plain) ? 'plainChild' : method];
  return writeOneOf(draws, from, matter);
}

/** One of some sentences as a crime's modus operandi. */
export function writeOneOf(draws: Draws, from: readonly string[], { place, lead, day }: MethodMatter): string {
  const text = expand(draws.pick(from), draws, entries, {
    has: () => true,
    fill: (slot) => {
      if (slot === 'place') return place.text;
      if (slot === 'area') return place.area;
      if (slot === 'town') return draws.pick(townsElsewhere);
      if (slot === 'phone') return lead.phone;
      if (slot === 'sum') return `£${draws.whole(1, 90) * draws.pick([10, 50, 100])}`;
      if (slot === 'social') return socialOf(draws, day);
      if (slot === 'n') return String(draws.whole(2, 6));
      return slot.startsWith('A:') ? 'they' : null;
    },
  });
  const tidy = text.replace(/\b([Aa]) (?=[aeiou](?!ni|se))/g, '$1n ').replace(/ +/g, ' ');
  return draws.chance(0.4) ? tidy.toUpperCase() : tidy[0].toUpperCase() + tidy.slice(1);
}
