import type { Fault } from '../study/fault.ts';

/** Something wrong with a built page. Nothing that has one is published. */
export const siteFault = (kind: string, file: string, problem: string, expected: string, value?: string): Fault => ({
  kind,
  file,
  problem,
  expected,
  effect: 'run refused',
  ...(value === undefined ? {} : { value }),
});
