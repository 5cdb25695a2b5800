import { formatNumber, formatShare, inWords } from '../notes/number.js';
import { bin } from './bins.js';

/** How a measure is spoken of; every part but the first two has a default for things that are counted. */
export interface MeasureWords {
  /** The unit, as it follows a number: 'direct link', 'direct links'. */
  readonly one: string;
  readonly many: string;
  /** Who has it. Default: people. */
  readonly things?: string;
  readonly thing?: string;
  /** What people do with so many, and what one person does: 'stand between', 'stands between'. Default: have, has. */
  readonly verb?: string;
  readonly verbOne?: string;
  /** What stands before a number: 'a value of'. */
  readonly before?: string;
  /** Nought of it, after the verb: default 'no direct links at all'. */
  readonly none?: string;
  /** Any of it, after 'none of them has': default 'any direct links'. */
  readonly any?: string;
  /** Whether it is a count, of which there are fewer, not less. Default: where all values are whole. */
  readonly counts?: boolean;
  readonly say?: (value: number) => string;
}

/** Up to so many people, a share of them is said as a count: 'two of three', not '66.7% of three'. */
const FEW = 10;

/** 'Half of 300 people have four direct links or fewer; the highest has 41.' Sound for nobody, one person, two and three too. */
export function findingOfDistribution(values: readonly (number | null | undefined)[], words: MeasureWords): string {
  const { things = 'people', thing = 'person', verb = 'have', verbOne = 'has', one, many } = words;
  const { none = `no ${many} at all`, any = `any ${many}` } = words;
  const known = values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];
  const counts = words.counts ?? known.every(Number.isInteger);
  const say = words.say ?? (counts ? sayCount : formatNumber);
  const amount = (value: number) =>
    value === 0 ? none : [words.before, say(value), value === 1 && counts ? one : many].filter(Boolean).join(' ');

  if (values.length === 0) return `There are no ${things} to measure`;
  if (known.length === 0) return nothingKnown(values.length, thing, things);
  const highest = Math.max(...extremes(known));
  const least = Math.min(...extremes(known));
  if (known.length === 1) {
    const who = values.length === 1 ? `The only ${thing} here` : `The only ${thing} of whom it is known`;
    return `${who} ${verbOne} ${amount(highest)}`;
  }
  const all = `${inWords(known.length)} ${things}`;
  if (highest === 0) return `${known.length === 2 ? 'Neither' : 'None'} of ${all} ${verbOne} ${any}`;
  if (least === highest) {
    return `${known.length === 2 ? `Both ${things}` : `All ${all}`} ${verb} ${amount(highest)} each`;
  }
  if (known.length === 2) {
    const other = say(highest);
    return `One of two ${things} ${verbOne} ${amount(least)}, the other ${other}`;
  }
  const { zeros, median = 0 } = bin(known);
  if (median === 0) return `${part(zeros, known.length)} ${all} ${verb} ${none}; the highest has ${say(highest)}`;
  if (median === highest) {
    const most = known.filter((value) => value === highest).length;
    return `${part(most, known.length)} ${all} ${verb} ${amount(highest)}, which is the most`;
  }
  const below = least < median ? ` or ${counts ? 'fewer' : 'less'}` : '';
  const share = known.length > FEW ? 'Half of' : part(known.filter((value) => value <= median).length, known.length);
  return `${share} ${all} ${verb} ${amount(median)}${below}; the highest has ${say(highest)}`;
}

function nothingKnown(people: number, thing: string, things: string): string {
  if (people === 1) return `No value is known for the only ${thing} here`;
  return `No value is known for ${people === 2 ? 'either' : 'any'} of ${inWords(people)} ${things}`;
}

/** 'Two of', or 'Half of' and '66.7% of' where there are more than a few. */
function part(count: number, of: number): string {
  if (of <= FEW) return `${inWords(count, true)} of`;
  return count * 2 === of ? 'Half of' : `${formatShare(count / of)} of`;
}

/** The least and the highest: spread into Math.max, a long list would be too many arguments. */
function extremes(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function sayCount(value: number): string {
  return Number.isInteger(value) ? inWords(value) : formatNumber(value);
}
