import { type KnownCase, knownCase, lowfield, quietLog } from './known-case.ts';

/** METHOD 1.5 and 8.2: the parts that people have in a crime, some of them two. */
export const cseParts: readonly KnownCase[] = [
  knownCase(
    'two roles in one crime: of an offender, of an offender and a victim, of each for the other; the same row twice; nobody in a part (1.5, 8.2)',
    {
      nominals: `
        man | 1980-01-01
        peer | 2004-01-01
        friend | 2003-01-01
        child | 2007-01-01`,
      groups: lowfield,
      logs: quietLog('man'),
      toldCrimes: `
        C1 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | man SUSPECT; man DEFENDANT/OFFENDER; man POTENTIAL DETECTION; child VICTIM
        C2 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | man POTENTIAL DETECTION; man PERSON REPORTED FOR CRIME/OFFENCE; child VICTIM
        C3 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | man SUSPECT; man SUSPECT; man VICTIM; child VICTIM; child WITNESS
        C4 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | peer PERSON PROBABLY RESPONSIBLE; peer VICTIM; child VICTIM
        C5 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | peer SUSPECT; peer VICTIM; friend SUSPECT; friend VICTIM
        C6 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | man SUSPECT; child WITNESS
        C7 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL |  |  |  | man WITNESS
        C8 | 2019-12-31 | 2019-12-31 | RAPE OF A GIRL | DA |  |  | man SUSPECT
        C9 | 2020-01-01 | 2019-12-31 | RAPE OF A GIRL |  |  |  | child VICTIM
        D1 | 2019-12-31 | 2019-12-31 | ROBBERY |  |  |  | man SUSPECT`,
    },
    {
      // C2's roles make an offender for SOC and none here. Nobody is a victim of themself: in C3 the man, in C4 the peer, in C5 both, who stand as
      // each other's; a person under 18 who is an offender here and a victim there stays both.
      // C7, with neither an offender nor a victim, counts as C2 does; C8 and C9 count under the rule that was tried before.
      cse_full: `
        C1 | man | child | 2019-12-31 | 39 | 12 | true | title
        C3 | man | child | 2019-12-31 | 39 | 12 | true | title
        C4 | peer | child | 2019-12-31 | 15 | 12 | true | title
        C5 | friend | peer | 2019-12-31 | 16 | 15 | false | title
        C5 | peer | friend | 2019-12-31 | 15 | 16 | false | title`,
      cse_final: `
        man | C1 | peer | C4 | child | 1
        man | C3 | peer | C4 | child | 1`,
      cse_links: `
        crime | C1|C4|child | man | peer | 2019-12-31 | 1 | 1
        crime | C3|C4|child | man | peer | 2019-12-31 | 1 | 1`,
      left_out: `
        duplicate-row | crime_roles | 1
        cse-domestic-abuse | crimes | 1
        cse-crime-after-as-of | crimes | 1
        cse-no-offender | crimes | 2
        cse-no-victim | crimes | 1
        cse-offender-is-victim | cse_full | 4`,
      safeguarding: `
        child | under-18-now;under-18-when-linked;cse-victim
        friend | under-18-now;under-18-when-linked;cse-victim
        peer | under-18-now;under-18-when-linked;cse-victim`,
    },
  ),
];
