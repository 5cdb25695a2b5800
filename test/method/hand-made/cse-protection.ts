import { type KnownCase, knownCase, lowfield } from './known-case.ts';

/** METHOD 8.5 and 10: communities, and who in them is not to be named. */
export const cseProtection: readonly KnownCase[] = [
  knownCase(
    'people of the CSE network who need protection, in its communities (8.5, 10.1, 10.2)',
    {
      settings: { communities: 'components', cse: { recencyHalfLifeYears: 4 } },
      nominals: `
        hub | 1980-01-01
        boy | 2000-01-01
        youth | 1994-01-01
        undated |
        witness | 2002-01-01
        girl | 1999-01-01
        alone | 1999-01-01
        loner | 1980-01-01
        pair1 | 1980-01-01
        pair2 | 1980-01-01
        toddler | 1999-01-01`,
      groups: lowfield,
      logs: `
        L1 | 2015-12-31 | A | 1 | hub witness girl | Nothing seen
        L2 | 2015-12-31 | A | 1 | boy youth | Nothing seen`,
      toldCrimes: `
        C1 | 2011-12-31 | 2011-12-31 | RAPE OF A GIRL |  |  |  | hub SUSPECT; girl VICTIM
        C2 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | boy SUSPECT; girl VICTIM
        C3 | 2011-12-31 | 2011-12-31 | RAPE OF A GIRL |  |  |  | hub SUSPECT; undated SUSPECT; girl VICTIM
        C4 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | loner SUSPECT; alone VICTIM
        C5 | 2015-12-31 | 2015-12-31 | RAPE OF A GIRL |  |  |  | pair1 SUSPECT; pair2 SUSPECT; toddler VICTIM`,
    },
    {
      cse_full: `
        C1 | hub | girl | 2011-12-31 | 31 | 12 | true | title
        C2 | boy | girl | 2015-12-31 | 15 | 16 | true | title
        C3 | hub | girl | 2011-12-31 | 31 | 12 | true | title
        C3 | undated | girl | 2011-12-31 |  | 12 | true | title
        C4 | loner | alone | 2015-12-31 | 35 | 16 | false | title
        C5 | pair1 | toddler | 2015-12-31 | 35 | 16 | true | title
        C5 | pair2 | toddler | 2015-12-31 | 35 | 16 | true | title`,
      cse_final: `
        boy | C2 | hub | C1 | girl | 1/32
        boy | C2 | hub | C3 | girl | 1/32
        boy | C2 | undated | C3 | girl | 1/32
        hub | C1 | undated | C3 | girl | 1/4
        hub | C3 | undated | C3 | girl | 1/4
        pair1 | C5 | pair2 | C5 | toddler | 1/2`,
      cse_links: `
        crime | C2|C1|girl | boy | hub | 2015-12-31 | 1/16 | 1/32
        crime | C2|C3|girl | boy | hub | 2015-12-31 | 1/16 | 1/32
        crime | C2|C3|girl | boy | undated | 2015-12-31 | 1/16 | 1/32
        crime | C1|C3|girl | hub | undated | 2011-12-31 | 1 | 1/4
        crime | C3|C3|girl | hub | undated | 2011-12-31 | 1 | 1/4
        crime | C5|C5|toddler | pair1 | pair2 | 2015-12-31 | 1 | 1/2
        log | L1 | hub | witness | 2015-12-31 | 1/3 | 1/3
        log | L1 | girl | hub | 2015-12-31 | 1/3 | 1/3
        log | L2 | boy | youth | 2015-12-31 | 1/2 | 1/2`,
      // The loner is in the full table and linked to nobody. A community is numbered by its size.
      communities: `
        boy | CSE-00001
        girl | CSE-00001
        hub | CSE-00001
        undated | CSE-00001
        witness | CSE-00001
        youth | CSE-00001
        pair1 | CSE-00002
        pair2 | CSE-00002`,
      // The witness is 17 on the last day of the study; the boy was 15 at his crime, and is 19 now; the youth was 21 on the log. The connection of the boy
      // and the hub tells of a day of 2011, on which the boy was 11. Victims are flagged in a network or not. Of whom no birth date is known
      // nothing can be said.
      safeguarding: `
        alone | under-18-when-linked;cse-victim
        boy | under-18-when-linked
        girl | under-18-when-linked;cse-victim
        toddler | under-18-when-linked;cse-victim
        witness | under-18-now;under-18-when-linked`,
      // The hub has four neighbours, the boy three; once the hub is gone the boy has two, and after him nobody has any. Nobody is
      // nearest to the group.
      dismantling: [
        ['degree', 'boy', 'true', '1', 'undated', 'false', '1', 'girl', 'true', '1'],
        ['iterative-degree', 'boy', 'true', '1', 'girl', 'true', '1', 'undated', 'false', '1'],
        ['iterative-betweenness', 'boy', 'true', '1', 'girl', 'true', '1', 'undated', 'false', '1'],
      ]
        .map(
          ([order, ...rest]) => `
        CSE-00001 | ${order} | 0 |  | false | 6
        CSE-00001 | ${order} | 1 | hub | false | 3
        CSE-00001 | ${order} | 2 | ${rest.slice(0, 3).join(' | ')}
        CSE-00001 | ${order} | 3 | ${rest.slice(3, 6).join(' | ')}
        CSE-00001 | ${order} | 4 | ${rest.slice(6, 9).join(' | ')}
        CSE-00001 | ${order} | 5 | witness | true | 1
        CSE-00001 | ${order} | 6 | youth | false | 0
        G1 | ${order} | 0 |  | false | 0
        CSE-00002 | ${order} | 0 |  | false | 2
        CSE-00002 | ${order} | 1 | pair1 | false | 1
        CSE-00002 | ${order} | 2 | pair2 | false | 0`,
        )
        .join(''),
    },
  ),
];
