import { type FigureOptions, figure } from '../notes/figure.js';
import { formatCount, formatShare, inWords, plural } from '../notes/number.js';
import { type FirstRemovals, halvedAt, type Removal, shareLeft } from '../tables/firstRemovals.js';
import { orderName } from './orders.js';
import { rankedBars } from './rankedBars.js';

/** What pictures of first removals leave out: that somebody may take a place, and who is withheld. */
export function removalsLeaveOut(removals: readonly Removal[]): string[] {
  const withheld = removals.filter(({ id }) => id === null).length;
  return [
    'The networks are taken to stay as they are: nobody takes the place of a person who has gone.',
    withheld === 0
      ? 'Nobody shown here is withheld.'
      : `${plural(withheld, 'place belongs', 'places belong')} to somebody for whom safeguarding comes first: they are not named. Go to the force’s safeguarding team.`,
  ];
}

type Unit = FirstRemovals & { readonly name: string };

/** '10 removals leave 20.7% of Birch connected'; where they leave nobody linked to anybody, how many halve it. */
function findingOfRemovals(unit: Unit): string {
  const { name, removals, connected } = unit;
  const halved = halvedAt(unit);
  const isApart = (removals.at(-1)?.left ?? connected) <= 1;
  return isApart && halved !== null
    ? `${inWords(halved, true)} ${halved === 1 ? 'removal halves' : 'removals halve'} the largest connected part of ${name}`
    : `${plural(removals.length, 'removal leaves', 'removals leave')} ${formatShare(shareLeft(unit))} of ${name} connected`;
}

/** The first removals of one group or community as bars: how many are still connected after each. */
export function removalsFigure(
  unit: Unit,
  order: string,
  options: Pick<FigureOptions, 'provenance' | 'method' | 'leavesOut'>,
): HTMLElement {
  const { connected, removals } = unit;
  // Without a bar of the whole the longest bar would fill the width, however little is left.
  const whole = { label: 'before any', value: connected, words: `${formatCount(connected)} connected` };
  return figure(
    {
      title: findingOfRemovals(unit),
      level: 2,
      name: 'top-dismantle',
      subtitle: `People in the largest connected part after each removal ${orderName(order)}; ${formatCount(connected)} at first.`,
      table: {
        columns: [
          { key: 'step', label: 'Removal', kind: 'number' },
          { key: 'id', label: 'Person', format: (value) => String(value ?? 'safeguarding first') },
          { key: 'left', label: 'Left', kind: 'number' },
        ],
        rows: removals,
      },
      ...options,
    },
    (width) =>
      rankedBars(
        [
          whole,
          ...removals.map(({ step, name, left, cut }) => ({
            label: `${step}. ${name}`,
            value: left,
            words: `${formatCount(left)} left, ${formatCount(cut)} fewer`,
          })),
        ],
        { width },
      ),
  );
}
