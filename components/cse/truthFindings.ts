import type { PairedBar } from '../charts/pairedBars.js';
import type { RankedBar } from '../charts/rankedBars.js';
import { formatCount, formatShare, plural } from '../notes/number.js';

/** Crimes that a rule or a search term brings in and those of them that truly were abuse; the same of those that nothing else brings in. */
export interface Right {
  readonly crimes: number;
  readonly abusive: number;
  readonly crimes_lost: number | null;
  readonly abusive_lost: number | null;
}

/** Crimes that truly were abuse, and those of them that were exploitation. */
interface Counted {
  readonly crimes: number;
  readonly exploitation: number;
}

export interface Missed extends Counted {
  readonly reason: string;
}

/** Why the full table lacks a crime, as a sentence would go on. */
const REASONS: Readonly<Record<string, string>> = {
  'not-read': 'their record cannot be read',
  'no-rule': 'no rule finds them',
  'cse-domestic-abuse': 'they are flagged as domestic abuse',
  'no-victim': 'nobody is recorded as the victim',
  'no-offender': 'nobody is recorded as an offender',
  'cse-offender-is-victim': 'offender and victim are one person on record',
  'cse-victim-no-birth-date': 'the victim has no date of birth',
  'cse-victim-18-or-over': 'the victim was 18 or over, by the records',
  'cse-offender-under-10': 'the offender was too young, by the records',
};

export const reasonWords = (reason: string): string => REASONS[reason] ?? reason;

/** Below so many crimes, a term is not called the one that is right least often: one crime would change it. */
const FEW = 10;

/** Share of crimes that are right; null where there are none. */
export const rightShare = ({ crimes, abusive }: Right): number | null => (crimes === 0 ? null : abusive / crimes);

/** The same of crimes that nothing else brings in. */
export const rightAlone = ({ crimes_lost, abusive_lost }: Right): number | null =>
  crimes_lost ? (abusive_lost ?? 0) / crimes_lost : null;

/** A line each: the share that is right of all crimes, and of those that nothing else brings in. */
export const rightBars = <Row extends Right>(rows: readonly Row[], label: (row: Row) => string): PairedBar[] =>
  rows.map((row) => {
    const [all, alone] = [rightShare(row), rightAlone(row)];
    return { label: label(row), values: [all === null ? null : [all], alone === null ? null : [alone]] };
  });

/** Those that are least often right alone first; of equals, those of the most crimes. */
export const leastRightFirst = <Row extends Right & { readonly criterion: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (one, other) =>
      (rightAlone(one) ?? 2) - (rightAlone(other) ?? 2) ||
      (other.crimes_lost ?? 0) - (one.crimes_lost ?? 0) ||
      (one.criterion < other.criterion ? -1 : 1),
  );

/** 'By the flag alone come 13 crimes, of which 84.6% truly were abuse: no rule alone is right less often'. */
export function findingOfRightRules(rules: readonly (Right & { readonly criterion: string; readonly name: string })[]) {
  const alone = leastRightFirst(rules).filter(({ crimes_lost }) => crimes_lost);
  if (alone.length === 0) return 'No crime rests on one rule alone';
  const [least] = alone;
  if (rightAlone(least) === 1) return 'Every crime that only one rule brings in truly was abuse';
  const start = `By the ${least.name} alone ${plural(least.crimes_lost ?? 0, 'crime comes', 'crimes come')} in, of which ${formatShare(rightAlone(least))} truly were abuse`;
  return alone.length === 1 ? start : `${start}: no rule alone is right less often`;
}

/** 'None of the 76 crimes that only ‘mash’ or only ‘concern’ brings in truly was abuse'; one that is right now and then is told by itself. */
export function findingOfRightTerms(terms: readonly (Right & { readonly criterion: string })[]): string {
  const every = leastRightFirst(terms).filter(({ crimes_lost }) => crimes_lost);
  const many = every.filter(({ crimes_lost }) => (crimes_lost ?? 0) >= FEW);
  const alone = many.length > 0 ? many : every;
  if (alone.length === 0) return 'No crime rests on one term alone';
  const [least] = alone;
  if (rightAlone(least) === 1)
    return every.every((term) => rightAlone(term) === 1)
      ? 'Every crime that only one term brings in truly was abuse'
      : `Every crime of a term that alone brings in ${formatCount(FEW)} or more truly was abuse`;
  if (least.abusive_lost === 0) {
    const wrong = alone.filter(({ abusive_lost }) => abusive_lost === 0);
    const crimes = wrong.reduce((sum, { crimes_lost }) => sum + (crimes_lost ?? 0), 0);
    const names = wrong.map(({ criterion }) => `only ‘${criterion}’`);
    const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
    return crimes === 1
      ? `The one crime that ${listed} brings in truly was no abuse`
      : `None of the ${formatCount(crimes)} crimes that ${listed} brings in truly was abuse`;
  }
  const right = least.abusive_lost ?? 0;
  return `Of ${formatCount(least.crimes_lost)} crimes that only ‘${least.criterion}’ brings in ${formatCount(right)} truly ${right === 1 ? 'was' : 'were'} abuse${many.length < 2 ? '' : `: of terms that alone bring in ${formatCount(FEW)} or more, none is right less often`}`;
}

/** '137 of 420 crimes that truly were abuse are not in the full table (32.6%), most often because no rule finds them'. Of equals, the first. */
export function findingOfMissed(missed: readonly Missed[], found: number): string {
  const lost = missed.reduce((sum, { crimes }) => sum + crimes, 0);
  const all = lost + found;
  if (all === 0) return 'No crime on record truly was abuse';
  if (lost === 0)
    return `Every one of the ${formatCount(all)} crimes on record that truly were abuse is in the full table`;
  const most = missed.reduce((one, other) => (other.crimes > one.crimes ? other : one));
  return `${formatCount(lost)} of ${formatCount(all)} crimes on record that truly were abuse are not in the full table (${formatShare(lost / all)}), most often because ${reasonWords(most.reason)}`;
}

/** Bars of what is missed, those of exploitation in the accent; a reason that holds of none is left out. */
export const missedBars = (missed: readonly Missed[], all: number): RankedBar[] =>
  missed
    .filter(({ crimes }) => crimes > 0)
    .toSorted((one, other) => other.crimes - one.crimes)
    .map(({ reason, crimes, exploitation }) => ({
      label: capital(reasonWords(reason)),
      value: crimes,
      part: exploitation,
      words: `${plural(crimes, 'crime', 'crimes')} (${formatShare(crimes / all)}), ${exploitation === 0 ? 'none' : formatCount(exploitation)} of exploitation`,
    }));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What being linked says of exploitation: crimes of the final table beside the others of the full table. */
export function linkedInWords(linked: Counted, others: Counted): string {
  if (linked.crimes === 0) return 'No crime is in a connection, so links say nothing here.';
  const share = ({ crimes, exploitation }: Counted) => exploitation / crimes;
  const start = `Of the crimes in a connection ${formatShare(share(linked))} truly were exploitation`;
  if (others.crimes === 0) return `${start}; no crime of the full table stands outside one.`;
  const both = `${start}, of those in none ${formatShare(share(others))}.`;
  const all = linked.exploitation + others.exploitation;
  if (share(linked) <= share(others)) return `${both} In this study a link does not make exploitation likelier.`;
  return `${both} In this study a link makes exploitation likelier, and no more than that: ${formatCount(linked.crimes - linked.exploitation)} linked crimes were not, and ${formatCount(others.exploitation)} of the ${plural(all, 'crime', 'crimes')} of exploitation stand in no connection.`;
}
