import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 1.2: which logs are reliable. */
export const gradings: readonly KnownCase[] = [
  knownCase(
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
  knownCase(
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
];
