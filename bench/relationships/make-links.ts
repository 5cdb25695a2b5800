import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { randomSource } from '../../loaders/random.ts';
import { distinctValues } from '../../loaders/site/data/distinct-values.ts';
import { type CodedLinks, newestFirst } from '../../loaders/site/data/relationships.ts';

/** How many of each a made data set has. */
export interface LinksSize {
  readonly links: number;
  /** People and groups. */
  readonly people: number;
  readonly groups: number;
  readonly refs: number;
  readonly days: number;
}

/** The size of the force study. */
export const forceSize: LinksSize = { links: 1_340_000, people: 79_741, groups: 247, refs: 260_000, days: 6574 };

const FIRST_DAY = Date.UTC(2002, 0, 1);
/** Of so many references one is a shared cell, and one of so many a crime; all others are logs. */
const CUSTODY_IN = 30;
const CRIME_IN = 12;
const HALF_LIFE_DAYS = 5 * 365.25;

/**
 * Links as records make them, from a seed: a log or a crime names a few people and a group, of whom each two are linked; few people stand
 * in many of them. Links are between `people` ends, made until there are so many; references come to about `refs`.
 */
export function makeLinks({ links, people, groups, refs, days }: LinksSize, seed: number): CodedLinks {
  const source = randomSource(seed, 'bench', 'relationships');
  const pick = (count: number): number => uniformInt(source, 0, count - 1);
  const nominals = people - groups;
  const ids = [
    ...Array.from({ length: nominals }, (_, at) => `N${String(at * 3 + pick(3)).padStart(6, '0')}`),
    ...Array.from({ length: groups }, (_, at) => `group:OCG-${String(at + 1).padStart(3, '0')}`),
  ];
  const names = namesOf(nominals, groups, pick);
  const dates = Array.from({ length: days }, (_, day) =>
    new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
  );
  // Somebody near the beginning is taken far more often than somebody near the end.
  const someone = (): number => pick(pick(pick(nominals) + 1) + 1);

  const [texts, weights, strengths] = [distinctValues<string>(), distinctValues<number>(), distinctValues<number>()];
  const found = { network: column(links), source: column(links), ref: column(links), date: column(links) };
  const ends = { a: column(links), b: column(links), strength: column(links), weight: column(links) };
  for (let row = 0, record = 0; row < links; record++) {
    const day = Math.min(days - 1, Math.floor((record / refs) * days));
    const kind = pick(CUSTODY_IN) === 0 ? CUSTODY : pick(CRIME_IN) === 0 ? CRIME : LOG;
    const on = new Set(Array.from({ length: kind === CUSTODY ? 2 : 1 + pick(4) }, someone));
    if (kind !== CUSTODY) on.add(nominals + pick(groups));
    const who = [...on].sort((x, y) => x - y);
    const number = String(record).padStart(6, '0');
    const ref =
      kind === CUSTODY
        ? `${ids[who[0]]}|${ids[who.at(-1) ?? 0]}|${dates[day]}|${dates[day]}`
        : `${kind === CRIME ? 'CR' : 'IL'}-${dates[day].slice(0, 4)}-${number}`;
    const strength = kind === CUSTODY ? 0.01 : kind === CRIME ? 1 : 1 / who.length;
    const weight = Number((strength * 0.5 ** ((days - day) / HALF_LIFE_DAYS)).toPrecision(12));
    const codes = { ref: texts.add(ref), strength: strengths.add(strength), weight: weights.add(weight) };
    const network = pick(8) === 0 ? 0 : 1;
    for (let i = 0; i < who.length; i++)
      for (let j = i + 1; j < who.length && row < links; j++, row++) {
        found.network[row] = network;
        found.source[row] = kind;
        found.ref[row] = codes.ref;
        found.date[row] = day;
        ends.a[row] = who[i];
        ends.b[row] = who[j];
        ends.strength[row] = codes.strength;
        ends.weight[row] = codes.weight;
      }
  }
  const ranked = { refs: texts.ranked(), strengths: strengths.ranked(), weights: weights.ranked() };
  const codes = {
    ...found,
    ...ends,
    ref: found.ref.map((code) => ranked.refs.ranks[code]),
    strength: ends.strength.map((code) => ranked.strengths.ranks[code]),
    weight: ends.weight.map((code) => ranked.weights.ranks[code]),
  };
  const order = newestFirst(codes);
  const inOrder = (values: Uint32Array) => order.map((row) => values[row]);
  const nameRank = new Map([...new Set(names)].sort().map((name, rank) => [name, rank]));
  return {
    rows: links,
    codes: {
      network: inOrder(codes.network),
      source: inOrder(codes.source),
      ref: inOrder(codes.ref),
      date: inOrder(codes.date),
      a: inOrder(codes.a),
      b: inOrder(codes.b),
      strength: inOrder(codes.strength),
      weight: inOrder(codes.weight),
    },
    texts: {
      networks: ['cse', 'soc'],
      sources: ['crime', 'custody', 'log'],
      refs: ranked.refs.values,
      dates,
      people: ids,
      names,
    },
    strengths: ranked.strengths.values,
    weights: ranked.weights.values,
    nameRanks: Uint32Array.from(names, (name) => nameRank.get(name) ?? 0),
    groupOf: Uint32Array.from(ids, (_, at) => (at < nominals ? pick(groups + 1) : at - nominals + 1)),
    groups: ids.slice(nominals).map((id, at) => ({ id: id.slice('group:'.length), name: names[nominals + at] })),
    leftOut: 0,
  };
}

/** Places of the sources among their names in order. */
const [CRIME, CUSTODY, LOG] = [0, 1, 2];

const column = (links: number) => new Uint32Array(links);

function namesOf(nominals: number, groups: number, pick: (count: number) => number): string[] {
  const word = (letters: number) => String.fromCharCode(...Array.from({ length: letters }, () => 97 + pick(26)));
  const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
  const given = Array.from({ length: 900 }, () => capital(word(4 + pick(5))));
  const family = Array.from({ length: 9000 }, () => word(5 + pick(6)).toUpperCase());
  return [
    ...Array.from(
      { length: nominals },
      () => `${given[pick(given.length)]} ${given[pick(given.length)]} ${family[pick(family.length)]}`,
    ),
    ...Array.from({ length: groups }, (_, at) => `${family[at * 7]} crew`),
  ];
}
