import { orderName } from '../charts/orders.js';
import { formatCount, inWords, plural } from '../notes/number.js';
import { type FirstRemovals, halvedAt } from '../tables/firstRemovals.js';

/** A community as far as this asks: its people, and its first ten removals. */
export interface Dismantled extends FirstRemovals {
  readonly members: number;
}

/** How many communities so many removals halve, and how many of them have more people than are removed at most. */
export interface Halved {
  /** Null: more than the first ten. */
  readonly removals: number | null;
  readonly label: string;
  readonly communities: number;
  readonly larger: number;
}

/** How many are removed at most. */
const REMOVED = 10;

/** Communities by how many removals halve them: every number up to the most that any takes, then those that ten do not. */
export function halvings(communities: readonly Dismantled[]): Halved[] {
  const steps = Map.groupBy(communities, halvedAt);
  const most = Math.max(0, ...[...steps.keys()].map((step) => step ?? 0));
  const numbers: (number | null)[] = Array.from({ length: most }, (_, at) => at + 1);
  return [...numbers, ...(steps.has(null) ? [null] : [])].map((removals) => {
    const own = steps.get(removals) ?? [];
    return {
      removals,
      label: removals === null ? `more than ${REMOVED}` : plural(removals, 'removal', 'removals'),
      communities: own.length,
      larger: own.filter(({ members }) => members > REMOVED).length,
    };
  });
}

/** 'Three removals or fewer by iterative betweenness halve the largest connected part of 577 of 756 communities; in 19, ten do not'. */
export function findingOfHalving(communities: readonly Dismantled[], order: string): string {
  const steps = communities.map(halvedAt);
  const within = (removals: number) => steps.filter((step) => step !== null && step <= removals).length;
  const all = communities.length;
  const enough = Array.from({ length: REMOVED }, (_, at) => at + 1).find((removals) => within(removals) * 2 >= all);
  const of = (count: number) =>
    count === all ? `all ${formatCount(all)} communities` : `${formatCount(count)} of ${formatCount(all)} communities`;
  if (enough === undefined)
    return `Ten removals ${orderName(order)} halve the largest connected part of only ${of(within(REMOVED))}`;
  const start =
    enough === 1
      ? `One removal ${orderName(order)} halves`
      : `${inWords(enough, true)} removals or fewer ${orderName(order)} halve`;
  const not = all - within(REMOVED);
  return `${start} the largest connected part of ${of(within(enough))}${not === 0 ? '' : `; in ${formatCount(not)}, ten do not`}`;
}
