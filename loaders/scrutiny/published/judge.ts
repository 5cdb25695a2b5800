import type { Found } from './found.ts';
import { boundsOf, type Claim, itemsOf } from './ledger.ts';

/** What is said of a claim beside this run. */
export type Verdict =
  | 'reproduced'
  | 'differs'
  | 'contradicts itself'
  | 'cannot be recomputed'
  | 'not compared'
  | 'not in this run';

/** A claim as it was judged. */
export interface Judged {
  readonly verdict: Verdict;
  /** What this run may give to reproduce it; null where it is no number, or is not compared. */
  readonly accepted: { readonly low: number; readonly high: number } | null;
}

/** By how much a share may differ: one percentage point. */
const SHARE_TOLERANCE = 0.01;

/** By how much a count may differ each way: 2 %, or three square roots of it where that is wider (the standard deviation of a count is about its root). */
export const countTolerance = (count: number): number => Math.max(0.02 * count, 3 * Math.sqrt(count));

/**
 * Holds a claim against what a run gives. Counts are compared only where the study says that it is of the published size; whatever else a run
 * has is compared always. A claim that contradicts another of the same papers is told as that, whatever the run gives.
 */
export function judgeClaim(
  claim: Claim,
  found: Found | null,
  { isSameSize, isContradicted }: { readonly isSameSize: boolean; readonly isContradicted: boolean },
): Judged {
  const verdict = (verdict: Verdict): Judged => ({ verdict, accepted: null });
  if (isContradicted) return verdict('contradicts itself');
  if (claim.kind === 'context') return verdict('cannot be recomputed');
  if (found === null) return verdict('not in this run');
  if (claim.kind === 'count' && !isSameSize) return verdict('not compared');
  if ('items' in found) return verdict(sameItems(itemsOf(claim.published), found.items) ? 'reproduced' : 'differs');
  const accepted = acceptedBy(claim);
  if (accepted === null) return verdict('cannot be recomputed');
  const isSame =
    claim.kind === 'span'
      ? found.low === accepted.low && found.high === accepted.high
      : accepted.low <= found.low && found.high <= accepted.high;
  return { verdict: isSame ? 'reproduced' : 'differs', accepted };
}

function acceptedBy({ kind, published, tolerance }: Claim): Judged['accepted'] {
  const bounds = boundsOf(published);
  if (bounds === null) return null;
  const width = (at: number) => {
    if (!Number.isFinite(at)) return 0;
    return tolerance ?? (kind === 'count' ? countTolerance(at) : kind === 'share' ? SHARE_TOLERANCE : 0);
  };
  return { low: bounds.low - width(bounds.low), high: bounds.high + width(bounds.high) };
}

/** Whether two lists hold the same, in any order. */
export const sameItems = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((item) => other.includes(item));
