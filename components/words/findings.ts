import { formatCount, formatShare, plural } from '../notes/number.js';

/** What a criterion brings in, and (where the truth is known) what that truly is: a row of `words.json`. */
export interface CriterionRow {
  readonly criterion: string;
  readonly logs: number;
  /** Places in logs; absent where the run has not counted them. */
  readonly matches?: number | null;
  readonly nominals: number;
  readonly logs_lost: number;
  readonly nominals_lost: number;
  readonly nominals_gone: number;
  readonly namings: number | null;
  readonly namings_about: number | null;
  /** Null where the truth does not say in which sense a name is used. */
  readonly namings_everyday: number | null;
  readonly links: number | null;
  readonly member: number | null;
  readonly associate: number | null;
}

/** Nouns of the papers' list that are first of all words of everyday life. */
export const everydayNouns: readonly string[] = ['family', 'line', 'boys', 'bar'];

/** Share of the pairs of a log and a group that a criterion gives where the log is about something else; null where nobody knows. */
export const shareElsewhere = ({ namings, namings_about }: CriterionRow): number | null =>
  namings ? (namings - Number(namings_about)) / namings : null;

/** Share of the links that a criterion gives whose person truly is a member or an associate of the group; null where nobody knows. */
export const shareRight = ({ links, member, associate }: CriterionRow): number | null =>
  links ? (Number(member) + Number(associate)) / links : null;

/** A share out of a hundred, one denominator for all that is compared: '15 of 100', 'fewer than 1 of 100', 'none'. */
export function ofHundred(share: number): string {
  if (share === 0) return 'none';
  if (share < 0.005) return 'fewer than 1 of 100';
  if (share < 1 && share >= 0.995) return 'more than 99 of 100';
  return `${Math.round(share * 100)} of 100`;
}

/** A noun as it stands in a log; a name without one counts where the study says so. */
export const nounName = (criterion: string): string => (criterion === '' ? 'no noun (bare name)' : criterion);

const quoted = (criterion: string): string => (criterion === '' ? 'A bare name' : `‘${criterion}’`);

/** What the chart of nouns shows, in a sentence. */
export function nounsFinding(nouns: readonly CriterionRow[]): string {
  const [most] = [...nouns].sort((one, other) => other.logs - one.logs);
  if (!most || most.logs === 0) return 'No accepted noun brings in a log';
  const brings = `${quoted(most.criterion)} brings in the most logs, ${formatCount(most.logs)}`;
  const known = nouns.filter((noun) => shareRight(noun) !== null);
  if (known.length === 0) return `${brings}; how many of them mean the group, nobody knows`;
  const [worst, best] = extremes(known, shareRight);
  const said = (noun: CriterionRow) =>
    `${formatShare(shareRight(noun))} (${quoted(noun.criterion).replace(/^A/, 'a')})`;
  if (worst === best) return `${brings}; ${formatShare(shareRight(worst))} of its links are right`;
  const whose = known.some(({ criterion }) => criterion === '') ? 'the links of each' : 'a noun’s links';
  return `${brings}; of ${whose} ${said(worst)} to ${said(best)} are right`;
}

/** The rows with the least and the most of a measure, ties by criterion. */
function extremes(rows: readonly CriterionRow[], measure: (row: CriterionRow) => number | null) {
  const ordered = [...rows].sort(
    (one, other) => Number(measure(one)) - Number(measure(other)) || (one.criterion < other.criterion ? -1 : 1),
  );
  return [ordered[0], ordered[ordered.length - 1]] as const;
}

/**
 * What a noun costs, in sentences: what it brings in, how much of that is about something else, and what would go without it. Where a name
 * counts without a noun, nothing goes: every match of a noun holds a match of the bare name.
 */
export function costOf(noun: CriterionRow, { bareNames = false } = {}): string {
  const { logs, matches, nominals, logs_lost, nominals_lost, nominals_gone } = noun;
  if (logs === 0) return 'It brings in no log.';
  const people = plural(nominals, 'person', 'people');
  const places = matches ? `, in ${plural(matches, 'place', 'places')}` : '';
  const goes = bareNames
    ? 'Without it these logs would still name the group, for this study counts a name without a noun.'
    : `Without it ${plural(logs_lost, 'log', 'logs')} would name no group; ${plural(
        nominals_lost,
        'person',
        'people',
      )} would lose a link to one, and ${formatCount(nominals_gone)} of them would leave the log links altogether.`;
  return [`It brings in ${plural(logs, 'log', 'logs')}${places}, with ${people} on them.`, ...rightOf(noun), goes].join(
    ' ',
  );
}

/** How much of what a noun brings in is about something else, where that is known. */
function rightOf(noun: CriterionRow): string[] {
  const elsewhere = shareElsewhere(noun);
  const right = shareRight(noun);
  if (elsewhere === null) return [];
  const others = Number(noun.namings) - Number(noun.namings_about);
  const said =
    others === 0 ? 'none is' : `${formatCount(others)} (${ofHundred(elsewhere)}) ${others === 1 ? 'is' : 'are'}`;
  const everyday =
    noun.namings_everyday === null || others === 0
      ? ''
      : `, ${noun.namings_everyday === 0 ? 'none' : formatCount(noun.namings_everyday)} of them about the house, the family or the telephone of that name`;
  const pairs = plural(Number(noun.namings), 'pair', 'pairs');
  return [
    `Of its ${pairs} of a log and a group ${said} about something else${everyday}.`,
    ...(right === null ? [] : [`Of its links ${ofHundred(1 - right)} are not right.`]),
  ];
}
