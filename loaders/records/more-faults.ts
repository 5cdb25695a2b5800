import type { Fault } from '../study/fault.ts';

/** How many faults of one kind are listed by row; the rest are counted. */
export const LISTED_FAULTS = 20;

/** The line that stands for the faults of a kind that are not listed, which are like the one given. */
export const moreFaults = ({ row: _, value: __, ...fault }: Fault, more: number): Fault => ({
  ...fault,
  stands_for: more,
  problem: `And ${more} more ${more === 1 ? 'row' : 'rows'}: ${fault.problem.charAt(0).toLowerCase()}${fault.problem.slice(1)}`,
});
