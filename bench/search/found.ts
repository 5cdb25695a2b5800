import type { Timed } from './timed.ts';

/** What one way of searching the corpus says of itself, as JSON on its standard output. */
export interface Found {
  /** Searching texts that are in memory. */
  readonly memory: readonly Timed[];
  /** Reading the corpus from Parquet, searching it, and writing the matches as Parquet. */
  readonly parquet: readonly Timed[];
  readonly matches: number;
  /** Ids of the logs with a match. */
  readonly logs: readonly string[];
}

/** How often each process does each of the two. */
export const TIMES = 3;
