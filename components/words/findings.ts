import { formatCount, formatShare, plural } from '../notes/number.js';

/** What a criterion brings in, and (where the truth is known) what that truly is: a row of `words.json`. */
export interface CriterionRow {
  readonly criterion: string;
  readonly logs: number;
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

/** Share of the times that a criterion names a group on which the log is about something else; null where nobody knows. */
export const shareElsewhere = ({ namings, namings_about }: CriterionRow): number | null =>
  namings ? (namings - Number(namings_about)) / namings : null;

/** Share of the links that a criterion gives whose person truly is a member or an associate of the group; null where nobody knows. */
export const shareRight = ({ links, member, associate }: CriterionRow): number | null =>
  links ? (Number(member) + Number(associate)) / links : null;

/** A share as people say it: '3 of 10', '4 of 100', 'fewer than 1 of 100', 'none'. */
export function ofTen(share: number): string {
  if (share === 0) return 'none';
  if (share < 0.005) return 'fewer than 1 of 100';
  if (share < 0.095) return `${Math.round(share * 100)} of 100`;
  return share >= 0.95 && share < 1 ? `${Math.round(share * 100)} of 100` : `${Math.round(share * 10)} of 10`;
}

/** A noun as it stands in a log; a name without one counts where the study says so. */
export const nounName = (criterion: string): string => (criterion === '' ? 'no noun (bare name)' : criterion);

/** What the chart of nouns shows, in a sentence. */
export function nounsFinding(nouns: readonly CriterionRow[]): string {
  const [most] = [...nouns].sort((one, other) => other.logs - one.logs);
  if (!most || most.logs === 0) return 'No accepted noun brings in a log';
  const brings = `‘${nounName(most.criterion)}’ brings in the most logs, ${formatCount(most.logs)}`;
  const right = nouns.filter((noun) => shareRight(noun) !== null).map((noun) => Number(shareRight(noun)));
  if (right.length === 0) return `${brings}; how many of them mean the group, nobody knows`;
  const [least, best] = [Math.min(...right), Math.max(...right)];
  return `${brings}; between ${formatShare(least)} and ${formatShare(best)} of the links that a noun gives are right`;
}

/** What a noun costs, in sentences: what it brings in, how much of that is about something else, and what would go without it. */
export function costOf(noun: CriterionRow): string {
  const { logs, nominals, logs_lost, nominals_lost, nominals_gone } = noun;
  if (logs === 0) return 'It brings in no log.';
  const people = plural(nominals, 'person', 'people');
  const goes = `Without it ${plural(logs_lost, 'log', 'logs')} would name no group; ${plural(
    nominals_lost,
    'person',
    'people',
  )} would lose a link to one, and ${formatCount(nominals_gone)} of them would leave the log links altogether.`;
  return [`It brings in ${plural(logs, 'log', 'logs')} with ${people} on them.`, ...rightOf(noun), goes].join(' ');
}

/** How much of what a noun brings in is about something else, where that is known. */
function rightOf(noun: CriterionRow): string[] {
  const elsewhere = shareElsewhere(noun);
  const right = shareRight(noun);
  if (elsewhere === null) return [];
  const everyday =
    noun.namings_everyday === null
      ? ''
      : ` (in ${formatCount(noun.namings_everyday)} the house, the family or the telephone of that name)`;
  const links =
    right === null ? '' : `, and ${ofTen(1 - right)} of its links are of people who are neither members nor associates`;
  return [
    `Of the ${formatCount(noun.namings)} times that it names a group ${ofTen(elsewhere)} are about something else${everyday}${links}.`,
  ];
}
