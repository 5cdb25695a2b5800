import { type KnownCase, knownCase } from './known-case.ts';

/** METHOD 3.2: links by logs. */
export const logLinks: readonly KnownCase[] = [
  knownCase(
    'logs with 0, 1 and n people, a person twice on one, two groups on one (3.2)',
    {
      nominals: `
        P1 |
        P2 |
        P3 |
        P4 |
        P5 |
        P6 |`,
      groups: `
        G1 | Lowfield |
        G2 | Bury |`,
      logs: `
        L1 | 2019-01-01 | A | 1 |  | Lowfield Crew
        L2 | 2019-01-02 | A | 1 | P1 | Lowfield Crew
        L3 | 2019-01-03 | A | 1 | P1 P2 P3 P4 | Lowfield Crew
        L4 | 2019-01-04 | A | 1 | P1 P1 P2 | Lowfield Crew
        L5 | 2019-01-05 | A | 1 | P1 P2 | Lowfield Crew fought the Bury Boys
        L6 | 2019-01-06 | A | 1 | P5 P6 | Nothing seen
        L7 | 2019-01-07 | A | 1 | P1 P99 | Lowfield Crew`,
    },
    {
      matches: `
        L1 | G1 | 0 | Lowfield Crew | crew
        L2 | G1 | 0 | Lowfield Crew | crew
        L3 | G1 | 0 | Lowfield Crew | crew
        L4 | G1 | 0 | Lowfield Crew | crew
        L5 | G1 | 0 | Lowfield Crew | crew
        L5 | G2 | 25 | Bury Boys | boys
        L7 | G1 | 0 | Lowfield Crew | crew`,
      links: `
        log | L2 | P1 | group:G1 | 2019-01-02 | 1 | 1
        log | L3 | P1 | P2 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P1 | P3 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P1 | P4 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P2 | P3 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P2 | P4 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P3 | P4 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P1 | group:G1 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P2 | group:G1 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P3 | group:G1 | 2019-01-03 | 1/4 | 1/4
        log | L3 | P4 | group:G1 | 2019-01-03 | 1/4 | 1/4
        log | L4 | P1 | P2 | 2019-01-04 | 1/2 | 1/2
        log | L4 | P1 | group:G1 | 2019-01-04 | 1/2 | 1/2
        log | L4 | P2 | group:G1 | 2019-01-04 | 1/2 | 1/2
        log | L5 | P1 | P2 | 2019-01-05 | 1/2 | 1/2
        log | L5 | P1 | group:G1 | 2019-01-05 | 1/2 | 1/2
        log | L5 | P2 | group:G1 | 2019-01-05 | 1/2 | 1/2
        log | L5 | P1 | group:G2 | 2019-01-05 | 1/2 | 1/2
        log | L5 | P2 | group:G2 | 2019-01-05 | 1/2 | 1/2
        log | L7 | P1 | group:G1 | 2019-01-07 | 1 | 1`,
      members: `
        P1 | G1 | 1 | 4/13 | 5
        P2 | G1 | 1 | 4/5 | 3
        P3 | G1 | 1 | 4 | 1
        P4 | G1 | 1 | 4 | 1`,
      group_links: 'G1 | G2 | 2',
      left_out: `
        duplicate-row | log_nominals | 1
        unknown-nominal | log_nominals | 1`,
    },
  ),
];
