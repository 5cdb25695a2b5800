import { type KnownCase, knownCase } from './known-case.ts';

/** METHOD 2.4 and 3.1: how a criterion matches. */
export const search: readonly KnownCase[] = [
  knownCase(
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
];
