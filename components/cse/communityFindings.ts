import { formatCount, formatShare, plural } from '../notes/number.js';
import type { Community } from './community.js';
import type { SizeBand } from './sizeBands.js';

const SOURCES: Readonly<Record<string, string>> = {
  crime: 'crimes with a common victim',
  log: 'intelligence logs that name an offender beside them',
  custody: 'shared cells',
};

/** Where the links of the network come from, most first: '62% come from shared cells, …'. */
export function linksInWords(bySource: readonly { readonly source: string; readonly links: number }[]): string {
  const all = bySource.reduce((sum, { links }) => sum + links, 0);
  return bySource
    .toSorted((x, y) => y.links - x.links)
    .map(({ source, links }) => `${shareOf(links, all)} come from ${SOURCES[source] ?? source}`)
    .join(', ');
}

/** Who the people of the network are: '300 offenders and 40 victims of these crimes as recorded, 12 of them both; the other 1 400 are here by a log or a cell alone'. */
export function besideInWords({ people, offenders, victims, both }: CsePeople): string {
  const beside = people - offenders - victims + both;
  const recorded = `${plural(offenders, 'offender', 'offenders')} and ${plural(victims, 'victim', 'victims')} of these crimes as recorded${both === 0 ? '' : `, ${formatCount(both)} of them both`}`;
  return beside === 0 ? recorded : `${recorded}; the other ${formatCount(beside)} are here by a log or a cell alone`;
}

/** How many offenders the network does not hold: 'Of 900 offenders of the full table 500 are linked to nobody: they, and the harm of their crimes, are not in this network'. */
export function unlinkedInWords({ offenders, offenders_of_all }: CsePeople): string {
  const unlinked = offenders_of_all - offenders;
  return unlinked === 0
    ? 'Every offender of the full table is linked to somebody.'
    : `Of ${plural(offenders_of_all, 'offender', 'offenders')} of the full table ${formatCount(unlinked)} ${unlinked === 1 ? 'is' : 'are'} linked to nobody: they, and the harm of their crimes, are not in this network.`;
}

/** Counts of the people of the CSE network, and of all offenders of the full table. */
interface CsePeople {
  readonly people: number;
  readonly offenders: number;
  readonly victims: number;
  readonly both: number;
  readonly offenders_of_all: number;
}

/** A share in words: 'none' of nobody. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? 'none' : formatShare(part / whole));

/**
 * How many communities are small, and how large the largest is.
 *
 * @param bands all communities by size (see `sizeBands`), those below five each by itself; `small` of those.
 * @param people of the whole network.
 */
export function findingOfSizes(
  bands: readonly SizeBand[],
  small: readonly { readonly size: number; readonly communities: number }[],
  { communities, people }: { readonly communities: readonly Community[]; readonly people: number },
): string {
  const total = bands.reduce((sum, band) => sum + band.communities, 0);
  const little = small.reduce((sum, each) => sum + each.communities, 0);
  const held = small.reduce((sum, each) => sum + each.size * each.communities, 0);
  const largest = communities.reduce((most, { nominals }) => Math.max(most, nominals), 0);
  if (little === 0)
    return `${total === 1 ? 'The one community has' : `All ${formatCount(total)} communities have`} five people or more${total === 1 ? `: ${formatCount(largest)}` : `; the largest has ${formatCount(largest)}`}`;
  if (little === total)
    return `${total === 1 ? 'The one community has' : `All ${formatCount(total)} communities have`} fewer than five people`;
  const rest = largest === 0 ? '' : `; the largest has ${formatCount(largest)}`;
  return `${formatCount(little)} of ${formatCount(total)} communities have fewer than five people, ${shareOf(held, people)} of everyone here${rest}`;
}

/** Which SOC group most of those who are in both networks are nearest to, most people first in `near`. */
export function findingOfOverlap(
  near: readonly { readonly name: string; readonly people: number }[],
  { people, in_soc }: { readonly people: number; readonly in_soc: number },
): string {
  const [first] = near;
  if (first === undefined)
    return `${plural(in_soc, 'person is', 'people are')} in both networks, and none of them reaches a group`;
  const [who, than] = near.length === 1 ? ['all who reach a group', ''] : ['more', ' than to any other group'];
  return `${shareOf(in_soc, people)} of the people here are in the SOC network too; ${who} are nearest to ${first.name}${than}: ${formatCount(first.people)}`;
}

/** What a community is: how many people and pairs, their parts in CSE crimes, and where it leads. */
export function communityWords({ nominals, pairs, offenders, victims, in_soc, pairs_out, tied }: Community): string {
  const soc = in_soc === 0 ? 'Nobody of it is' : plural(in_soc, 'person of it is', 'people of it are');
  const out =
    pairs_out === 0
      ? 'No link leads out of it.'
      : `${plural(pairs_out, 'pair leads', 'pairs lead')} out of it, to ${plural(tied, 'other community', 'other communities')}.`;
  return `${formatCount(nominals)} people, ${plural(pairs, 'pair', 'pairs')} of them linked; ${plural(offenders, 'offender', 'offenders')} and ${plural(victims, 'victim', 'victims')} of CSE crimes. ${soc} in the SOC network too. ${out}`;
}
