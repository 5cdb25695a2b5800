import { formatCount, formatShare, inWords, plural } from '../notes/number.js';
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
  const { gcc_0: size = 0, nodes = null } = summaries[0] ?? {};
  if (size < 2) return `${nobodyConnected(nodes)}, so there is nothing to break up`;
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

function nobodyConnected(nodes: number | null): string {
  if (nodes === 0) return 'There is nobody in this network';
  return nodes === 1 ? 'There is only one person here' : 'Nobody here is connected to anybody else';
}

/** '300 people, 912 linked pairs: all but twelve are connected to one another, directly or through others.' */
export function findingOfNetwork({ nodes, edges, largest }: { nodes: number; edges: number; largest: number }): string {
  if (nodes === 0) return 'There is nobody in this network';
  if (nodes === 1) return 'One person, and nobody to be linked to';
  if (edges === 0) return `${inWords(nodes, true)} people, and no link between any of them`;
  if (nodes === 2) return 'Two people, linked to each other';
  const start = `${formatCount(nodes)} people, ${plural(edges, 'linked pair', 'linked pairs')}`;
  const apart = nodes - largest;
  if (apart === 0) return `${start}: everyone is connected to everyone else, directly or through others`;
  if (apart < nodes / 4) {
    return `${start}: all but ${inWords(apart)} are connected, directly or through others`;
  }
  return `${start}: the largest connected part holds ${inWords(largest)} of them (${formatShare(largest / nodes)})`;
}

function capitalWords(value: number): string {
  return inWords(value, true);
}
