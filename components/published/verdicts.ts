import { formatCount, plural } from '../notes/number.js';
import type { PublishedFigure } from './figureText.js';

/** Every verdict, in the order in which a page tells them, and what it means. */
export const verdicts: readonly (readonly [verdict: string, meaning: string])[] = [
  ['reproduced', 'This run gives the figure, within what is accepted for its kind.'],
  ['differs', 'This run gives another figure.'],
  [
    'contradicts itself',
    'The papers say two things about it, so that no run can give both. What this run gives stands beside.',
  ],
  ['not compared', 'A count, and this study does not claim to be of the published size.'],
  ['not in this run', 'This run has no table, or nothing in it, that the figure could be computed from.'],
  [
    'cannot be recomputed',
    'The papers do not say what it would take, or it is a fact about law, the force or the document and not about the records.',
  ],
];

/** How many figures of each document have a verdict, in the order of `verdicts`; verdicts that nothing has are left out. */
export function countVerdicts(figures: readonly PublishedFigure[]) {
  return verdicts
    .map(([verdict, meaning]) => {
      const own = figures.filter((figure) => figure.verdict === verdict);
      const soc = own.filter(({ document }) => document === 'soc').length;
      return { verdict, meaning, all: own.length, soc, cse: own.length - soc };
    })
    .filter(({ all }) => all > 0);
}

/** 'Of 138 figures, 20 are reproduced and one differs; 65 have nothing in this run to be compared with.' */
export function findingOfVerdicts(figures: readonly PublishedFigure[]): string {
  const count = (verdict: string) => figures.filter((figure) => figure.verdict === verdict).length;
  const [same, other] = [count('reproduced'), count('differs')];
  const rest = figures.length - same - other;
  if (same + other === 0) return `None of ${formatCount(figures.length)} printed figures can be held against this run`;
  const differing = other === 0 ? 'none differs' : other === 1 ? 'one differs' : `${formatCount(other)} differ`;
  return `Of ${plural(figures.length, 'printed figure', 'printed figures')}, ${formatCount(same)} ${same === 1 ? 'is' : 'are'} reproduced and ${differing}; ${formatCount(rest)} cannot be compared here`;
}
