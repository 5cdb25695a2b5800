import { formatNumber, formatShare, inWords, plural } from '../notes/number.js';
import { bin } from './bins.js';
import { orderName } from './orders.js';

/** A row of the published table `dismantling_summary`, as far as a sentence needs it. */
export interface DismantlingSummary {
  readonly order: string;
  readonly nodes: number;
  readonly gcc_0: number;
  readonly k50: number | null;
  readonly r?: number;
}

/**
 * 'Six removals by iterative betweenness halve the largest connected part; at random it takes 132.' The order that
 * halves it soonest is named, unless the reader chose one.
 */
export function findingOfDismantling(summaries: readonly DismantlingSummary[], chosen?: string): string {
  const targeted = summaries.filter((each) => each.order !== 'random' && each.k50 !== null);
  const soonest = [...targeted].sort((a, b) => (a.k50 ?? 0) - (b.k50 ?? 0) || (a.order < b.order ? -1 : 1))[0];
  const named = summaries.find((each) => each.order === chosen && each.k50 !== null) ?? soonest;
  const size = summaries[0]?.gcc_0 ?? 0;
  if (size < 2) return 'Nobody here is connected to anybody else, so there is nothing to break up';
  if (!named || named.k50 === null) return 'No order of removal halves the largest connected part';
  const start = `${plural(named.k50, 'removal', 'removals', capitalWords)} ${orderName(named.order)} ${
    named.k50 === 1 ? 'halves' : 'halve'
  } the largest connected part`;
  const random = summaries.find((each) => each.order === 'random');
  if (!random || named.order === 'random') return start;
  if (random.k50 === null) return `${start}; at random it is never halved`;
  const same = random.k50 === named.k50 ? 'the same number' : inWords(random.k50);
  return `${start}; at random it takes ${same}`;
}

/** 'Half of 300 people have 4 direct links or fewer; the highest has 41.' */
export function findingOfDistribution(
  values: readonly (number | null | undefined)[],
  {
    one,
    many,
    things = 'people',
    verb = 'have',
    say = sayNumber,
  }: {
    /** The unit, as it follows a number: 'direct link', 'direct links'. */
    one: string;
    many: string;
    things?: string;
    /** What people do with so many: 'stand between'. Default: have. */
    verb?: string;
    say?: (value: number) => string;
  },
): string {
  const { known, missing, zeros, median } = bin(values);
  if (known === 0) return `Nothing is known of the ${many} of ${plural(missing, 'one', things)}`;
  const highest = values.reduce<number>((most, value) => (typeof value === 'number' ? Math.max(most, value) : most), 0);
  const unit = (value: number) => `${say(value)} ${value === 1 ? one : many}`.trim();
  const whole = values.every((value) => typeof value !== 'number' || Number.isInteger(value));
  if (highest === 0) return `None of ${inWords(known)} ${things} has any ${many}`;
  if (zeros > known / 2) {
    return `${formatShare(zeros / known)} of ${inWords(known)} ${things} ${verb} no ${many} at all; the highest has ${say(highest)}`;
  }
  return `Half of ${inWords(known)} ${things} ${verb} ${unit(median ?? 0)} or ${whole ? 'fewer' : 'less'}; the highest has ${say(highest)}`;
}

/** '300 people, 912 linked pairs: all but twelve are connected to one another, directly or through others.' */
export function findingOfNetwork({ nodes, edges, largest }: { nodes: number; edges: number; largest: number }): string {
  if (nodes === 0) return 'There is nobody in this network';
  const start = `${plural(nodes, 'person', 'people')}, ${plural(edges, 'linked pair', 'linked pairs')}`;
  if (edges === 0) return `${start}: nobody is connected`;
  const apart = nodes - largest;
  if (apart === 0) return `${start}: everyone is connected to everyone else, directly or through others`;
  if (apart < nodes / 4) return `${start}: all but ${inWords(apart)} are connected, directly or through others`;
  return `${start}: the largest connected part holds ${inWords(largest)} of them (${formatShare(largest / nodes)})`;
}

function sayNumber(value: number): string {
  return Number.isInteger(value) ? inWords(value) : formatNumber(value);
}

function capitalWords(value: number): string {
  return inWords(value, true);
}
