import { formatNumber, inWords, plural } from '../notes/number.js';
import type { PersonRecord } from './personEntry.js';

/** What a source's records are called, one and many. */
export type SourceNames = Readonly<Record<string, readonly [one: string, many: string]>>;

/** 'Two intelligence logs and one crime record put this person in the SOC network, by nine links.' */
export function sourcesInWords(records: readonly PersonRecord[], network: string, names: SourceNames): string {
  const refs = new Map<string, Set<string>>();
  for (const [source, ref] of records) refs.set(source, (refs.get(source) ?? new Set()).add(ref));
  const parts = [...refs].map(([source, { size }]) => {
    const [one, many] = names[source] ?? [`record (${source})`, `records (${source})`];
    return plural(size, one, many, inWords);
  });
  const links = records.reduce((sum, [, , , , , others]) => sum + others.length, 0);
  const all = [...refs.values()].reduce((sum, { size }) => sum + size, 0);
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
  const sentence = `${listed} ${all === 1 ? 'puts' : 'put'} this person in the ${network} network, by ${plural(links, 'link', 'links', inWords)}.`;
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** What is said of somebody whom nothing but shared cells link to anybody; undefined of everyone else. */
export const onlyCells = (records: readonly PersonRecord[]): string | undefined =>
  records.length > 0 && records.every(([source]) => source === 'custody')
    ? 'Custody link only: nothing but a shared cell puts this person here.'
    : undefined;

/** How a link's weight came about, strength times decay: '1/6 × 0.0825'. What is not a share of a log is given as it is. */
export function weightInWords(source: string, strength: number, weight: number): string {
  const decay = formatNumber(weight / strength, 4);
  return `${source === 'log' ? `1/${Math.round(1 / strength)}` : formatNumber(strength, 4)} × ${decay}`;
}

/** Every link of some records as a row of its own. */
export function linkRows(
  records: readonly PersonRecord[],
  names: Readonly<Record<string, string>>,
  nameOf: (groupId: string) => string,
) {
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
