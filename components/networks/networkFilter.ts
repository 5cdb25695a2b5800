import { formatCount, formatNumber, plural } from '../notes/number.js';
import { sourceWords } from './linkWords.js';
import type { NetworkData, NetworkEdge } from './networkData.js';
import type { Shown } from './networkState.js';

/** Which links of a network are shown; what is not named filters nothing. */
export interface NetworkFilter {
  /** The stronger half, quarter or tenth of all links. */
  readonly strength?: string;
  /** Source system of at least one record of the link; of years `from` to `to`, where these are named too. */
  readonly source?: string;
  readonly from?: number;
  readonly to?: number;
}

export const NO_FILTER: NetworkFilter = {};

/** A part of the links by strength. */
export interface StrengthChoice {
  readonly value: string;
  readonly words: string;
  /** The least weight that is in it. */
  readonly least: number;
}

/** What the links of a network can be filtered by. Empty where there is nothing to choose between. */
export interface FilterChoices {
  readonly strengths: readonly StrengthChoice[];
  readonly sources: readonly string[];
  readonly years: readonly number[];
}

const SHARES = [
  ['half', 'stronger half', 0.5],
  ['quarter', 'strongest quarter', 0.75],
  ['tenth', 'strongest tenth', 0.9],
] as const;

/** The choices that a network's links hold. Links of one weight are never parted, so that a 'half' may be more. */
export function filterChoices({ edges }: NetworkData): FilterChoices {
  const weights = Float64Array.from(edges, ({ weight }) => weight ?? 1).sort();
  const strengths = SHARES.map(([value, words, share]) => ({
    value,
    words,
    least: weights[Math.floor(weights.length * share)] ?? 0,
  }));
  const kinds = [...new Set(edges.map(({ records }) => records))].flatMap((records) => records ?? []);
  const sources = [...new Set(kinds.map(({ source }) => source))].sort();
  const years = [...new Set(kinds.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    strengths: strengths.filter(({ least }, at) => least > (at === 0 ? weights[0] : strengths[at - 1].least)),
    sources: sources.length > 1 ? sources : [],
    years: years.length > 1 ? years : [],
  };
}

/** The part of a filter that a network has choices for: an address may name another's. */
export function knownFilter(filter: NetworkFilter, { strengths, sources, years }: FilterChoices): NetworkFilter {
  return {
    ...(strengths.some(({ value }) => value === filter.strength) ? { strength: filter.strength } : {}),
    ...(filter.source !== undefined && sources.includes(filter.source) ? { source: filter.source } : {}),
    ...(filter.from !== undefined && years.includes(filter.from) ? { from: filter.from } : {}),
    ...(filter.to !== undefined && years.includes(filter.to) ? { to: filter.to } : {}),
  };
}

/** What a filter leaves of a network; null where it filters nothing. */
export function shownBy(data: NetworkData, choices: FilterChoices, filter: NetworkFilter): Shown | null {
  if (Object.keys(filter).length === 0) return null;
  const least = choices.strengths.find(({ value }) => value === filter.strength)?.least ?? Number.NEGATIVE_INFINITY;
  const { source, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter;
  const byRecord = source !== undefined || filter.from !== undefined || filter.to !== undefined;
  const fits = ({ weight = 1, records = [] }: NetworkEdge) =>
    weight >= least &&
    (!byRecord ||
      records.some((each) => (source === undefined || each.source === source) && each.year >= from && each.year <= to));
  const edges = data.edges.map(fits);
  const degrees = new Map<string, number>();
  data.edges.forEach((edge, at) => {
    if (!edges[at]) return;
    for (const id of [edge.source, edge.target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  });
  return { edges, count: edges.filter(Boolean).length, degrees };
}

/** 'the strongest tenth (0.4 and more), from logs, of 2015 to 2018'; empty where nothing is filtered. */
export function filterWords(filter: NetworkFilter, { strengths }: FilterChoices): string {
  const strength = strengths.find(({ value }) => value === filter.strength);
  const { from, to } = filter;
  return [
    strength && strengthWords(strength),
    filter.source && `from ${sourceWords(filter.source)}`,
    from !== undefined && to !== undefined && `of ${from === to ? from : `${from} to ${to}`}`,
    from !== undefined && to === undefined && `since ${from}`,
    from === undefined && to !== undefined && `up to ${to}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** 'stronger half (0.12 and more)'. */
export const strengthWords = ({ words, least }: StrengthChoice): string => `${words} (${formatNumber(least)} and more)`;

/** '12 of 340 links shown, from logs.' */
export function countWords(data: NetworkData, shown: Shown | null, filtered: string): string {
  const all = plural(data.edges.length, 'link', 'links');
  if (shown === null) return data.edges.length === 0 ? 'There is no link.' : `All ${all} shown.`;
  return `${formatCount(shown.count)} of ${all} shown, ${filtered}.`;
}

/** A filter as one part of an address: `source=log;from=2015`; null where nothing is filtered. */
export function filterText(filter: NetworkFilter): string | null {
  const parts = Object.entries(filter).map(([key, value]) => `${key}=${value}`);
  return parts.length === 0 ? null : parts.join(';');
}

/** The filter that {@link filterText} wrote; what cannot be read filters nothing. */
export function filterFrom(text: string | undefined): NetworkFilter {
  const parts = new URLSearchParams((text ?? '').replaceAll(';', '&'));
  const year = (key: string) => (/^\d{4}$/.test(parts.get(key) ?? '') ? { [key]: Number(parts.get(key)) } : {});
  const word = (key: string) => (parts.get(key) ? { [key]: parts.get(key) } : {});
  return { ...word('strength'), ...word('source'), ...year('from'), ...year('to') };
}
