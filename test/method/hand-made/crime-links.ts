import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 3.3: links by crimes. */
export const crimeLinks: readonly KnownCase[] = [
  knownCase(
    'crimes with one offender, two roles for one person, nobody identified (3.3)',
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
      crimes: `
        C1 | 2019-02-01 | P1 SUSPECT; P2 SUSPECT; P1 SUSPECT
        C2 | 2019-02-02 | P1 SUSPECT
        C3 | 2019-02-03 | P1 SUSPECT; P1 DEFENDANT/OFFENDER
        C4 | 2019-02-04 | P1 SUSPECT; P1 DEFENDANT/OFFENDER; P3 POTENTIAL DETECTION
        C5 | 2019-02-05 | P4 SUSPECT; P5 SUSPECT
        C6 | 2019-02-06 | P1 SUSPECT; P6 VICTIM; P4 WITNESS
        C7 | 2019-02-07 | P2 SUSPECT; P7 SUSPECT
        C8 | 2019-02-08 | P9 PERSON PROBABLY RESPONSIBLE; P1 PERSON REPORTED FOR CRIME/OFFENCE; P8 PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE
        C9 | 2019-02-09 | P1 SUSPECT; P99 SUSPECT`,
    },
    {
      matches: 'L1 | G1 | 0 | Lowfield Crew | crew',
      links: `
        log | L1 | P1 | group:G1 | 2019-01-01 | 1 | 1
        crime | C1 | P1 | P2 | 2019-02-01 | 1 | 1
        crime | C4 | P1 | P3 | 2019-02-04 | 1 | 1
        crime | C8 | P1 | P8 | 2019-02-08 | 1 | 1
        crime | C8 | P1 | P9 | 2019-02-08 | 1 | 1
        crime | C8 | P8 | P9 | 2019-02-08 | 1 | 1`,
      members: `
        P1 | G1 | 1 | 1 | 1
        P2 | G1 | 2 | 2 | 0
        P3 | G1 | 2 | 2 | 0
        P8 | G1 | 2 | 2 | 0
        P9 | G1 | 2 | 2 | 0`,
      left_out: `
        duplicate-row | crime_roles | 1
        unknown-nominal | crime_roles | 1`,
    },
  ),
];
