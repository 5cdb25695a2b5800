import { formatNumber, plural } from '../notes/number.js';
import type { NetworkEdge } from './networkData.js';

const SOURCES: Readonly<Record<string, string>> = {
  log: 'intelligence logs',
  crime: 'crimes',
  custody: 'shared cells',
  missing: 'missing-person reports',
  place: 'places',
};

/** What the records of a source system are called: 'crimes'. */
export const sourceWords = (source: string): string => SOURCES[source] ?? source;

/** What is known of a link: '3 records, from crimes and intelligence logs, 2014 to 2018; strength 0.42'. */
export function linkWords({ links, weight, records = [] }: NetworkEdge): string {
  const sources = [...new Set(records.map(({ source }) => source))].sort().map(sourceWords);
  const years = records.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const parts = [
    links !== undefined && plural(links, 'record', 'records'),
    sources.length > 0 && `from ${listed(sources)}`,
    years.length > 0 && (first === last ? String(first) : `${first} to ${last}`),
  ].filter(Boolean);
  const strength = weight === undefined ? '' : `strength ${formatNumber(weight)}`;
  return [parts.join(', '), strength].filter(Boolean).join('; ');
}

/** 'A, B and C'. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
