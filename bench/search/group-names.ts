import type { Draws } from '../../loaders/synthesise/draws.ts';
import { surnameHeads, surnameTails } from '../../loaders/synthesise/vocabulary/names.ts';
import { streetHeads, streetTails } from '../../loaders/synthesise/vocabulary/places.ts';

/** As many groups as the papers tracked. */
const GROUPS = 247;

export interface GroupName {
  readonly id: string;
  /** The name or alias as it is written. */
  readonly written: string;
}

const colours = 'Red Black Copper Silver Ghost Night Velvet Saffron Cobalt Pewter Gravel Hollow Salt Iron Marble'.split(
  ' ',
);
const things = 'Lions Dogs Kings Yard Mile Fox Rook Heron Oak Fleet Row Hat Nine Wolves Side'.split(' ');
/** Names that are everyday words, or are written with more than plain letters. */
const odd = [
  'Street',
  'Park',
  'Phone',
  'Young',
  'Caf\u00e9 Noir',
  "O'Brannick",
  'Se\u00f1or',
  '8-1-8',
  'Mo\u2019s',
  'Tin-Hat Nine',
];

/** Names of 247 groups, a third of them with aliases. A longer name often holds a shorter one. */
export function groupNames(draws: Draws): GroupName[] {
  const known = new Set<string>();
  const names: GroupName[] = [];
  for (let group = 0; group < GROUPS; group++) {
    let name = odd[group] ?? makeName(draws);
    while (known.has(name)) name = makeName(draws);
    known.add(name);
    const id = `OCG-${String(group + 1).padStart(3, '0')}`;
    for (const written of new Set([name, ...aliases(draws, name)])) names.push({ id, written });
  }
  return names;
}

function makeName(draws: Draws): string {
  const surname = draws.pick(surnameHeads) + draws.pick(surnameTails);
  const street = `${draws.pick(streetHeads)} ${draws.pick(streetTails)}`;
  const name = draws.pick([surname, surname, street, `${draws.pick(colours)} ${draws.pick(things)}`]);
  return draws.chance(0.1) ? `${draws.pick(['New', 'Young', 'North'])} ${name}` : name;
}

function aliases(draws: Draws, name: string): string[] {
  if (!draws.chance(1 / 3)) return [];
  const initials = name.split(' ').map((word) => word[0]);
  return draws.pick([
    [`Young ${name}`],
    [name.replaceAll(' ', '')],
    [`${initials.join('')}${draws.whole(1, 9)}`, `Lil ${name}`],
  ]);
}
