import { type KnownCase, knownCase } from './known-case.ts';

/** METHOD 4.4: the nearest group. */
export const membership: readonly KnownCase[] = [
  knownCase(
    'a person equally near to two groups; a person reachable from none (4.4)',
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
      groups: `
        G1 | Lowfield |
        G2 | Bury |`,
      logs: `
        L1 | 2019-01-01 | A | 1 | P1 | Lowfield Crew
        L2 | 2019-01-01 | A | 1 | P2 | Bury Boys
        L3 | 2019-01-01 | A | 1 | P4 | Bury Boys and Lowfield Crew
        L4 | 2019-01-01 | A | 1 | P4 | Bury Boys
        L5 | 2019-01-01 | A | 1 | P5 | Bury Boys and Lowfield Crew
        L6 | 2019-01-01 | A | 1 | P8 P9 | Nothing seen`,
      crimes: `
        C1 | 2019-01-01 | P1 SUSPECT; P3 SUSPECT
        C2 | 2019-01-01 | P2 SUSPECT; P3 SUSPECT
        C3 | 2019-01-01 | P6 SUSPECT; P7 SUSPECT`,
    },
    {
      matches: `
        L1 | G1 | 0 | Lowfield Crew | crew
        L2 | G2 | 0 | Bury Boys | boys
        L3 | G2 | 0 | Bury Boys | boys
        L3 | G1 | 14 | Lowfield Crew | crew
        L4 | G2 | 0 | Bury Boys | boys
        L5 | G2 | 0 | Bury Boys | boys
        L5 | G1 | 14 | Lowfield Crew | crew`,
      links: `
        log | L1 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L2 | P2 | group:G2 | 2019-01-01 | 1 | 1
        log | L3 | P4 | group:G1 | 2019-01-01 | 1 | 1
        log | L3 | P4 | group:G2 | 2019-01-01 | 1 | 1
        log | L4 | P4 | group:G2 | 2019-01-01 | 1 | 1
        log | L5 | P5 | group:G1 | 2019-01-01 | 1 | 1
        log | L5 | P5 | group:G2 | 2019-01-01 | 1 | 1
        crime | C1 | P1 | P3 | 2019-01-01 | 1 | 1
        crime | C2 | P2 | P3 | 2019-01-01 | 1 | 1`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P2 | G2 | 1 | 1 | 1
        P3 | G1 | 2 | 2 | 0
        P4 | G2 | 1 | 1/2 | 2
        P5 | G1 | 1 | 1 | 1`,
      group_links: 'G1 | G2 | 2',
    },
  ),
];
