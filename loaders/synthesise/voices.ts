import { randomSource } from '../random.ts';
import { isoDate } from './calendar.ts';
import { type Draws, drawsFrom } from './draws.ts';
import { abbreviations } from './vocabulary/hands.ts';
import type { Person } from './world.ts';

/** How one officer writes. */
export interface Voice {
  /** The short forms this officer uses, and how often. */
  readonly short: ReadonlySet<string>;
  readonly shortens: number;
  /** Chance of a shared misspelling, and of a slip of the finger, for each word. */
  readonly misspells: number;
  readonly slips: number;
  readonly letters: 'plain' | 'capitals' | 'lower';
  /** What stands between sentences, and whether the last one is closed. */
  readonly between: string;
  readonly closes: boolean;
  /** Sentences beyond the first, on average, and how often an entry says where it comes from. */
  readonly wordiness: number;
  readonly opens: number;
  readonly names: number;
  readonly dates: number;
  readonly times: number;
  /** Says *male* and *female* without articles, drops pronouns at the start. */
  readonly clipped: boolean;
}

/** The officers of the force, each with a hand of their own. */
export function makeVoices(seed: number, count: number): Voice[] {
  const draws = drawsFrom(randomSource(seed, 'voices'));
  const forms = Object.keys(abbreviations);
  return Array.from({ length: count }, () => {
    const keen = draws.real() ** 2;
    return {
      short: new Set(forms.filter(() => draws.chance(keen))),
      shortens: 0.5 + draws.real() / 2,
      misspells: draws.chance(0.3) ? 0.35 * draws.real() : 0.02,
      slips: draws.chance(0.25) ? 0.03 * draws.real() : 0.003,
      letters: draws.weighted(['plain', 'capitals', 'lower'] as const, [0.86, 0.07, 0.07]),
      between: draws.weighted(['. ', '.  ', '.\n', ' - ', ' / ', ', ', '; ', ' '], [60, 8, 6, 5, 4, 5, 4, 3]),
      closes: draws.chance(0.8),
      wordiness: 0.2 + 2 * draws.real() ** 1.5,
      opens: draws.real() ** 2,
      names: draws.whole(0, 5),
      dates: draws.whole(0, 5),
      times: draws.whole(0, 3),
      clipped: draws.chance(0.3),
    };
  });
}

/** A person's name as an officer writes it, in full where it comes for the first time. */
export function writeName(
  draws: Draws,
  voice: Voice,
  { familyName, givenNames, birth, nickname }: Person,
  again: boolean,
): string {
  const given = givenNames[0];
  const loud = familyName.toUpperCase();
  if (again)
    return [loud, familyName, given, loud, familyName, `${given[0]} ${loud}`][
      draws.chance(0.8) ? voice.names : draws.whole(0, 5)
    ];
  const style = draws.chance(0.8) ? voice.names : draws.whole(0, 5);
  const name = [
    `${given} ${loud}`,
    `${given} ${familyName}`,
    `${given} ${familyName}`,
    `${loud}, ${givenNames.join(' ')}`,
    `${given} ${loud}`,
    `${given[0]}. ${loud}`,
  ][style];
  if (nickname !== null && draws.chance(0.1))
    return `${name} (${draws.pick(['aka', 'known as', 'AKA', 'nickname', 'goes by'])} ${nickname})`;
  if (draws.chance(0.12))
    return `${name} (${draws.pick(['dob', 'DOB', 'born', 'd.o.b.', ''])} ${writeDate(voice, birth)})`.replace(
      '( ',
      '(',
    );
  return name;
}

/** A date as an officer writes it. */
export function writeDate({ dates }: Voice, day: number): string {
  const [year, month, date] = isoDate(day).split('-');
  const names = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
  const name = names[Number(month) - 1];
  return [
    `${date}/${month}/${year}`,
    `${date}/${month}/${year.slice(2)}`,
    `${Number(date)} ${name} ${year}`,
    `${date}.${month}.${year.slice(2)}`,
    `${Number(date)}${ordinal(Number(date))} ${name}`,
    `${date}${name.slice(0, 3).toUpperCase()}${year.slice(2)}`,
  ][dates];
}

function ordinal(date: number): string {
  if (date > 10 && date < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th';
}

/** A time of day as an officer writes it. */
export function writeTime({ times }: Voice, minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  const two = String(hour).padStart(2, '0');
  return [
    `${two}${rest}`,
    `${two}:${rest}`,
    `${((hour + 11) % 12) + 1}.${rest}${hour < 12 ? 'am' : 'pm'}`,
    `${two}.${rest}`,
  ][times];
}
