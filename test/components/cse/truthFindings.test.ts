import { describe, expect, test } from 'vitest';
import {
  findingOfMissed,
  findingOfRightRules,
  findingOfRightTerms,
  leastRightFirst,
  linkedInWords,
  missedBars,
  rightBars,
  waryInWords,
} from '../../../components/cse/truthFindings.ts';
import { missedReasons } from '../../../loaders/scrutiny/cse-missed.ts';

/** A rule or term: its crimes and the right ones, and the same of those that it alone brings in. */
const of = (criterion: string, crimes: number, abusive: number, crimes_lost: number, abusive_lost: number) => ({
  criterion,
  name: criterion,
  crimes,
  abusive,
  crimes_lost,
  abusive_lost,
});

test('a line has a share of all, and of those alone where there are any', () => {
  expect(
    rightBars([of('flag', 4, 3, 2, 1), of('title', 5, 5, 0, 0), of('mo', 0, 0, 0, 0)], ({ name }) => name),
  ).toEqual([
    { label: 'flag', values: [[0.75], [0.5]] },
    { label: 'title', values: [[1], null] },
    { label: 'mo', values: [null, null] },
  ]);
});

test('least often right alone first; of equals, of the most crimes; those never alone last', () => {
  const rows = [
    of('never', 9, 0, 0, 0),
    of('b', 9, 9, 4, 2),
    of('a', 9, 9, 4, 2),
    of('most', 9, 9, 8, 4),
    of('none', 9, 9, 1, 0),
  ];
  expect(leastRightFirst(rows).map(({ criterion }) => criterion)).toEqual(['none', 'most', 'a', 'b', 'never']);
});

describe('a finding of rules', () => {
  test.each([
    [
      [of('flag', 86, 79, 13, 11), of('title', 248, 239, 133, 130)],
      'Alone, the flag is right least often: 84.6% of 13 crimes',
    ],
    [[of('flag', 86, 79, 13, 11), of('title', 248, 239, 0, 0)], 'Alone, the flag is right for 84.6% of 13 crimes'],
    [[of('flag', 86, 79, 13, 13)], 'Every crime that only one rule brings in truly was abuse'],
    [[of('flag', 86, 79, 0, 0)], 'No crime rests on one rule alone'],
  ])('%#', (rules, finding) => expect(findingOfRightRules(rules)).toBe(finding));
});

describe('a finding of terms names the first bar', () => {
  const wrong = (name: string, crimes: number) => of(name, crimes, 0, crimes, 0);
  test.each([
    [
      [wrong('mash', 44), wrong('concern', 32), of('older', 20, 19, 20, 19)],
      'Alone, mash and concern are right least often: 0 of 44 and 0 of 32 crimes',
    ],
    [
      ['a', 'b', 'c', 'd'].map((name, at) => wrong(name, 40 - at)),
      'Alone, a and three others are right least often: a 0 of 40 crimes',
    ],
    [[of('rape', 78, 76, 44, 42), of('child', 9, 9, 9, 9)], 'Alone, rape is right least often: 42 of 44 crimes'],
    // Of six, one more or less would change it.
    [
      [of('CAO', 38, 34, 6, 4), of('rape', 78, 76, 44, 42), of('child', 248, 239, 128, 125)],
      'Alone, CAO is right least often, though for few crimes: 4 of 6; of terms with 10 or more, rape: 42 of 44',
    ],
    [
      [of('CAO', 38, 34, 6, 4), of('CSE', 22, 20, 6, 6)],
      'Alone, CAO is right least often, though for few crimes: 4 of 6',
    ],
    [[of('CAO', 38, 34, 1, 0), of('never', 9, 9, 0, 0)], 'Alone, CAO is right for 0 of 1 crime'],
    [[of('rape', 78, 76, 44, 44)], 'Every crime that only one term brings in truly was abuse'],
    [[], 'No crime rests on one term alone'],
  ])('%#', (terms, finding) => expect(findingOfRightTerms(terms)).toBe(finding));
});

describe('whether the truth bears out a doubt of words', () => {
  const full = of('full', 300, 270, 0, 0);
  const concern = of('concern', 40, 8, 32, 0);
  const older = of('older', 20, 19, 20, 19);
  test.each([
    [
      [concern, older],
      'The truth of this made study bears the doubt out for ‘concern’ (0 of the 32 crimes that it alone brings in are right), and not for ‘older’ (19 of the 20 crimes that it alone brings in are right), where 90% of the full table are.',
    ],
    [
      [older],
      'The truth of this made study does not bear the doubt out for ‘older’ (19 of the 20 crimes that it alone brings in are right), where 90% of the full table are.',
    ],
    // Two of 25 are no reason to doubt a word that no crime rests on.
    [
      [of('concern', 25, 22, 0, 0), of('older', 38, 38, 8, 1)],
      'The truth of this made study bears the doubt out for ‘older’ (1 of the 8 crimes that it alone brings in is right), where 90% of the full table are; so few crimes tell little; ‘concern’ alone brings in nothing, so nothing hangs on it (22 of 25 are right).',
    ],
    [
      [of('concern', 25, 22, 0, 0)],
      'The truth of this made study cannot tell: ‘concern’ alone brings in nothing, so nothing hangs on it (22 of 25 are right).',
    ],
    [[of('older', 0, 0, 0, 0)], ''],
  ])('%#', (words, said) => expect(waryInWords(words, full)).toBe(said));
});

test('what is missed: how many of all, and most often why', () => {
  const missed = [
    { reason: 'no-rule', crimes: 5, exploitation: 1 },
    { reason: 'cse-domestic-abuse', crimes: 5, exploitation: 2 },
    { reason: 'cse-no-victim', crimes: 0, exploitation: 0 },
  ];
  expect(findingOfMissed(missed, 30)).toBe(
    '10 of 40 crimes on record that truly were abuse are not in the full table (25%), most often because no rule finds them',
  );
  expect(missedBars(missed, 40)).toEqual([
    { label: 'No rule finds them', value: 5, part: 1, words: '5 crimes (12.5%), 1 of exploitation' },
    { label: 'They are flagged as domestic abuse', value: 5, part: 2, words: '5 crimes (12.5%), 2 of exploitation' },
  ]);
  expect(findingOfMissed([], 30)).toContain('Every one of the 30 crimes');
  expect(findingOfMissed([], 0)).toBe('No crime on record truly was abuse');
  // Each reason of the stage has words.
  for (const reason of missedReasons)
    expect(missedBars([{ reason, crimes: 1, exploitation: 0 }], 1)[0].label).toMatch(/^[A-Z].* /);
});

test('what a link says of exploitation, either way', () => {
  const crimes = (all: number, exploitation: number) => ({ crimes: all, exploitation });
  expect(linkedInWords(crimes(10, 4), crimes(20, 2))).toBe(
    'Of the crimes in a connection 40% truly were exploitation, of those in none 10%. In this study a link makes exploitation likelier, and no more than that: 6 linked crimes were not, and 2 of the 6 crimes of exploitation stand in no connection.',
  );
  expect(linkedInWords(crimes(10, 1), crimes(10, 1))).toContain('does not make exploitation likelier');
  expect(linkedInWords(crimes(10, 1), crimes(0, 0))).toContain('no crime of the full table stands outside one');
  expect(linkedInWords(crimes(0, 0), crimes(10, 1))).toBe('No crime is in a connection, so links say nothing here.');
});
