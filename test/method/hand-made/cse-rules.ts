import { type KnownCase, knownCase, lowfield, quietLog } from './known-case.ts';

/** METHOD 8.1: which rule admits a crime, and which crimes none does. One man, one child, no connection: only the full table has rows. */
export const cseRules: readonly KnownCase[] = [
  knownCase(
    'crimes that each rule admits, alone and together, and domestic abuse (8.1)',
    {
      nominals: `
        man | 1980-01-01
        child | 2005-01-01`,
      groups: lowfield,
      logs: quietLog('man'),
      toldCrimes: `
        T1 | 2015-06-15 | 2015-06-15 | RAPE OF FEMALE CHILD UNDER 13 BY A MALE |  |  |  | man SUSPECT; child VICTIM
        T2 | 2015-06-15 | 2015-06-15 | Sexual assault, boy |  |  |  | man SUSPECT; child VICTIM
        T3 | 2015-06-15 | 2015-06-15 | INDECENCY WITH PERSON 16 OR OVER |  |  |  | man SUSPECT; child VICTIM
        T4 | 2015-06-15 | 2015-06-15 | SEXUAL ASSAULT ON A FEMALE 13 OR OVER |  |  |  | man SUSPECT; child VICTIM
        T5 | 2015-06-15 | 2015-06-15 | CHILD ABDUCTION |  |  |  | man SUSPECT; child VICTIM
        T6 | 2015-06-15 | 2015-06-15 | Grandchild raped |  |  |  | man SUSPECT; child VICTIM
        F1 | 2015-06-15 | 2015-06-15 | ROBBERY |  | CAO |  | man SUSPECT; child VICTIM
        F2 | 2015-06-15 | 2015-06-15 | ROBBERY |  | XX; PPC |  | man SUSPECT; child VICTIM
        F3 | 2015-06-15 | 2015-06-15 | ROBBERY |  | CSEX;PP |  | man SUSPECT; child VICTIM
        M1 | 2015-06-15 | 2015-06-15 | ROBBERY |  |  | Groomed on a bus | man SUSPECT; child VICTIM
        M2 | 2015-06-15 | 2015-06-15 | ROBBERY |  |  | Told the MASH; an older man | man SUSPECT; child VICTIM
        M3 | 2015-06-15 | 2015-06-15 | ROBBERY |  |  | Unconcerned; by the shoulder | man SUSPECT; child VICTIM
        A1 | 2015-06-15 | 2015-06-15 | PENETRATION OF GIRL |  | CSE | misper | man SUSPECT; child VICTIM
        D1 | 2015-06-15 | 2015-06-15 | PENETRATION OF GIRL | DA | CSE | misper | man SUSPECT; child VICTIM
        D2 | 2015-06-15 | 2015-06-15 | ROBBERY | DA |  |  | man SUSPECT; child VICTIM
        D3 | 2015-06-15 | 2015-06-15 | PENETRATION OF GIRL | HATE |  |  | man SUSPECT; child VICTIM`,
    },
    {
      // T4 and T5 lack a word of the other kind, T6's stands inside a word; a flag is a whole one; M3's words stand inside others. D1 is the one crime
      // of domestic abuse that would have been admitted.
      cse_full: `
        A1 | man | child | 2015-06-15 | 35 | 10 | false | title;if_code;mo
        D3 | man | child | 2015-06-15 | 35 | 10 | false | title
        F1 | man | child | 2015-06-15 | 35 | 10 | false | if_code
        F2 | man | child | 2015-06-15 | 35 | 10 | false | if_code
        M1 | man | child | 2015-06-15 | 35 | 10 | false | mo
        M2 | man | child | 2015-06-15 | 35 | 10 | false | mo
        T1 | man | child | 2015-06-15 | 35 | 10 | false | title
        T2 | man | child | 2015-06-15 | 35 | 10 | false | title
        T3 | man | child | 2015-06-15 | 35 | 10 | false | title`,
      left_out: 'cse-domestic-abuse | crimes | 1',
    },
  ),
];
