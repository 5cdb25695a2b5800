import { type KnownCase, knownCase, lowfield, quietLog } from './known-case.ts';

/** METHOD 8.3: two offenders and a victim of both. */
export const cseConnections: readonly KnownCase[] = [
  knownCase(
    'a victim shared over years, two victims shared, both in both crimes, the same offender twice, three at once (8.3)',
    {
      // Four years between two crimes are a sixteenth. Of an age of four years a half is left, of eight a quarter.
      settings: { cse: { recencyHalfLifeYears: 4 } },
      nominals: `
        p1 | 1980-01-01
        p2 | 1980-01-01
        p3 | 1980-01-01
        p4 | 1980-01-01
        p5 | 1980-01-01
        p6 | 1980-01-01
        p7 | 1980-01-01
        v1 | 2000-01-01
        v2 | 2000-01-01
        v3 | 2000-01-01
        v4 | 2000-01-01
        v5 | 2000-01-01
        v6 | 2000-01-01`,
      groups: lowfield,
      logs: quietLog('p1'),
      toldCrimes: `
        C1 | 2011-12-31 | 2012-12-31 | RAPE OF A GIRL |  |  |  | p1 SUSPECT; v1 VICTIM
        C2 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p2 SUSPECT; v1 VICTIM
        C3 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p3 SUSPECT; v2 VICTIM
        C4 | 2011-12-31 | 2011-12-31 | RAPE OF A GIRL |  |  |  | p3 SUSPECT; v2 VICTIM
        C5 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p1 SUSPECT; p4 SUSPECT; v3 VICTIM; v4 VICTIM
        C6 | 2011-12-31 | 2011-12-31 | RAPE OF A GIRL |  |  |  | p4 SUSPECT; p5 SUSPECT; v5 VICTIM
        C7 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p4 SUSPECT; p5 SUSPECT; v5 VICTIM
        C8 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p5 SUSPECT; p6 SUSPECT; p7 SUSPECT; v6 VICTIM
        C9 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | p7 SUSPECT; v2 WITNESS`,
    },
    {
      cse_full: `
        C1 | p1 | v1 | 2011-12-31 | 31 | 11 | true | title
        C2 | p2 | v1 | 2015-12-31 | 35 | 15 | true | title
        C3 | p3 | v2 | 2015-12-31 | 35 | 15 | false | title
        C4 | p3 | v2 | 2011-12-31 | 31 | 11 | false | title
        C5 | p1 | v3 | 2015-12-31 | 35 | 15 | true | title
        C5 | p1 | v4 | 2015-12-31 | 35 | 15 | true | title
        C5 | p4 | v3 | 2015-12-31 | 35 | 15 | true | title
        C5 | p4 | v4 | 2015-12-31 | 35 | 15 | true | title
        C6 | p4 | v5 | 2011-12-31 | 31 | 11 | true | title
        C6 | p5 | v5 | 2011-12-31 | 31 | 11 | true | title
        C7 | p4 | v5 | 2015-12-31 | 35 | 15 | true | title
        C7 | p5 | v5 | 2015-12-31 | 35 | 15 | true | title
        C8 | p5 | v6 | 2015-12-31 | 35 | 15 | true | title
        C8 | p6 | v6 | 2015-12-31 | 35 | 15 | true | title
        C8 | p7 | v6 | 2015-12-31 | 35 | 15 | true | title`,
      // p4 and p5 in two crimes: within each, and either one's first with the other's second.
      cse_final: `
        p1 | C1 | p2 | C2 | v1 | 1/32
        p1 | C5 | p4 | C5 | v3 | 1/2
        p1 | C5 | p4 | C5 | v4 | 1/2
        p4 | C6 | p5 | C6 | v5 | 1/4
        p4 | C6 | p5 | C7 | v5 | 1/32
        p4 | C7 | p5 | C6 | v5 | 1/32
        p4 | C7 | p5 | C7 | v5 | 1/2
        p5 | C8 | p6 | C8 | v6 | 1/2
        p5 | C8 | p7 | C8 | v6 | 1/2
        p6 | C8 | p7 | C8 | v6 | 1/2`,
      cse_links: `
        crime | C1|C2|v1 | p1 | p2 | 2015-12-31 | 1/16 | 1/32
        crime | C5|C5|v3 | p1 | p4 | 2015-12-31 | 1 | 1/2
        crime | C5|C5|v4 | p1 | p4 | 2015-12-31 | 1 | 1/2
        crime | C6|C6|v5 | p4 | p5 | 2011-12-31 | 1 | 1/4
        crime | C6|C7|v5 | p4 | p5 | 2015-12-31 | 1/16 | 1/32
        crime | C7|C6|v5 | p4 | p5 | 2015-12-31 | 1/16 | 1/32
        crime | C7|C7|v5 | p4 | p5 | 2015-12-31 | 1 | 1/2
        crime | C8|C8|v6 | p5 | p6 | 2015-12-31 | 1 | 1/2
        crime | C8|C8|v6 | p5 | p7 | 2015-12-31 | 1 | 1/2
        crime | C8|C8|v6 | p6 | p7 | 2015-12-31 | 1 | 1/2`,
      left_out: 'cse-no-victim | crimes | 1',
    },
  ),
];
