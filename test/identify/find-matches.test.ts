import { expect, test } from 'vitest';
import { findMatches, growCriteria, joinEntries, type SearchRules } from '../../loaders/identify/find-matches.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';

const rules: SearchRules = { bare_names: false, overlap: 'longest', across_entries: false };
const criteria = growCriteria(
  [
    ['burger bar', 'G1'],
    ['johnson', 'G2'],
    ['new johnson', 'G3'],
    ['tom', 'G4'],
    ['oneil', 'G5'],
    ['8 1 8', 'G6'],
    ['s', 'G7'],
    ['twin', 'G8'],
    ['twin', 'G9'],
  ],
  publishedNouns,
);

/** Matches as `group@start text noun`. */
const found = (entries: string | string[], changed: Partial<SearchRules> = {}, searched = criteria) =>
  findMatches([entries].flat(), searched, { ...rules, ...changed }).map(
    ({ groupId, start, text, noun }) => `${groupId}@${start} ${text} (${noun})`,
  );

test.each([
  ['a name and a noun', 'the Burger Bar gang', ['G1@4 Burger Bar gang (gang)']],
  ['a name without a noun', 'at the Burger Bar with others', []],
  ['a noun without a name', 'a gang', []],
  ['a noun before the name', 'gang Johnson', []],
  ['a word between name and noun', 'Johnson street gang', []],
  ['no text', '', []],
  ['capitals', 'BURGER BAR CREW', ['G1@0 BURGER BAR CREW (crew)']],
  ['a hyphen in the name', 'Burger-Bar boys', ['G1@0 Burger-Bar boys (boys)']],
  ['a hyphen before the noun', 'Burger-Bar-boys', ['G1@0 Burger-Bar-boys (boys)']],
  ['a non-breaking hyphen', 'Burger\u2011Bar boys', ['G1@0 Burger\u2011Bar boys (boys)']],
  ['a hyphen and spaces', 'Johnson  -  crew', ['G2@0 Johnson  -  crew (crew)']],
  ['an en dash is punctuation', 'Johnson \u2013 crew', []],
  ['an em dash is punctuation', 'Johnson\u2014crew', []],
  ['a line break inside an entry', 'Burger\n\tBar\u00a0gang', ['G1@0 Burger\n\tBar\u00a0gang (gang)']],
  ['a possessive', "Johnson's crew", ["G2@0 Johnson's crew (crew)"]],
  ['a curly possessive', 'Johnson\u2019s crew', ['G2@0 Johnson\u2019s crew (crew)']],
  ['a possessive in capitals', "JOHNSON'S CREW", ["G2@0 JOHNSON'S CREW (crew)"]],
  ['a possessive of a plural', "the brothers' Johnson brothers' car", ['G2@14 Johnson brothers (brothers)']],
  ['a possessive of the noun goes', "Johnson crew's car", ['G2@0 Johnson crew (crew)']],
  ['a possessive inside the name', "Burger's Bar crew", ["G1@0 Burger's Bar crew (crew)"]],
  ['an s without an apostrophe is of the word', 'Johnsons crew', []],
  ['an apostrophe inside a word', "the O'Neil family", ["G5@4 O'Neil family (family)"]],
  ['quotation marks round the name', 'the "Burger Bar" boys', ['G1@5 Burger Bar" boys (boys)']],
  ['quotation marks round all', '\u201cBurger Bar boys\u201d', ['G1@1 Burger Bar boys (boys)']],
  ['single quotation marks', "the 'Burger Bar' boys", ["G1@5 Burger Bar' boys (boys)"]],
  ['a possessive after a quotation mark', 'the "Tom"\'s crew', ['G4@5 Tom"\'s crew (crew)']],
  ['a quotation mark after a possessive', 'the "Tom\'s" crew', ['G4@5 Tom\'s" crew (crew)']],
  ['a quotation mark that stands alone', 'Tom " crew', ['G4@0 Tom " crew (crew)']],
  ['a name of one letter in quotation marks', "the 'S' crew", ["G7@5 S' crew (crew)"]],
  ['whole words only, name', 'Tommy crew, Atom crew', []],
  ['whole words only, noun', 'Tom crews, Tom screw', []],
  ['a comma ends the reach', 'Johnson, crew', []],
  ['a full stop ends the reach', 'seen with Johnson. Crew unknown', []],
  ['a slash ends the reach', 'Johnson/crew', []],
  ['an underscore ends the reach', 'Johnson_crew', []],
  ['a symbol ends the reach', 'Johnson \u{1F600} crew', []],
  ['punctuation after the noun', 'Johnson crew.', ['G2@0 Johnson crew (crew)']],
  ['a letter beyond the basic plane is of its word', 'Johnson\u{20000} crew', []],
  ['offsets count UTF-16 units', '\u{1F600}! Johnson crew', ['G2@4 Johnson crew (crew)']],
  ['a letter whose lower case is longer', '\u0130 Johnson crew', ['G2@2 Johnson crew (crew)']],
  ['digits', '8-1-8 boys', ['G6@0 8-1-8 boys (boys)']],
  ['twice in one log', 'Tom crew and tom gang', ['G4@0 Tom crew (crew)', 'G4@13 tom gang (gang)']],
  ['two groups on one log', 'Tom crew v Johnson crew', ['G4@0 Tom crew (crew)', 'G2@11 Johnson crew (crew)']],
  ['a longer name over a shorter', 'New Johnson crew', ['G3@0 New Johnson crew (crew)']],
  ['a shorter name where the longer is not', 'the Johnson crew', ['G2@4 Johnson crew (crew)']],
  ['two groups of one name', 'Twin crew', ['G8@0 Twin crew (crew)', 'G9@0 Twin crew (crew)']],
])('%s', (_, text, matches) => {
  expect(found(text)).toEqual(matches);
});

