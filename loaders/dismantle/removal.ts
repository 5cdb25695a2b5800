/** In what order a unit's nodes are removed. */
export interface Removal {
  /** Every node once; the node removed at step k stands at k − 1. */
  readonly sequence: Uint32Array;
  /** The step from which iterative degree went on, because the unit is too large for a whole curve by betweenness; null where it did not. */
  readonly switchedAt: number | null;
  /** The step from which no remaining node had betweenness above zero, and the rule of the tail went on [I-17]; null where it did not. */
  readonly tailAt: number | null;
}

/** A removal by one rule from first to last. */
export const byOneRule = (sequence: Uint32Array): Removal => ({ sequence, switchedAt: null, tailAt: null });
