/** Harm of some crimes by both indices, and what of it is missing. Null: the study has no score of that kind. */
interface Harm {
  readonly crimes: number | null;
  readonly cchi_days: number | null;
  readonly ons_css: number | null;
  readonly crimes_without_cchi: number | null;
  readonly crimes_without_ons: number | null;
  readonly crimes_uncertain_cchi: number | null;
  readonly cchi_days_uncertain: number | null;
}

/** A community of the CSE network: extent, harm of all its people's crimes and of CSE crimes alone, and its place in the network. */
export interface Community extends Harm, Readonly<Record<`cse_${keyof Harm}`, number | null>> {
  readonly id: string;
  readonly nominals: number;
  readonly offenders: number;
  readonly victims: number;
  readonly in_soc: number;
  readonly flagged: number;
  readonly pairs: number;
  readonly pairs_out: number;
  readonly tied: number;
  readonly pagerank: number;
}

/** Whose harm is meant: that of the CSE crimes alone, or of every crime of its people. */
export type Crimes = 'cse' | 'all';

/** Harm as a table shows it: null where no crime has a score, so that nobody reads 'unknown' as 'none'; shares of crimes. */
export interface ShownHarm {
  readonly crimes: number | null;
  readonly cchi_days: number | null;
  readonly ons_css: number | null;
  readonly no_cchi: number | null;
  readonly no_ons: number | null;
  readonly uncertain: number | null;
}

const figureOf = (community: Community, crimes: Crimes, column: keyof Harm): number | null =>
  community[crimes === 'cse' ? (`cse_${column}` as const) : column];

/** The harm of a community's CSE crimes, or of all crimes of its people (METHOD 6). */
export function harmOf(community: Community, crimes: Crimes): ShownHarm {
  const of = (column: keyof Harm) => figureOf(community, crimes, column);
  const count = of('crimes');
  const share = (part: number | null) => (count === null || count === 0 || part === null ? null : part / count);
  const [no_cchi, no_ons] = [share(of('crimes_without_cchi')), share(of('crimes_without_ons'))];
  return {
    crimes: count,
    cchi_days: no_cchi === 1 ? null : of('cchi_days'),
    ons_css: no_ons === 1 ? null : of('ons_css'),
    no_cchi,
    no_ons,
    uncertain: share(of('crimes_uncertain_cchi')),
  };
}

/** The share of the crimes of some communities that has no score; null where there is none or it is not known. A crime in two communities counts in each. */
export function unscored(communities: readonly Community[], crimes: Crimes, index: 'cchi' | 'ons'): number | null {
  const sum = (column: keyof Harm) =>
    communities.reduce((total, community) => total + (figureOf(community, crimes, column) ?? Number.NaN), 0);
  const share = sum(`crimes_without_${index}`) / sum('crimes');
  return Number.isNaN(share) ? null : share;
}
