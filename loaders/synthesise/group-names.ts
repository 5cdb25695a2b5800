import type { Draws } from './draws.ts';
import { demoRecipe, groupNouns } from './recipe.ts';
import type { Group } from './world.ts';

const { writing, favouriteNoun } = demoRecipe.logs;

/** Slang of some years' standing (*line*, *bar*) is on more lips than the names of forms. */
const liked: Readonly<Record<string, number>> = { bar: 2.2, line: 3.2, family: 1.5, crew: 1.3, boys: 1.2 };

/** The noun that an officer puts after a group's name. */
export function nounOf(draws: Draws, { recipe }: Group): string {
  if (draws.chance(favouriteNoun)) return draws.pick(recipe.nouns);
  return draws.weighted(
    groupNouns,
    groupNouns.map((noun) => liked[noun] ?? 1),
  );
}

/** A group as an officer writes it: most often its name and a noun, now and then otherwise. */
export function writeGroup(draws: Draws, group: Group, noun: string): string {
  const name = group.aliases.length > 0 && draws.chance(writing.alias) ? draws.pick(group.aliases) : group.name;
  const said = /^(ocg|usg)$/.test(noun) && draws.chance(0.7) ? noun.toUpperCase() : noun;
  const forms = {
    bare: name,
    hyphen: draws.chance(0.5) ? `${name.replaceAll(' ', '-')} ${said}` : `${name.replaceAll(' ', '-')}-${said}`,
    possessive: `${name}${name.endsWith('s') ? "'" : "'s"} ${said}`,
    capitals: `${name} ${said}`.toUpperCase(),
    lower: `${name} ${said}`.toLowerCase(),
    quoted: draws.chance(0.5) ? `"${name}" ${said}` : `'${name}' ${said}`,
    misspelt: `${misspelt(draws, name)} ${said}`,
  };
  const kinds = Object.keys(forms) as (keyof typeof forms)[];
  const kind = draws.weighted<keyof typeof forms | 'plain'>(
    [...kinds, 'plain'],
    [...kinds.map((form) => writing[form]), 1 - kinds.reduce((sum, form) => sum + writing[form], 0)],
  );
  if (kind !== 'plain') return forms[kind];
  return draws.chance(0.12) ? `${name} ${said[0].toUpperCase()}${said.slice(1)}` : `${name} ${said}`;
}

function misspelt(draws: Draws, name: string): string {
  const at = draws.whole(1, name.length - 2);
  return name.slice(0, at) + name.slice(at + 1);
}
