import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 1.3: the day a record counts on in the CSE network, which stands at a day of its own [I-18]. */
export const cseDays: readonly KnownCase[] = [
  knownCase(
    'records between the day of the study and that of the CSE network, and after both (1.3, I-18)',
    {
      settings: { asOf: '2015-12-31', halfLifeYears: 4, cse: { asOf: '2019-12-31', recencyHalfLifeYears: 4 } },
      nominals: `
        one | 1980-01-01
        two | 1980-01-01
        three | 1980-01-01
        child | 2005-01-01`,
      groups: lowfield,
      logs: `
        L1 | 2015-12-31 | A | 1 | one three | Nothing seen
        L2 | 2019-12-31 | A | 1 | two three | Nothing seen
        L3 | 2020-01-01 | A | 1 | one two | Nothing seen
        L4 | 2020-01-01 | A | 1 | three | Nothing seen`,
      toldCrimes: `
        C1 | 2015-12-31 | 2021-01-01 | RAPE OF A GIRL |  |  |  | one SUSPECT; child VICTIM
        C2 |  | 2019-12-31 | RAPE OF A GIRL |  |  |  | two SUSPECT; child VICTIM
        C3 |  | 2020-01-01 | RAPE OF A GIRL |  |  |  | two SUSPECT; child VICTIM
        C4 | 2020-01-01 | 2019-12-31 | RAPE OF A GIRL |  |  |  | one SUSPECT; child VICTIM
        C5 | not known | 2019-12-31 | RAPE OF A GIRL |  |  |  | two SUSPECT; child VICTIM
        C6 | 2020-01-01 | 2020-01-01 | RAPE OF A GIRL | DA |  |  | two SUSPECT; child VICTIM
        C7 | 2020-01-01 | 2020-01-01 | ROBBERY |  |  |  | two SUSPECT; child VICTIM`,
      custody: `
        one | three | 2015-01-01 | 2015-12-31
        two | three | 2019-01-01 | 2019-12-31
        one | two | 2019-01-01 | 2020-01-01`,
    },
    {
      // C1 counts on the day it occurred, whenever it was recorded; C2 and C5 on the day they were recorded.
      cse_full: `
        C1 | one | child | 2015-12-31 | 35 | 10 | true | title
        C2 | two | child | 2019-12-31 | 39 | 14 | true | title
        C5 | two | child | 2019-12-31 | 39 | 14 | true | title`,
      cse_final: `
        one | C1 | two | C2 | child | 1/16
        one | C1 | two | C5 | child | 1/16`,
      // What is four years old on the CSE network's day has half its weight left.
      cse_links: `
        crime | C1|C2|child | one | two | 2019-12-31 | 1/16 | 1/16
        crime | C1|C5|child | one | two | 2019-12-31 | 1/16 | 1/16
        log | L1 | one | three | 2015-12-31 | 1/2 | 1/4
        log | L2 | three | two | 2019-12-31 | 1/2 | 1/2
        custody | one|three|2015-01-01|2015-12-31 | one | three | 2015-12-31 | 0.001 | 0.0005
        custody | three|two|2019-01-01|2019-12-31 | three | two | 2019-12-31 | 0.001 | 0.001`,
      // For SOC every crime was recorded too late, C1 among them. L4 names nobody of the full table.
      left_out: `
        log-after-as-of | logs | 3
        crime-after-as-of | crimes | 7
        custody-after-as-of | custody | 2
        cse-crime-after-as-of | crimes | 2
        cse-domestic-abuse | crimes | 1
        cse-log-after-as-of | logs | 1
        cse-custody-after-as-of | custody | 1`,
    },
  ),
];
