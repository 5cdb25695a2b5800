import type { RankedBar } from '../charts/rankedBars.js';
import { formatCount, formatShare, inWords } from '../notes/number.js';
import { type CriterionRow, everydayNouns, nounName, shareElsewhere } from './findings.js';

/** A noun, or the nouns of no everyday use together, by how much of what it names is about something else. */
export interface ElsewhereRow {
  readonly label: string;
  /** Pairs of a log and a group. */
  readonly namings: number;
  /** Of them, where the log is about something else. */
  readonly others: number;
  readonly share: number;
  /** `baseline`: the nouns of no everyday use together. */
  readonly kind: 'everyday' | 'other' | 'baseline';
}

/**
 * Nouns by the share of their pairs of log and group in which the log is about something else, most first, with the nouns of no everyday
 * use together among them, as what the everyday ones are measured against. Empty where nobody knows.
 */
export function elsewhereRows(nouns: readonly CriterionRow[]): ElsewhereRow[] {
  const known = nouns.flatMap((noun): ElsewhereRow[] => {
    const share = shareElsewhere(noun);
    if (share === null) return [];
    const namings = Number(noun.namings);
    const kind = everydayNouns.includes(noun.criterion) ? 'everyday' : 'other';
    return [{ label: nounName(noun.criterion), namings, others: namings - Number(noun.namings_about), share, kind }];
  });
  const rest = known.filter(({ kind }) => kind === 'other');
  if (rest.length > 1 && rest.length < known.length) {
    const sum = (of: (row: ElsewhereRow) => number) => rest.reduce((total, row) => total + of(row), 0);
    const [namings, others] = [sum((row) => row.namings), sum((row) => row.others)];
    const label = `the ${inWords(rest.length)} other nouns together`;
    known.push({ label, namings, others, share: others / namings, kind: 'baseline' });
  }
  return known.sort((one, other) => other.share - one.share || (one.label < other.label ? -1 : 1));
}

/** What the chart of these rows shows, in a sentence. */
export function elsewhereFinding(rows: readonly ElsewhereRow[]): string {
  const baseline = rows.find(({ kind }) => kind === 'baseline');
  const everyday = rows
    .filter(({ kind }) => kind === 'everyday')
    .map((row) => `‘${row.label}’ ${formatShare(row.share)}`);
  if (baseline === undefined || everyday.length === 0) {
    const [most] = rows.filter(({ kind }) => kind !== 'baseline');
    return most === undefined
      ? 'No noun names a group'
      : `‘${most.label}’ is about something else most often, in ${formatShare(most.share)} of the pairs of log and group that it gives`;
  }
  return `About something else: ${everyday.join(', ')}, beside ${formatShare(baseline.share)} of ${baseline.label}`;
}

/** The bars: everyday nouns in the accent, the others and what they come to together in grey. */
export const elsewhereBars = (rows: readonly ElsewhereRow[]): RankedBar[] =>
  rows.map(({ label, namings, others, share, kind }) => ({
    label,
    value: share,
    part: kind === 'everyday' ? share : 0,
    words: `${formatShare(share)}: ${formatCount(others)} of ${formatCount(namings)}`,
  }));
