import { randomSource } from '../../random.ts';
import { dayOf } from '../calendar.ts';
import { type Draws, drawsFrom } from '../draws.ts';
import { untrackedId } from '../groups.ts';
import { type GroupRecipe, groupNouns } from '../recipe.ts';
import { surnameHeads, surnameTails } from '../vocabulary/names.ts';
import { authorities } from '../vocabulary/places.ts';
import type { Group } from '../world.ts';
import { houseNames, nameHeads, nameTails, telephoneNames } from './names.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import { dealtChance, exactly, stratified } from './stratified.ts';

/** Ways of making a living, and how many groups live so. */
const livings = {
  Drugs: 60,
  Violence: 30,
  Firearms: 12,
  Robbery: 16,
  'Acquisitive crime': 18,
  'Vehicle crime': 10,
  'Money laundering': 12,
  'Modern slavery': 6,
  'Child sexual exploitation': 6,
  Fraud: 8,
};

const far = dayOf('2100-01-01');

type Named = GroupRecipe['named'];

/** The groups of the force, the largest first. The model decides all that a name or number of the list could tell. */
export function makeForceGroups(seed: number, recipe: ForceRecipe): Group[] {
  const source = (label: string) => randomSource(seed, 'force', 'groups', label);
  const draws = drawsFrom(source('draws'));
  const { groups } = recipe;
  const count = sized(recipe, groups.count);
  const sizes = sizesOf(recipe, count);
  const namings = Object.keys(groups.named) as Named[];
  const named = exactly(
    Object.fromEntries(namings.map((name, at) => [at, groups.named[name]])),
    count,
    source('named'),
  );
  const isTracked = exactly({ 1: groups.tracked, 0: 1 - groups.tracked }, count, source('tracked'));
  const street = dealtChance(groups.tracked_street, stratified(source('street')));
  const ends = dealtChance(groups.ended, stratified(source('ended')));
  const name = namesOf(draws);
  const rivals = rivalsOf(draws, count, groups.rivals);

  let listed = 0;
  return sizes.map((members, place) => {
    const tracked = isTracked[place] === 1;
    const called = name(namings[named[place]]);
    const founded = draws.whole(...groups.founded);
    const ended = ends() ? draws.whole(Math.max(2010, founded + 3), 2018) : null;
    return {
      id: tracked ? `OCG-${String(++listed).padStart(3, '0')}` : untrackedId(called),
      name: called,
      aliases: namings[named[place]] === 'words' ? aliasesOf(draws, called) : [],
      recipe: {
        kind: tracked && !street() ? 'OCG' : 'USG',
        tracked,
        named: namings[named[place]],
        members,
        founded,
        ended,
        crimeTypes: livingsOf(draws),
        nouns: nounsOf(draws, namings[named[place]]),
        rivals: rivals[place],
      },
      from: dayOf(`${founded}-01-01`) + draws.whole(0, 300),
      until: ended === null ? far : dayOf(`${ended}-01-01`) + draws.whole(0, 300),
      home: draws.weighted(
        authorities.map(({ name: authority }) => authority),
        authorities.map(({ share }) => share),
      ),
    };
  });
}

/** Sizes at evenly spaced quantiles of a lognormal distribution, so that every seed has the same groups in size. */
function sizesOf({ groups: { members } }: ForceRecipe, count: number): number[] {
  return Array.from({ length: count }, (_, place) => {
    const size = members.middle * Math.exp(members.spread * normalQuantile(1 - (place + 0.5) / count));
    return Math.round(Math.min(members.most, Math.max(members.fewest, size)));
  });
}

/** Where the standard normal distribution reaches a share (Tukey's lambda approximation, right to 1 % between 0.001 and 0.999). */
const normalQuantile = (share: number): number => (share ** 0.135 - (1 - share) ** 0.135) / 0.1975;

/** Names for groups, none of which comes twice or begins another. */
function namesOf(draws: Draws): (named: Named) => string {
  const heads = draws.shuffled(nameHeads);
  const tails = draws.shuffled(nameTails);
  const families = draws.shuffled(surnameHeads.flatMap((head) => surnameTails.slice(0, 12).map((tail) => head + tail)));
  const houses = draws.shuffled(houseNames);
  const telephones = draws.shuffled(telephoneNames);
  const pairs: string[] = [];
  let pair = 0;
  let quarter = 0;
  const words = () => {
    // Every head meets every tail once in rows that are shifted against each other.
    const name = `${heads[pair % heads.length]} ${tails[(pair + 7 * Math.floor(pair / heads.length)) % tails.length]}`;
    pair++;
    pairs.push(name);
    return name;
  };
  return (named) => {
    if (named === 'family') return families.pop() ?? words();
    if (named === 'bar') return houses.pop() ?? words();
    if (named === 'line') return telephones.pop() ?? words();
    if (named === 'north' && quarter < pairs.length) return `${pairs[quarter++]} North`;
    return words();
  };
}

function aliasesOf(draws: Draws, name: string): string[] {
  return draws.some(
    [`Young ${name}`, name.replace(' ', '').replace(/(?<=.)[A-Z]/, (letter) => letter.toLowerCase())],
    draws.whole(0, 2),
  );
}

function livingsOf(draws: Draws): string[] {
  const chosen = new Set<string>();
  const wanted = draws.whole(1, 3);
  while (chosen.size < wanted) chosen.add(draws.weighted(Object.keys(livings), Object.values(livings)));
  return [...chosen];
}

function nounsOf(draws: Draws, named: Named): string[] {
  const own = { family: ['family', 'brothers'], bar: ['bar'], line: ['line'], words: [], north: [] }[named];
  return [...own, ...draws.some(groupNouns, 3 - Math.min(2, own.length))];
}

/** Pairs of groups at odds, of about the same size: neighbours in the order of size. */
function rivalsOf(draws: Draws, count: number, each: number): number[][] {
  const rivals: number[][] = Array.from({ length: count }, () => []);
  for (let made = 0; made < Math.round((count * each) / 2); made++) {
    const one = draws.whole(0, count - 1);
    const other = Math.max(0, Math.min(count - 1, one + draws.whole(-12, 12)));
    if (one === other || rivals[one].includes(other)) continue;
    rivals[one].push(other);
    rivals[other].push(one);
  }
  return rivals;
}
