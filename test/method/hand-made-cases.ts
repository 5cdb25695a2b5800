import { type HandMade, handMade } from './hand-made.ts';
import type { StudyTables } from './study-tables.ts';

/** What a study must give, as tables written by hand. A table that is not there must be empty. */
export interface Expected {
  /** `log_id | group_id | start | text | noun` */
  readonly matches?: string;
  /** `source_system | source_ref | a | b | date | strength | weight` */
  readonly links?: string;
  /** `nominal_id | group_id | hops | distance | links_to_group` */
  readonly members?: string;
  /** `group_a | group_b | facilitators` */
  readonly group_links?: string;
  /** `rule | table | rows` */
  readonly left_out?: string;
  /** `unit | order | step | removed | withheld | gcc`; looked at only where it is given. */
  readonly dismantling?: string;
  /** Who of the people with a link carries a flag; looked at only where it is given. */
  readonly flagged?: string;
}

export interface HandMadeCase {
  readonly name: string;
  readonly study: StudyTables;
  readonly expected: Expected;
}

const make = (name: string, study: HandMade, expected: Expected): HandMadeCase => ({
  name,
  study: handMade(study),
  expected,
});

const lowfield = 'G1 | Lowfield |';

export const handMadeCases: readonly HandMadeCase[] = [
  make(
    'gradings in both schemes and mixed (1.2)',
    {
      nominals: 'P1 |',
      groups: lowfield,
      logs: `
        L01 | 2019-01-01 | A | 1 | P1 | Lowfield Crew
        L02 | 2019-01-01 | C | 3 | P1 | Lowfield Crew
        L03 | 2019-01-01 | A | 3 | P1 | Lowfield Crew
        L04 | 2019-01-01 | 1 | A | P1 | Lowfield Crew
        L05 | 2019-01-01 | 1 | B | P1 | Lowfield Crew
        L06 | 2019-01-01 | 1 | C | P1 | Lowfield Crew
        L07 | 2019-01-01 | D | 1 | P1 | Lowfield Crew
        L08 | 2019-01-01 | A | 4 | P1 | Lowfield Crew
        L09 | 2019-01-01 | E | 5 | P1 | Lowfield Crew
        L10 | 2019-01-01 | 2 | A | P1 | Lowfield Crew
        L11 | 2019-01-01 | 1 | D | P1 | Lowfield Crew
        L12 | 2019-01-01 | 3 | E | P1 | Lowfield Crew
        L13 | 2019-01-01 | A | A | P1 | Lowfield Crew
        L14 | 2019-01-01 | 1 | 1 | P1 | Lowfield Crew
        L15 | 2019-01-01 |  | 1 | P1 | Lowfield Crew
        L16 | 2019-01-01 | A |  | P1 | Lowfield Crew
        L17 | 2019-01-01 | X | 9 | P1 | Lowfield Crew`,
    },
    {
      matches: `
        L01 | G1 | 0 | Lowfield Crew | crew
        L02 | G1 | 0 | Lowfield Crew | crew
        L03 | G1 | 0 | Lowfield Crew | crew
        L04 | G1 | 0 | Lowfield Crew | crew
        L05 | G1 | 0 | Lowfield Crew | crew
        L06 | G1 | 0 | Lowfield Crew | crew`,
      links: `
        log | L01 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L02 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L03 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L04 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L05 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L06 | P1 | group:G1 | 2019-01-01 | 1 | 1`,
      members: 'P1 | G1 | 1 | 1/6 | 6',
      left_out: 'log-not-reliable | logs | 11',
    },
  ),
  make(
    'gradings by the papers’ row pairs alone (I-01)',
    {
      settings: { pairing: 'rows' },
      nominals: 'P1 |',
      groups: lowfield,
      logs: `
        L1 | 2019-01-01 | B | 2 | P1 | Lowfield Crew
        L2 | 2019-01-01 | A | 3 | P1 | Lowfield Crew
        L3 | 2019-01-01 | 1 | C | P1 | Lowfield Crew`,
    },
    {
      matches: `
        L1 | G1 | 0 | Lowfield Crew | crew
        L3 | G1 | 0 | Lowfield Crew | crew`,
      links: `
        log | L1 | P1 | group:G1 | 2019-01-01 | 1 | 1
        log | L3 | P1 | group:G1 | 2019-01-01 | 1 | 1`,
      members: 'P1 | G1 | 1 | 1/2 | 2',
      left_out: 'log-not-reliable | logs | 1',
    },
  ),
  make(
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
  make(
    'a name without a noun, across entries, with hyphens, possessives, quotes and capitals; a longer name over a shorter (2.4, 3.1)',
    {
      nominals: 'P1 |',
      groups: `
        G1 | Lowfield |
        G2 | Bury Park | B P
        G3 | Park |
        G4 | O'Dell's |
        G5 | Steel-Town |`,
      logs: `
        N00 | 2019-01-01 | A | 1 | P1 | Nothing seen
        N01 | 2019-01-01 | A | 1 |  | Seen in Lowfield today
        N02 | 2019-01-01 | A | 1 |  | Lowfield / Crew
        N03 | 2019-01-01 | A | 1 |  | the Lowfield-Crew and the lowfield - crew
        N04 | 2019-01-01 | A | 1 |  | LOWFIELD'S CREW
        N05 | 2019-01-01 | A | 1 |  | Lowfield Crew’s car
        N06 | 2019-01-01 | A | 1 |  | “Lowfield” Boys’ den
        N07 | 2019-01-01 | A | 1 |  | Lowfield, crew. Lowfield. Crew
        N08 | 2019-01-01 | A | 1 |  | Bury Park Boys
        N09 | 2019-01-01 | A | 1 |  | Park Boys
        N10 | 2019-01-01 | A | 1 |  | Lowfields Crew; Xlowfield Crew; Lowfield Crewe
        N11 | 2019-01-01 | A | 1 |  | odells gang, ODell gang
        N12 | 2019-01-01 | A | 1 |  | steel town family and Steel-Town  family
        N13 | 2019-01-01 | A | 1 |  | Lowfield / the Lowfield crew / gang
        N14 | 2019-01-01 | A | 1 |  | 🚗 İ Lowfield Crew
        N15 | 2019-01-01 | A | 1 |  | the b-p usg
        N16 | 2019-01-01 | A | 1 |  | “Lowfield’s” crew, O’Dell’s’s gang`,
    },
    {
      matches: `
        N03 | G1 | 4 | Lowfield-Crew | crew
        N03 | G1 | 26 | lowfield - crew | crew
        N04 | G1 | 0 | LOWFIELD'S CREW | crew
        N05 | G1 | 0 | Lowfield Crew | crew
        N06 | G1 | 1 | Lowfield” Boys | boys
        N08 | G2 | 0 | Bury Park Boys | boys
        N09 | G3 | 0 | Park Boys | boys
        N11 | G4 | 13 | ODell gang | gang
        N12 | G5 | 0 | steel town family | family
        N12 | G5 | 22 | Steel-Town  family | family
        N13 | G1 | 13 | Lowfield crew | crew
        N14 | G1 | 5 | Lowfield Crew | crew
        N15 | G2 | 4 | b-p usg | usg
        N16 | G1 | 1 | Lowfield’s” crew | crew`,
    },
  ),
  make(
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
  make(
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
  make(
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
  make(
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
  make(
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
  make(
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
  make(
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
      flagged: 'P1 P2 P4',
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
