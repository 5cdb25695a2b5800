import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 1.3 and 1.4: the day a record counts on, and what its age takes from it. */
export const days: readonly KnownCase[] = [
  knownCase(
    'records after as_of (1.3)',
    {
      nominals: `
        P1 |
        P2 |
        P3 |
        P4 |
        P5 |
        P6 |`,
      groups: lowfield,
      logs: `
        L1 | 2019-12-31 | A | 1 | P1 | Lowfield Crew
        L2 | 2020-01-01 | A | 1 | P1 P2 | Lowfield Crew`,
      crimes: `
        C1 | 2019-12-31T23:59:59 | P1 SUSPECT; P3 SUSPECT
        C2 | 2020-01-01 | P1 SUSPECT; P4 SUSPECT`,
      custody: `
        P1 | P5 | 2019-01-01 | 2019-12-31
        P1 | P6 | 2019-01-01 | 2020-01-01`,
    },
    {
      matches: 'L1 | G1 | 0 | Lowfield Crew | crew',
      links: `
        log | L1 | P1 | group:G1 | 2019-12-31 | 1 | 1
        crime | C1 | P1 | P3 | 2019-12-31 | 1 | 1
        custody | P1|P5|2019-01-01|2019-12-31 | P1 | P5 | 2019-12-31 | 0.001 | 0.001`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P3 | G1 | 2 | 2 | 0
        P5 | G1 | 2 | 1001 | 0`,
      left_out: `
        log-after-as-of | logs | 1
        crime-after-as-of | crimes | 1
        custody-after-as-of | custody | 1`,
    },
  ),
  knownCase(
    'decay: half is left after one half-life, a quarter after two (1.4)',
    {
      settings: { halfLifeYears: 4 },
      nominals: `
        P1 |
        P2 |`,
      groups: lowfield,
      logs: `
        L1 | 2019-12-31 | A | 1 | P1 | Lowfield Crew
        L2 | 2015-12-31 | A | 1 | P1 P2 | Lowfield Crew
        L3 | 2011-12-31 | A | 1 | P2 | Lowfield Crew`,
    },
    {
      matches: `
        L1 | G1 | 0 | Lowfield Crew | crew
        L2 | G1 | 0 | Lowfield Crew | crew
        L3 | G1 | 0 | Lowfield Crew | crew`,
      links: `
        log | L1 | P1 | group:G1 | 2019-12-31 | 1 | 1
        log | L2 | P1 | P2 | 2015-12-31 | 1/2 | 1/4
        log | L2 | P1 | group:G1 | 2015-12-31 | 1/2 | 1/4
        log | L2 | P2 | group:G1 | 2015-12-31 | 1/2 | 1/4
        log | L3 | P2 | group:G1 | 2011-12-31 | 1 | 1/4`,
      members: `
        P1 | G1 | 1 | 4/5 | 2
        P2 | G1 | 1 | 2 | 2`,
    },
  ),
];
