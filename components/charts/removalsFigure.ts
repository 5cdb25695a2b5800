import { type FigureOptions, figure } from '../notes/figure.js';
import { formatCount, formatShare, plural } from '../notes/number.js';
import { type FirstRemovals, type Removal, shareLeft } from '../tables/firstRemovals.js';
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

/** The first removals of one group or community as bars: how many are still connected after each. */
export function removalsFigure(
  unit: FirstRemovals & { readonly name: string },
  order: string,
  options: Pick<FigureOptions, 'provenance' | 'method' | 'leavesOut'>,
): HTMLElement {
  const { name, connected, removals } = unit;
  return figure(
    {
      title: `${plural(removals.length, 'removal leaves', 'removals leave')} ${formatShare(shareLeft(unit))} of ${name} connected`,
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
        removals.map(({ step, name: person, left, cut }) => ({
          label: `${step}. ${person}`,
          value: left,
          words: `${formatCount(left)} left, ${formatCount(cut)} fewer`,
        })),
        { width },
      ),
  );
}
