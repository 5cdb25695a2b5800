import { formatCount, formatNumber, formatShare } from '../notes/number.js';

/** A row of `published_figures`, as far as a page needs it. */
export interface PublishedFigure {
  readonly id: string;
  readonly document: 'soc' | 'cse';
  readonly section: string;
  readonly quote: string;
  readonly says: string;
  readonly kind: 'count' | 'share' | 'shape' | 'rule' | 'span' | 'list' | 'context';
  readonly run_low: number | null;
  readonly run_high: number | null;
  readonly run_text: string | null;
  readonly accepted_low: number | null;
  readonly accepted_high: number | null;
  readonly verdict: string;
  readonly why: string;
  readonly computed_from: string | null;
  readonly shown_as: string | null;
  /** The run's count is of so few people that it is not shown. */
  readonly hidden: boolean;
}

/** What this run gives, in words: a number, bounds, a list, or a dash where there is nothing. */
export function runText(figure: PublishedFigure, threshold: number): string {
  if (figure.hidden) return `fewer than ${formatCount(threshold)}`;
  if (figure.run_text !== null) return figure.run_text;
  const text = between(figure.kind, figure.run_low, figure.run_high);
  return figure.shown_as === null || text === '–' ? text : `${text} ${figure.shown_as}`;
}

/** What this run may give to be taken for the same; a dash where nothing is compared, or lists are. */
export const acceptedText = ({ kind, accepted_low, accepted_high }: PublishedFigure): string =>
  between(kind, accepted_low, accepted_high);

function between(kind: PublishedFigure['kind'], low: number | null, high: number | null): string {
  const write = writer(kind);
  if (low === null && high === null) return '–';
  if (low === null) return `at most ${write(high as number)}`;
  if (high === null) return `at least ${write(low)}`;
  const [first, last] = [write(low), write(high)];
  return first === last ? first : `${first} to ${last}`;
}

/** Counts have their digits in threes; a year among the others does not. */
function writer(kind: PublishedFigure['kind']): (value: number) => string {
  if (kind === 'share') return formatShare;
  if (kind === 'count') return formatCount;
  return (value) => (Number.isInteger(value) && Math.abs(value) < 10_000 ? String(value) : formatNumber(value, 4));
}