test('a new entry ends the reach of a match, unless the study says otherwise', () => {
  const entries = ['', 'the Burger', 'Bar crew', 'Tom', '', 'gang'];
  expect(found(entries)).toEqual([]);
  expect(found(entries, { across_entries: true })).toEqual([
    'G1@5 Burger\nBar crew (crew)',
    'G4@21 Tom\n\ngang (gang)',
  ]);
  expect(found(['Tom.', 'gang'], { across_entries: true })).toEqual([]);
  expect(found(['one', 'Tom gang'])).toEqual(['G4@4 Tom gang (gang)']);
});

test('bare names match where the study says so, and a noun after them is taken too', () => {
  expect(found('Tom, then Tom crew', { bare_names: true })).toEqual(['G4@0 Tom (null)', 'G4@10 Tom crew (crew)']);
});

test('overlap: the longer of two groups counts alone, or all do', () => {
  expect(found('New Johnson crew', { overlap: 'all' })).toEqual([
    'G3@0 New Johnson crew (crew)',
    'G2@4 Johnson crew (crew)',
  ]);
});

test('overlap: one that does not count displaces none', () => {
  const chain = growCriteria(
    [
      ['red', 'A'],
      ['bar', 'B'],
      ['boys alphabet', 'C'],
    ],
    ['bar', 'boys', 'gang'],
  );
  expect(found('red bar boys alphabet gang', {}, chain)).toEqual([
    'A@0 red bar (bar)',
    'C@8 boys alphabet gang (gang)',
  ]);
});

test('overlap: equally long ones both count', () => {
  const equal = growCriteria(
    [
      ['one', 'A'],
      ['bar', 'B'],
    ],
    ['bar', 'one'],
  );
  expect(found('one bar one', {}, equal)).toEqual(['A@0 one bar (bar)', 'B@4 bar one (one)']);
});

test('a group matches once from one start, with its longest criterion', () => {
  const aliases = growCriteria(
    [
      ['burger', 'A'],
      ['burger bar', 'A'],
      ['bar', 'A'],
    ],
    ['bar', 'boys', 'bar boys'],
  );
  for (const overlap of ['all', 'longest'] as const)
    expect(found('burger bar boys', { overlap }, aliases)).toEqual([
      'A@0 burger bar boys (boys)',
      'A@7 bar boys (boys)',
    ]);
});

test('entries are joined by one line break', () => {
  expect(joinEntries(['one', '', 'two'])).toBe('one\n\ntwo');
});
