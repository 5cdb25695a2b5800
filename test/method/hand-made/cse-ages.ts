import { type KnownCase, knownCase, lowfield, quietLog } from './known-case.ts';

/** METHOD 8.2: completed years on the day of the crime, of victims and of offenders, and who goes for theirs. */
export const cseAges: readonly KnownCase[] = [
  knownCase(
    'victims on and before a birthday, at 18, born on 29 February, before birth and of unknown age (8.2)',
    {
      nominals: `
        leap | 1980-02-29
        fifteen | 2000-06-15
        born | 2015-06-15
        unborn | 2015-06-16
        unborn2 | 2016-06-16
        eve18 | 1997-06-16
        is18 | 1997-06-15
        leap2000 | 2000-02-29
        undated |`,
      groups: lowfield,
      logs: quietLog('leap'),
      toldCrimes: `
        B1 | 2015-06-14 | 2015-06-14 | RAPE OF A GIRL |  |  |  | leap SUSPECT; fifteen VICTIM
        B2 | 2015-06-15 | 2015-06-15 | RAPE OF A GIRL |  |  |  | leap SUSPECT; fifteen VICTIM; born VICTIM
        B3 | 2015-06-15 | 2015-06-15 | RAPE OF A GIRL |  |  |  | leap SUSPECT; unborn VICTIM; unborn2 VICTIM
        B4 | 2015-06-15 | 2015-06-15 | RAPE OF A GIRL |  |  |  | leap SUSPECT; eve18 VICTIM; is18 VICTIM
        B5 | 2015-06-15 | 2015-06-15 | RAPE OF A GIRL |  |  |  | leap SUSPECT; undated VICTIM
        L1 | 2015-02-28 | 2015-02-28 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM
        L2 | 2015-03-01 | 2015-03-01 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM
        L3 | 2016-02-28 | 2016-02-28 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM
        L4 | 2016-02-29 | 2016-02-29 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM
        L5 | 2018-02-28 | 2018-02-28 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM
        L6 | 2018-03-01 | 2018-03-01 | RAPE OF A GIRL |  |  |  | leap SUSPECT; leap2000 VICTIM`,
    },
    {
      // A birthday of 29 February falls on 1 March where there is none. Born the day after the crime is −1, a year and a day after −2: both are 0. On
      // the eve one is 17, on the day 18, and out. The same offender twice against one victim is no connection.
      cse_full: `
        B1 | leap | fifteen | 2015-06-14 | 35 | 14 | false | title
        B2 | leap | born | 2015-06-15 | 35 | 0 | false | title
        B2 | leap | fifteen | 2015-06-15 | 35 | 15 | false | title
        B3 | leap | unborn | 2015-06-15 | 35 | 0 | false | title
        B3 | leap | unborn2 | 2015-06-15 | 35 | 0 | false | title
        B4 | leap | eve18 | 2015-06-15 | 35 | 17 | false | title
        L1 | leap | leap2000 | 2015-02-28 | 34 | 14 | false | title
        L2 | leap | leap2000 | 2015-03-01 | 35 | 15 | false | title
        L3 | leap | leap2000 | 2016-02-28 | 35 | 15 | false | title
        L4 | leap | leap2000 | 2016-02-29 | 36 | 16 | false | title
        L5 | leap | leap2000 | 2018-02-28 | 37 | 17 | false | title`,
      left_out: `
        cse-victim-no-birth-date | cse_full | 1
        cse-victim-18-or-over | cse_full | 2
        cse-negative-age-amended | cse_full | 2
        cse-negative-age-crimes | crimes | 1`,
    },
  ),
  knownCase(
    'offenders of 9 and 10, of unknown age, and by the records not yet born (8.2)',
    {
      nominals: `
        nine | 2010-01-01
        ten | 2009-12-31
        leap | 2010-02-29
        leapNine | 2008-02-29
        later | 2020-01-01
        unknown |
        child | 2010-05-05
        unborn | 2020-05-05
        grown | 1990-05-05`,
      groups: lowfield,
      logs: quietLog('ten'),
      toldCrimes: `
        C1 | 2019-12-31 | 2019-12-31 | RAPE OF A BOY |  |  |  | nine SUSPECT; ten SUSPECT; later SUSPECT; unknown SUSPECT; child VICTIM
        C2 | 2018-02-28 | 2018-02-28 | RAPE OF A BOY |  |  |  | leapNine SUSPECT; child VICTIM
        C3 | 2018-03-01 | 2018-03-01 | RAPE OF A BOY |  |  |  | leapNine SUSPECT; child VICTIM
        C4 | 2019-12-31 | 2019-12-31 | RAPE OF A BOY |  |  |  | nine SUSPECT; unborn VICTIM; grown VICTIM
        C5 | 2019-12-31 | 2019-12-31 | RAPE OF A BOY |  |  |  | leap SUSPECT; grown VICTIM`,
    },
    {
      // 29 February 2010 is no day: nobody knows how old `leap` is. In C4 the grown-up goes before the offender's age is asked for, and the child not yet
      // born goes with the offender of 9, counted among the crimes before a birth and not among the rows that were amended.
      cse_full: `
        C1 | ten | child | 2019-12-31 | 10 | 9 | true | title
        C1 | unknown | child | 2019-12-31 |  | 9 | true | title
        C3 | leapNine | child | 2018-03-01 | 10 | 7 | true | title`,
      // Three offenders of one child: three pairs. From 1 March 2018 to 31 December 2019 are 670 days, with a half-life of one year.
      cse_final: `
        leapNine | C3 | ten | C1 | child | ${2 ** -(670 / 365.25)}
        leapNine | C3 | unknown | C1 | child | ${2 ** -(670 / 365.25)}
        ten | C1 | unknown | C1 | child | 1`,
      cse_links: `
        crime | C3|C1|child | leapNine | ten | 2019-12-31 | ${2 ** -(670 / 365.25)} | ${2 ** -(670 / 365.25)}
        crime | C3|C1|child | leapNine | unknown | 2019-12-31 | ${2 ** -(670 / 365.25)} | ${2 ** -(670 / 365.25)}
        crime | C1|C1|child | ten | unknown | 2019-12-31 | 1 | 1`,
      left_out: `
        cse-offender-under-10 | cse_full | 4
        cse-victim-18-or-over | cse_full | 2
        cse-negative-age-crimes | crimes | 1`,
    },
  ),
];
