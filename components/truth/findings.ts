import type { Interval } from '../charts/intervals.js';
import { orderName } from '../charts/orders.js';
import { formatCount, formatShare, plural } from '../notes/number.js';

/** A share of people of one kind, as the page may show it. */
interface ShownShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** An age band, a sex or a recorded ethnicity. */
export interface SplitRow {
  readonly value: string;
  readonly right: ShownShare | null;
  readonly drawnIn: ShownShare | null;
}

type Question = 'right' | 'drawnIn';

/** Lines of a chart of intervals. */
export const splitLines = (rows: readonly SplitRow[], key: Question, threshold: number): Interval[] =>
  rows.map(({ value, [key]: shown }) => ({
    label: value,
    value: shown,
    words:
      shown === null
        ? `fewer than ${formatCount(threshold)} people`
        : `${formatShare(shown.share)} of about ${formatCount(shown.of)} (${formatShare(shown.low)} to ${formatShare(shown.high)})`,
  }));

/** What the shares say together: whether any two intervals lie apart, and which shares are least and most. */
export function splitFinding(rows: readonly SplitRow[], key: Question, label: string): string {
  const known = rows.flatMap(({ value, [key]: shown }) =>
    shown === null || value === 'unknown' ? [] : [{ value, ...shown }],
  );
  const what =
    key === 'right' ? 'true members put into a group of theirs' : 'people not involved who are drawn into a group';
  if (known.length < 2) return `Too few people of known ${label} to compare the share of ${what}`;
  const sorted = known.toSorted((one, other) => one.share - other.share || (one.value < other.value ? -1 : 1));
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  const spread =
    least.share === most.share
      ? `the same share, ${formatShare(least.share)}`
      : `from ${formatShare(least.share)} (${least.value}) to ${formatShare(most.share)} (${most.value})`;
  const apart = known.some((one) => known.some((other) => one.high < other.low));
  const verdict = apart ? 'more than chance would give' : 'no more than chance would give';
  return `By ${label}, ${what}: ${spread}${least.share === most.share ? '' : `, ${verdict}`}`;
}

/** A row of `rank_truth`. */
interface RankTruth {
  readonly order: string;
  readonly relation: string;
  readonly places: number;
  readonly would_go: number;
}

/** Who holds the first places of each order, iterative betweenness first. */
export function rankRows(ranks: readonly RankTruth[]) {
  const orders = [...new Set(ranks.map(({ order }) => order))].sort(
    (one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1),
  );
  return orders.map((order) => {
    const own = ranks.filter((row) => row.order === order);
    const held = (...relations: string[]) =>
      own.reduce((sum, { relation, places }) => sum + (relations.includes(relation) ? places : 0), 0);
    return {
      order,
      label: orderName(order),
      places: own.reduce((sum, { places }) => sum + places, 0),
      involved: held('member', 'associate'),
      adversarial: held('rival', 'victim'),
      others: held('bystander', 'none'),
      would_go: own.reduce((sum, { would_go }) => sum + would_go, 0),
    };
  });
}

const rankOf = (order: string) => (order === 'iterative-betweenness' ? 0 : 1);

/** '4 of the 120 first places by iterative betweenness are held by rivals or victims of the group; three of those people …' */
export function orderWords(rows: ReturnType<typeof rankRows>): string {
  const [{ label, places, adversarial, would_go }] = rows;
  const held = `${formatCount(adversarial)} of ${plural(places, 'first place', 'first places')} ${label} ${adversarial === 1 ? 'is' : 'are'} held by rivals or victims of the group`;
  return would_go === 0
    ? held
    : `${held}; ${plural(would_go, 'holder', 'holders')} would not be in it without adversarial links`;
}
