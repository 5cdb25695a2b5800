import { type Content, element } from '../notes/element.js';
import type { Row } from '../tables/column.js';
import { leftOutTable } from './leftOutTable.js';

/**
 * Why a study has no network of child sexual exploitation and abuse: it holds no crimes, or not who took part in them; no crime is admitted to the
 * full table; or those that are link no two people.
 */
export type CseAbsent = 'no-crimes' | 'none-found' | 'no-links';

const WHY: Readonly<Record<CseAbsent, readonly [fact: string, follows: string]>> = {
  'no-crimes': [
    'The study holds no crimes, or not who took part in them.',
    'This page is made from both, so there is nothing to show. Nothing follows from that about the area the study is of.',
  ],
  'none-found': [
    'No crime of this study is in the full table.',
    'The rules looked through its crimes, and none was left for which they hold. So there is nothing to show.',
  ],
  'no-links': [
    'Crimes were found, but nothing links two people.',
    'No victim has two offenders, no reliable log names an offender beside somebody else, and no offender shared a cell long enough. So there is no network to show.',
  ],
};

/**
 * Why a page on child sexual exploitation and abuse has nothing to show, in words.
 *
 * @param leftOut what the rules left out on the way; where it is not given, the page that lists it is linked to.
 */
export function whyNoCse(absent: CseAbsent, leftOut?: readonly Row[]): HTMLElement {
  const [fact, follows] = WHY[absent];
  return element(
    'div',
    { class: 'no-cse' },
    element('p', {}, element('strong', {}, fact), ` ${follows}`),
    ...(absent === 'none-found' ? leftOutOnTheWay(leftOut) : []),
  );
}

function leftOutOnTheWay(leftOut: readonly Row[] | undefined): Content[] {
  if (leftOut === undefined)
    return [
      element(
        'p',
        {},
        'What they left out on the way is on the page ',
        element('a', { href: './rules.html' }, 'Rules'),
        '.',
      ),
    ];
  if (leftOut.length === 0)
    return [
      element(
        'p',
        {},
        'None was left out by a rule either: no crime has the words or flags that are searched for, or none that has them names both an offender and a victim.',
      ),
    ];
  return [element('p', {}, 'These were left out:'), leftOutTable(leftOut, 'What the rules left out')];
}
