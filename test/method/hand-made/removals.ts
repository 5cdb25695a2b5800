import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 5.2 and 10: removals, and whose names stay out. */
export const removals: readonly KnownCase[] = [
  knownCase(
    'removal of people who need protection (5.2, 10.1, 10.2)',
    {
      nominals: `
        P1 | 2002-01-01
        P2 | 2000-02-29
        P3 | 2000-02-29
        P4 | 2001-12-31
        P5 |
        P6 | 2003-01-01`,
      groups: lowfield,
      logs: 'L1 | 2019-12-31 | A | 1 | P1 | Lowfield Crew',
      crimes: `
        C1 | 2018-02-28 | P1 SUSPECT; P2 SUSPECT
        C2 | 2018-03-01 | P1 SUSPECT; P3 SUSPECT
        C3 | 2019-12-30 | P1 SUSPECT; P4 SUSPECT
        C4 | 2010-01-01 | P1 SUSPECT; P5 SUSPECT`,
    },
    {
      matches: 'L1 | G1 | 0 | Lowfield Crew | crew',
      links: `
        log | L1 | P1 | group:G1 | 2019-12-31 | 1 | 1
        crime | C1 | P1 | P2 | 2018-02-28 | 1 | 1
        crime | C2 | P1 | P3 | 2018-03-01 | 1 | 1
        crime | C3 | P1 | P4 | 2019-12-30 | 1 | 1
        crime | C4 | P1 | P5 | 2010-01-01 | 1 | 1`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P2 | G1 | 2 | 2 | 0
        P3 | G1 | 2 | 2 | 0
        P4 | G1 | 2 | 2 | 0
        P5 | G1 | 2 | 2 | 0`,
      // P1 is 17 on the last day of the study; P2 was 17 on 28 February, and P3 18 the day after; P6 stands in no table.
      safeguarding: `
        P1 | under-18-now;under-18-when-linked
        P2 | under-18-when-linked
        P4 | under-18-when-linked`,
      dismantling: ['degree', 'iterative-degree', 'iterative-betweenness']
        .map(
          (order) => `
        G1 | ${order} | 0 |  | false | 5
        G1 | ${order} | 1 | P1 | true | 1
        G1 | ${order} | 2 | P2 | true | 1
        G1 | ${order} | 3 | P3 | false | 1
        G1 | ${order} | 4 | P4 | true | 1
        G1 | ${order} | 5 | P5 | false | 0`,
        )
        .join(''),
    },
  ),
];
