import { caseWords } from '../charts/caseWords.js';
import { formatCount, formatShare, inWords, plural } from '../notes/number.js';
import type { CountedValue, CountedYears, TableSizes } from './counted.js';

/** A share that is at least this much unknown is not told by what is known of the rest. */
const MOSTLY = 0.5;

const notKnown = (values: readonly CountedValue[], of: 'full' | 'final') =>
  values.reduce((sum, value) => sum + (value.kind === 'value' ? 0 : value[of]), 0);

/** A value that somebody was recorded with. */
const isSeen = ({ kind, full, final }: CountedValue) => kind === 'value' && full + final > 0;

/**
 * What stands out among recorded values, with the best and the worst case of its share. Where most is not known no value is named: it would read as
 * if it stood for the whole. 'The ethnicity of offenders is not known in 95% of rows: even the most frequent entry could be anything between 4% and 98%'.
 */
export function findingOfValues(
  values: readonly CountedValue[],
  { full, final }: TableSizes,
  {
    what,
    whose,
    counts = 'rows',
  }: { readonly what: string; readonly whose: string; readonly counts?: 'rows' | 'people' },
): string {
  if (full === 0) return `There is no row, and so nothing to say of the ${what} of ${whose}`;
  const unknown = notKnown(values, 'full') / full;
  const [top] = values.filter(isSeen);
  if (top === undefined) return `The ${what} of ${whose} is not known at all`;
  if (unknown >= MOSTLY)
    return `The ${what} of ${whose} is not known ${counts === 'rows' ? 'in' : 'for'} ${formatShare(unknown)} of ${counts === 'rows' ? 'rows' : 'them'}: even the most frequent entry could be anything ${caseWords(top.full, top.fullMost, full)}`;
  return `The ${what} of ${whose} is most often recorded as ${top.label}: ${inBoth(top, { full, final })}`;
}

/** The same of pairs of an offender and a victim: 'The most frequent pair recorded is male offender, female victim: between 51% and 54% in the full table'. */
export function findingOfPairs(values: readonly CountedValue[], sizes: TableSizes, what: string): string {
  const [top] = values.filter(isSeen);
  if (top === undefined || notKnown(values, 'full') / sizes.full >= MOSTLY)
    return findingOfUnknownPairs(values, sizes, what);
  return `The most frequent pair recorded is ${top.label}: ${inBoth(top, sizes)}`;
}

/** 'In 93.8% of rows of the full table and 92.5% of the final one the ethnicity of the offender, the victim or both is not known'. */
export function findingOfUnknownPairs(values: readonly CountedValue[], sizes: TableSizes, what: string): string {
  if (sizes.full === 0) return `There is no row, and so nothing to say of the ${what} of anybody`;
  const unknown = notKnown(values, 'full');
  if (unknown === 0) return `The ${what} of both offender and victim is known in every row`;
  const ofAll = unknown / sizes.full;
  const end = `the ${what} of the offender, the victim or both is not known`;
  if (sizes.final === 0)
    return `In ${formatShare(ofAll)} of rows of the full table ${end}; the final table has no rows`;
  const inFinal = notKnown(values, 'final') / sizes.final;
  if (ofAll === 1 && inFinal === 1) return `In every row ${end}`;
  return `In ${formatShare(ofAll)} of rows of the full table and ${formatShare(inFinal)} of the final one ${end}`;
}

const inBoth = (top: CountedValue, { full, final }: TableSizes) =>
  `${caseWords(top.full, top.fullMost, full)} in the full table${final === 0 ? '' : `, ${caseWords(top.final, top.finalMost, final)} in the final one`}`;

/** 'Between 6.5% and 9.7% of rows of the full table have an offender under 18'. Ages not known could be any. */
export function findingOfYounger(ages: readonly CountedYears[], below: number): string {
  const total = sum(ages);
  if (total === 0) return 'There is no row, and so nothing to say of the age of offenders';
  const unknown = sum(ages.filter(({ years }) => years === null));
  if (unknown === total) return 'The age of offenders is not known in any row';
  const younger = sum(ages.filter(({ years }) => years !== null && years < below));
  return `${capital(caseWords(younger, younger + unknown, total))} of rows of the full table have an offender under ${below}`;
}

