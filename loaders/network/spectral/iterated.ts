/** What an iteration ended with. */
export interface Iterated {
  /** One a node. */
  readonly values: Float64Array;
  /** False where the cap on iterations came first: the values are then not the limit. */
  readonly converged: boolean;
  readonly iterations: number;
}
