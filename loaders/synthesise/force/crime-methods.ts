import { type MethodMatter, writeMethod, writeOneOf } from '../crime-text.ts';
import type { Draws } from '../draws.ts';
import { methods } from '../vocabulary/methods.ts';
import { type ForceCrime, speaksOfChildren } from './crime.ts';
import { looseMethods } from './cse-offences.ts';

const speaking = methods.child.filter((sentence) => speaksOfChildren.test(sentence));

/** A crime's modus operandi. One that must be silent says nothing that the sequel's rules look for; one that must speak does. */
export function writeForceMethod(draws: Draws, crime: ForceCrime, matter: MethodMatter): string {
  if (crime.kind === 'force') {
    for (let attempt = 0; attempt < 20; attempt++) {
      const text = writeMethod(draws, { offence: crime.offence, county: crime.county, ...matter });
      if (crime.method === 'any' || !speaksOfChildren.test(text)) return text;
    }
    return 'No method recorded';
  }
  const from = crime.kind === 'not sexual' ? looseMethods : crime.method === 'speaks' ? speaking : methods.plainChild;
  for (let attempt = 0; attempt < 20; attempt++) {
    const text = writeOneOf(draws, from, matter);
    if (speaksOfChildren.test(text) === (crime.method === 'speaks')) return text;
  }
  return crime.method === 'speaks' ? 'CSE concern' : 'No method recorded';
}