/** 'The most frequent age of victims is 14 in the full table and 15 in the final one'. Of equals, the youngest. */
export function findingOfPeak(ages: readonly CountedYears[], { final }: TableSizes, whose: string): string {
  const peak = (of: 'full' | 'final') =>
    ages.reduce<CountedYears | null>(
      (most, each) => (each.years !== null && each[of] > (most?.[of] ?? 0) ? each : most),
      null,
    )?.years ?? null;
  const [inFull, inFinal] = [peak('full'), peak('final')];
  if (inFull === null) return `The age of ${whose} is not known in any row`;
  const start = `The most frequent age of ${whose} is ${inFull}`;
  if (final === 0) return `${start}; the final table has no rows`;
  if (inFinal === inFull) return `${start}, in both tables`;
  return `${start} in the full table and ${inFinal ?? 'not known'} in the final one`;
}

/** 'In 12 of 371 rows the offender was younger than the victim; in 40 the difference is not known'. */
export function findingOfDifferences(differences: readonly CountedYears[]): string {
  const total = sum(differences);
  if (total === 0) return 'There is no row, and so no difference in age';
  const unknown = sum(differences.filter(({ years }) => years === null));
  if (unknown === total) return 'The difference in age is not known in any row';
  const younger = sum(differences.filter(({ years }) => years !== null && years < 0));
  const start =
    younger === 0
      ? 'In no row the offender is known to have been younger than the victim'
      : `In ${formatCount(younger)} of ${plural(total, 'row', 'rows')} the offender is known to have been younger than the victim`;
  return unknown === 0 ? start : `${start}; in ${formatCount(unknown)} the difference is not known`;
}

/** How many rows of age 0 had a negative age, as a sentence under the picture of ages; empty where none had. */
export const amendedAges = (rows: number): string =>
  rows === 0
    ? ''
    : `${plural(rows, 'row of age 0 in the full table is a negative age', 'rows of age 0 in the full table are negative ages', capitalWords)} set to 0.`;

/** The same under the picture of differences in age. */
export const amendedDifferences = (rows: number): string =>
  rows === 0
    ? ''
    : `${plural(rows, 'row', 'rows', capitalWords)} of the full table with the victim’s age set to 0 probably ${rows === 1 ? 'shows' : 'show'} too large a difference, unless the offender’s age is not known.`;

/** '2019 has the most crimes: 31, 24 of them in the final table too'; where several years have as many, the earliest and how many. */
export function findingOfCrimes(
  years: readonly { readonly year: number; readonly full: number; readonly final: number }[],
): string {
  const most = years.reduce<(typeof years)[number] | null>(
    (top, each) => (each.full > (top?.full ?? 0) ? each : top),
    null,
  );
  if (most === null) return 'No crime occurred in these years';
  const others = years.filter(({ full }) => full === most.full).length - 1;
  if (others > 0)
    return `No year has more crimes than ${most.year}: ${formatCount(most.full)}; ${plural(others, 'other year has', 'other years have', inWords)} as many`;
  const final =
    most.final === 0 ? 'none of them' : most.final === most.full ? 'all of them' : `${formatCount(most.final)} of them`;
  return `${most.year} has the most crimes: ${formatCount(most.full)}, ${final} in the final table too`;
}

/** 'No offender has more than 17 crimes in the final table; two have 17'. */
export function findingOfProlific(
  offenders: readonly { readonly crimes: number; readonly full: number; readonly final: number }[],
): string {
  const most = (of: 'full' | 'final') =>
    offenders.reduce<(typeof offenders)[number] | null>(
      (top, each) => (each[of] > 0 && each.crimes > (top?.crimes ?? 0) ? each : top),
      null,
    );
  const [inFinal, inFull] = [most('final'), most('full')];
  const said = (top: { readonly crimes: number }, people: number, table: string) =>
    `No offender has more than ${plural(top.crimes, 'crime', 'crimes')} in the ${table} table; ${plural(people, 'has', 'have', inWords)} ${formatCount(top.crimes)}`;
  if (inFinal !== null) return said(inFinal, inFinal.final, 'final');
  return inFull === null ? 'There are no offenders' : said(inFull, inFull.full, 'full');
}

const sum = (ages: readonly CountedYears[]) => ages.reduce((total, { full }) => total + full, 0);

const capitalWords = (count: number) => inWords(count, true);

const capital = (text: string) => (text[0]?.toUpperCase() ?? '') + text.slice(1);
