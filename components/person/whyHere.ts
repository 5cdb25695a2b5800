import { formatCount, formatNumber, formatShare, inWords, plural } from '../notes/number.js';

/** What of a record concerns somebody, as the files of people hold it. */
export type PersonRecord = readonly [
  source: string,
  ref: string,
  date: string,
  strength: number,
  weight: number,
  others: readonly string[],
];

interface NearGroup {
  readonly id: string;
  readonly hops: number;
  readonly distance: number;
}

/** Somebody who may be named. */
export interface KnownPerson {
  readonly name: string;
  readonly born: string | null;
  readonly ageUnknown: boolean;
  readonly nearest: NearGroup | null;
  readonly second: NearGroup | null;
  readonly records: readonly PersonRecord[];
  readonly names: Readonly<Record<string, string>>;
}

export type PersonEntry = KnownPerson | { readonly safeguarding: string };

const SOURCES: Readonly<Record<string, readonly [string, string]>> = {
  log: ['intelligence log', 'intelligence logs'],
  crime: ['crime record', 'crime records'],
  custody: ['shared cell', 'shared cells'],
};

/** 'Two intelligence logs and one crime record put this person in the network, by nine links.' */
export function sourcesInWords({ records }: KnownPerson): string {
  const refs = new Map<string, Set<string>>();
  for (const [source, ref] of records) refs.set(source, (refs.get(source) ?? new Set()).add(ref));
  const parts = [...refs].map(([source, { size }]) => {
    const [one, many] = SOURCES[source] ?? [`record (${source})`, `records (${source})`];
    return plural(size, one, many, inWords);
  });
  const links = records.reduce((sum, [, , , , , others]) => sum + others.length, 0);
  const all = new Set(records.map(([source, ref]) => `${source}\n${ref}`)).size;
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  const sentence = `${listed} ${all === 1 ? 'puts' : 'put'} this person in the network, by ${plural(links, 'link', 'links', inWords)}.`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/**
 * What the place of somebody hangs on: a sentence for each thing that would take them out of the network or away from their group. Empty
 * where they rest on several records.
 */
export function hangsOn({ records, nearest }: KnownPerson): string[] {
  const all = new Set(records.map(([source, ref]) => `${source}\n${ref}`)).size;
  const said: string[] = [];
  if (records.length > 0 && records.every(([source]) => source === 'custody'))
    said.push('Custody link only: nothing but a shared cell puts this person here.');
  if (all === 1 && records[0][0] === 'log')
    said.push('Rests on one log: without it this person would not be in the network.');
  if (nearest?.hops === 1) {
    const direct = new Set(
      records.filter(([, , , , , others]) => others.includes(`group:${nearest.id}`)).map(([, ref]) => ref),
    );
    if (direct.size === 1 && all > 1)
      said.push(`One log alone, ${[...direct][0]}, links this person to the group itself.`);
  }
  return said;
}

/** Distances that differ by less, relatively, are equal, as in METHOD 4.4. */
const SAME = 1e-9;

/** How close a call the group is: by how much the second nearest is further away. */
export function marginInWords({ nearest, second }: KnownPerson, nameOf: (id: string) => string): string {
  if (nearest === null) return 'No group is reached from this person, so none is theirs.';
  const { hops, distance } = nearest;
  const first = `Nearest is ${nameOf(nearest.id)}, ${steps(hops)} away (distance ${formatNumber(distance)}).`;
  if (second === null) return `${first} No other group is reached.`;
  const other = `Second nearest is ${nameOf(second.id)}, ${steps(second.hops)} away (distance ${formatNumber(second.distance)})`;
  const more = second.hops - hops;
  if (more > 0) return `${first} ${other}: ${plural(more, 'step', 'steps', inWords)} further.`;
  const further = (second.distance - distance) / distance;
  if (further <= SAME) return `${first} ${other}: as near. Contested: the order of the groups’ ids decides.`;
  const by = further < 10 ? `${formatShare(further)} further` : `${formatCount(further + 1)} times as far`;
  return `${first} ${other}: as many steps, and by distance ${by}. Contested: another record could change the group.`;
}

const steps = (hops: number): string => plural(hops, 'step', 'steps', inWords);

/** How a link's weight came about: '1/6 × 0.0825'. What is not a share of a log is given as it is. */
export function weightInWords(source: string, strength: number, weight: number): string {
  const decay = formatNumber(weight / strength, 4);
  return `${source === 'log' ? `1/${Math.round(1 / strength)}` : formatNumber(strength, 4)} × ${decay}`;
}

/** Every link of somebody as a row of its own. */
export function linkRows({ records, names }: KnownPerson, nameOf: (groupId: string) => string) {
  return records.flatMap(([source, reference, date, strength, weight, others]) =>
    others.map((other) => ({
      source,
      reference,
      date,
      other,
      name: other.startsWith('group:') ? `the group ${nameOf(other.slice('group:'.length))}` : (names[other] ?? ''),
      how: weightInWords(source, strength, weight),
      strength,
      weight,
    })),
  );
}
