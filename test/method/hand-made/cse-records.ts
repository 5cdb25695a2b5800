import { type KnownCase, knownCase, lowfield } from './known-case.ts';
import type { HandMade } from './study.ts';

/** Two offenders of one child; whom logs and cells join to them. */
const study: HandMade = {
  nominals: `
    one | 1980-01-01
    two | 1980-01-01
    child | 2005-01-01
    friend | 1980-01-01
    other | 1980-01-01
    cellmate | 1980-01-01
    far | 1980-01-01`,
  groups: lowfield,
  logs: `
    L1 | 2019-12-31 | A | 1 | one | Nothing seen
    L2 | 2019-12-31 | A | 1 | one two friend | Nothing seen
    L3 | 2019-12-31 | A | 1 | one child other friend | Nothing seen
    L4 | 2019-12-31 | A | 1 | friend other | Nothing seen
    L5 | 2019-12-31 | E | 1 | two far | Nothing seen
    L6 | 2019-12-31 | A | 1 | child far | Nothing seen`,
  toldCrimes: 'C1 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | one SUSPECT; two SUSPECT; child VICTIM',
  custody: `
    one | two | 2019-01-01 | 2019-12-31
    friend | cellmate | 2019-01-01 | 2019-12-31
    friend | other | 2019-12-02 | 2019-12-31
    friend | other | 2019-12-01 | 2019-12-31
    far | cellmate | 2019-01-01 | 2019-12-31`,
};

const found = {
  cse_full: `
    C1 | one | child | 2019-12-31 | 39 | 14 | true | title
    C1 | two | child | 2019-12-31 | 39 | 14 | true | title`,
  cse_final: 'one | C1 | two | C1 | child | 1',
  left_out: `
    log-not-reliable | logs | 1
    custody-too-short | custody | 1`,
};

/** An offender is linked to every other person on a log, a victim among them; two others on it are not linked, nor is anybody by a log without an offender. */
const byCrimeAndLogs = `
  crime | C1|C1|child | one | two | 2019-12-31 | 1 | 1
  log | L2 | one | two | 2019-12-31 | 1/3 | 1/3
  log | L2 | friend | one | 2019-12-31 | 1/3 | 1/3
  log | L2 | friend | two | 2019-12-31 | 1/3 | 1/3
  log | L3 | child | one | 2019-12-31 | 1/4 | 1/4
  log | L3 | one | other | 2019-12-31 | 1/4 | 1/4
  log | L3 | friend | one | 2019-12-31 | 1/4 | 1/4`;

/** METHOD 8.4: intelligence and shared cells. */
export const cseRecords: readonly KnownCase[] = [
  knownCase('logs that name an offender, and cells with one of the people on those (8.4)', study, {
    ...found,
    cse_links: `${byCrimeAndLogs}
      custody | one|two|2019-01-01|2019-12-31 | one | two | 2019-12-31 | 0.001 | 0.001
      custody | cellmate|friend|2019-01-01|2019-12-31 | cellmate | friend | 2019-12-31 | 0.001 | 0.001
      custody | friend|other|2019-12-01|2019-12-31 | friend | other | 2019-12-31 | 0.001 | 0.001`,
  }),
  knownCase(
    'cells where both must be offenders (8.4, I-19)',
    { ...study, settings: { cse: { custody: 'both' } } },
    {
      ...found,
      cse_links: `${byCrimeAndLogs}
        custody | one|two|2019-01-01|2019-12-31 | one | two | 2019-12-31 | 0.001 | 0.001`,
    },
  ),
];
