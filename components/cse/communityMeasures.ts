import { formatCount } from '../notes/number.js';
import { type Community, harmOf } from './community.js';

/** Something that communities may be put in order by; one of several, none of which is the order. */
export interface Measure {
  readonly key: string;
  /** As a choice. */
  readonly label: string;
  /** In a sentence, after 'by'. */
  readonly words: string;
  /** Null where it is not known. */
  readonly of: (community: Community) => number | null;
}

/** By what communities may be put in order: the parts of extent and of harm, one by one. */
export const measures: readonly Measure[] = [
  { key: 'nominals', label: 'people', words: 'people', of: ({ nominals }) => nominals },
  { key: 'offenders', label: 'offenders of CSE crimes', words: 'offenders', of: ({ offenders }) => offenders },
  { key: 'victims', label: 'victims of CSE crimes', words: 'victims', of: ({ victims }) => victims },
  { key: 'in_soc', label: 'people also in SOC', words: 'people who are in SOC too', of: ({ in_soc }) => in_soc },
  { key: 'cse_crimes', label: 'CSE crimes', words: 'CSE crimes', of: ({ cse_crimes }) => cse_crimes },
  {
    key: 'cse_cchi_days',
    label: 'Cambridge days of CSE crimes',
    words: 'Cambridge days of CSE crimes',
    of: (community) => harmOf(community, 'cse').cchi_days,
  },
  {
    key: 'cse_ons_css',
    label: 'ONS score of CSE crimes',
    words: 'the ONS score of CSE crimes',
    of: (community) => harmOf(community, 'cse').ons_css,
  },
  {
    key: 'cchi_days',
    label: 'Cambridge days of all crimes',
    words: 'Cambridge days of all crimes',
    of: (community) => harmOf(community, 'all').cchi_days,
  },
  {
    key: 'ons_css',
    label: 'ONS score of all crimes',
    words: 'the ONS score of all crimes',
    of: (community) => harmOf(community, 'all').ons_css,
  },
  { key: 'pagerank', label: 'share of PageRank', words: 'PageRank', of: ({ pagerank }) => pagerank },
];

/** Communities with most of a measure first; those of which it is not known last, equals by id. */
export const ranked = (communities: readonly Community[], { of }: Measure): Community[] =>
  communities.toSorted(
    (x, y) => (of(y) ?? Number.NEGATIVE_INFINITY) - (of(x) ?? Number.NEGATIVE_INFINITY) || (x.id < y.id ? -1 : 1),
  );

const ASKED = ['nominals', 'victims', 'cse_cchi_days', 'cse_ons_css'];

/**
 * Which community comes first by extent and by harm: 'Which community comes first depends on what is asked: CSE-00001 by people; CSE-00007 by
 * victims', or that one comes first by all. A measure of which nothing is known, or of which every community has nought, is not asked.
 */
export function findingOfCommunities(communities: readonly Community[]): string {
  const firsts = measures
    .filter(({ key }) => ASKED.includes(key))
    .flatMap((measure) => {
      const [first] = ranked(communities, measure);
      return first && (measure.of(first) ?? 0) > 0 ? [{ id: first.id, words: measure.words }] : [];
    });
  if (firsts.length === 0) return 'No community has five people or more';
  if (communities.length === 1) return `One community alone has five people or more: ${firsts[0].id}`;
  const byId = [...Map.groupBy(firsts, ({ id }) => id)].map(
    ([id, own]) => `${id} by ${list(own.map(({ words }) => words))}`,
  );
  return byId.length === 1
    ? `One community comes first by all that is asked here: ${byId[0]}`
    : `Which community comes first depends on what is asked: ${byId.join('; ')}`;
}

const list = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** In which order communities are drawn, and how many of them: 'The 15 communities that come first by people; the table has all 28.' */
export function orderInWords(communities: readonly Community[], { of, words }: Measure, drawn: number): string {
  const all = formatCount(communities.length);
  const unknown = communities.every((community) => of(community) === null);
  if (communities.length <= drawn)
    return unknown ? `In order of their numbers, for nothing is known of ${words}.` : `In order of ${words}.`;
  return unknown
    ? `The first ${drawn} communities by number, for nothing is known of ${words}; the table has all ${all}.`
    : `The ${drawn} communities that come first by ${words}; the table has all ${all}.`;
}

const NO_HARM = 'that is not to say that they did no harm.';

/** Says so where no CSE crime has a score of an index; nothing otherwise. Shares of crimes without one, null where there is no crime. */
export function unscoredInWords(noCchi: number | null, noOns: number | null): string {
  if (noCchi === 1 && noOns === 1)
    return `No CSE crime has a score of either index, so both show none of theirs: ${NO_HARM}`;
  if (noCchi === 1) return `No CSE crime has a Cambridge score, so Cambridge days show none of theirs: ${NO_HARM}`;
  return noOns === 1 ? `No CSE crime has an ONS score, so it shows none of theirs: ${NO_HARM}` : '';
}
