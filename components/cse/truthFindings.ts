import type { PairedBar } from '../charts/pairedBars.js';
import type { RankedBar } from '../charts/rankedBars.js';
import { formatCount, formatShare, inWords, plural } from '../notes/number.js';

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
  'cse-no-victim': 'nobody is recorded as the victim',
  'cse-no-offender': 'nobody is recorded as an offender',
  'cse-offender-is-victim': 'offender and victim are one person on record',
  'cse-victim-no-birth-date': 'the victim has no date of birth',
  'cse-victim-18-or-over': 'the victim was 18 or over, by the records',
  'cse-offender-under-10': 'the offender was too young, by the records',
};

export const reasonWords = (reason: string): string => REASONS[reason] ?? reason;

/** Below so many crimes, one crime more or less changes which term is right least often. */
const FEW = 10;

/** So many terms are named together, and of more only the first. */
const MOST_NAMED = 3;

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

/** 'Alone, the flag is right least often: 84.6% of 13 crimes'. */
export function findingOfRightRules(rules: readonly (Right & { readonly criterion: string; readonly name: string })[]) {
  const alone = leastRightFirst(rules).filter(({ crimes_lost }) => crimes_lost);
  if (alone.length === 0) return 'No crime rests on one rule alone';
  const [least] = alone;
  if (rightAlone(least) === 1) return 'Every crime that only one rule brings in truly was abuse';
  const counted = `${formatShare(rightAlone(least))} of ${plural(least.crimes_lost ?? 0, 'crime', 'crimes')}`;
  return alone.length === 1
    ? `Alone, the ${least.name} is right for ${counted}`
    : `Alone, the ${least.name} is right least often: ${counted}`;
}

/**
 * 'Alone, ‘mash’ and ‘concern’ are right least often: 0 of 44 and 0 of 32 crimes'. Where the least are all of few crimes it says so, and names that
 * of terms of more. `name` is how a term reads.
 */
export function findingOfRightTerms(terms: readonly (Right & { readonly criterion: string; readonly name: string })[]) {
  const alone = leastRightFirst(terms).filter(({ crimes_lost }) => crimes_lost);
  if (alone.length === 0) return 'No crime rests on one term alone';
  const [least] = alone;
  if (rightAlone(least) === 1) return 'Every crime that only one term brings in truly was abuse';
  const counts = ({ crimes_lost, abusive_lost }: Right) =>
    `${formatCount(abusive_lost)} of ${formatCount(crimes_lost)}`;
  if (alone.length === 1)
    return `Alone, ${least.name} is right for ${counts(least)} ${least.crimes_lost === 1 ? 'crime' : 'crimes'}`;
  const equal = alone.filter((term) => rightAlone(term) === rightAlone(least));
  const isFew = ({ crimes_lost }: Right) => (crimes_lost ?? 0) < FEW;
  const few = equal.every(isFew);
  const [who, how] =
    equal.length > MOST_NAMED
      ? [`${least.name} and ${inWords(equal.length - 1)} others are`, `${least.name} ${counts(least)}`]
      : [`${listed(equal.map(({ name }) => name))} ${equal.length === 1 ? 'is' : 'are'}`, listed(equal.map(counts))];
  const start = `Alone, ${who} right least often${few ? ', though for few crimes' : ''}: ${how}${few ? '' : ' crimes'}`;
  const more = alone.find((term) => !isFew(term));
  return !few || more === undefined
    ? start
    : `${start}; of terms with ${formatCount(FEW)} or more, ${more.name}: ${counts(more)}`;
}

/**
 * Whether the truth bears out that words are to be wary of: 'The truth of this made study bears the doubt out for ‘concern’ (0 of the 32 crimes that it
 * alone brings in are right), where 90% of the full table are.' It does where those are right less often than the full table is; a word that alone
 * brings in nothing decides nothing. Empty where no word brings in a crime.
 */
export function waryInWords(words: readonly (Right & { readonly criterion: string })[], full: Right): string {
  const ofAll = rightShare(full);
  const alone = words.filter(({ crimes_lost }) => crimes_lost);
  const idle = words.filter(({ crimes, crimes_lost }) => crimes > 0 && !crimes_lost);
  if (ofAll === null || alone.length + idle.length === 0) return '';
  const said = ({ criterion, crimes_lost, abusive_lost }: (typeof words)[number]) =>
    `‘${criterion}’ (${formatCount(abusive_lost)} of the ${plural(crimes_lost ?? 0, 'crime', 'crimes')} that it alone brings in ${abusive_lost === 1 ? 'is' : 'are'} right)`;
  const nothing = idle.map(
    ({ criterion, crimes, abusive }) =>
      `‘${criterion}’ alone brings in nothing, so nothing hangs on it (${formatCount(abusive)} of ${formatCount(crimes)} are right)`,
  );
  const isBorneOut = (word: Right) => (rightAlone(word) ?? 1) < ofAll;
  const [out, not] = [alone.filter(isBorneOut), alone.filter((word) => !isBorneOut(word))];
  const start = 'The truth of this made study';
  if (alone.length === 0) return `${start} cannot tell: ${listed(nothing)}.`;
  const verdict =
    out.length === 0
      ? `${start} does not bear the doubt out for ${listed(not.map(said))}`
      : `${start} bears the doubt out for ${listed(out.map(said))}${not.length === 0 ? '' : `, and not for ${listed(not.map(said))}`}`;
  const few = alone.some(({ crimes_lost }) => (crimes_lost ?? 0) < FEW) ? 'so few crimes tell little' : null;
  return `${[`${verdict}, where ${formatShare(ofAll)} of the full table are`, few, ...nothing].filter((part) => part !== null).join('; ')}.`;
}

/** 'a', 'a and b', 'a, b and c'. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

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
