import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 3.4: links by shared cells. */
export const custodyLinks: readonly KnownCase[] = [
  knownCase(
    'custody of 29, 30 and 31 days, reversed, with oneself, twice, without an end (3.4)',
    {
      nominals: `
        P1 |
        P2 |
        P3 |
        P4 |
        P5 |
        P6 |
        P7 |
        P8 |
        P9 |`,
      groups: lowfield,
      logs: 'L1 | 2019-01-01 | A | 1 | P1 | Lowfield Crew',
      crimes: 'C1 | 2019-02-01 | P1 SUSPECT; P2 SUSPECT',
      custody: `
        P1 | P3 | 2018-01-01 | 2018-01-30
        P1 | P4 | 2018-01-01 | 2018-01-31
        P1 | P5 | 2018-01-01 | 2018-02-01
        P1 | P6 | 2018-03-01 | 2018-01-01
        P1 | P1 | 2018-01-01 | 2018-06-01
        P2 | P7 | 2018-05-01 | 2018-06-30
        P2 | P7 | 2018-05-01 | 2018-06-30
        P1 | P8 | 2018-01-01 |
        P4 | P8 | 2018-01-01 | 2018-12-31
        P9 | P2 | 2018-01-01 | 2018-12-31
        P1 | P99 | 2018-01-01 | 2018-12-31`,
    },
    {
      matches: 'L1 | G1 | 0 | Lowfield Crew | crew',
      links: `
        log | L1 | P1 | group:G1 | 2019-01-01 | 1 | 1
        crime | C1 | P1 | P2 | 2019-02-01 | 1 | 1
        custody | P1|P4|2018-01-01|2018-01-31 | P1 | P4 | 2018-01-31 | 0.001 | 0.001
        custody | P1|P5|2018-01-01|2018-02-01 | P1 | P5 | 2018-02-01 | 0.001 | 0.001
        custody | P2|P7|2018-05-01|2018-06-30 | P2 | P7 | 2018-06-30 | 0.001 | 0.001
        custody | P2|P9|2018-01-01|2018-12-31 | P2 | P9 | 2018-12-31 | 0.001 | 0.001`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P2 | G1 | 2 | 2 | 0
        P4 | G1 | 2 | 1001 | 0
        P5 | G1 | 2 | 1001 | 0
        P7 | G1 | 3 | 1002 | 0
        P9 | G1 | 3 | 1002 | 0`,
      left_out: `
        custody-too-short | custody | 1
        custody-reversed | custody | 1
        custody-self | custody | 1
        duplicate-row | custody | 1
        custody-no-end | custody | 1
        unknown-nominal | custody | 1`,
    },
  ),
  knownCase(
    'custody of 30 and 31 days where more than 30 are asked for (I-07), counted when it began (I-02)',
    {
      settings: { minimumDays: 31, custodyDate: 'started' },
      nominals: `
        P1 |
        P2 |
        P3 |`,
      groups: lowfield,
      logs: 'L1 | 2019-01-01 | A | 1 | P1 | Lowfield Crew',
      custody: `
        P1 | P2 | 2018-01-01 | 2018-01-31
        P1 | P3 | 2018-01-01 | 2018-02-01`,
    },
    {
      matches: 'L1 | G1 | 0 | Lowfield Crew | crew',
      links: `
        log | L1 | P1 | group:G1 | 2019-01-01 | 1 | 1
        custody | P1|P3|2018-01-01|2018-02-01 | P1 | P3 | 2018-01-01 | 0.001 | 0.001`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P3 | G1 | 2 | 1001 | 0`,
      left_out: 'custody-too-short | custody | 1',
    },
  ),
];
