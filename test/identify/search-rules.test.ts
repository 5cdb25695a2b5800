import { expect, test } from 'vitest';
import { search } from '../../loaders/identify/search-stage.ts';
import { normaliseName } from '../../loaders/words/read-words.ts';
import { runStages } from '../run-stages.ts';

// RECORDS.md, 'How a criterion matches', rule by rule, from the table of entries to the table of matches.

const names = [
  ['Red Lions', 'RED'],
  ['Young Red Lions', 'YOUNG'],
  ["O'Neil", 'ONEIL'],
  ['Twin', 'T1'],
  ['Twin', 'T2'],
  ['Lions Family', 'LF'],
] as const;

/** What one log with these entries matches, as `group@start text (noun)`. */
async function matchesOf(entries: string | readonly string[], rules: object = {}): Promise<string[]> {
  const { matches } = await runStages(
    [search],
    {
      working_group_names: names.map(([name, id]) => [normaliseName(name), id]),
      working_nouns: [['crew'], ['family'], ['gang']],
      working_log_entries: [entries].flat().map((text, entry) => ['L1', entry + 1, text]),
    },
    { study: { search: rules } },
  );
  return matches.map(([, group, start, text, noun]) => `${group}@${start} ${text} (${noun})`);
}

test.each([
  ['a name with a noun', 'Seen with the Red Lions crew.', ['RED@14 Red Lions crew (crew)']],
  ['a log that mentions a name without a noun', 'Seen with the Red Lions again', []],
  ['a full stop between name and noun', 'Seen with the Red Lions. Family has moved', []],
  ['hyphen, possessive of a plural and capitals', "a red-lions' CREW member", ["RED@2 red-lions' CREW (crew)"]],
  ['a longer name that contains a shorter one', 'the Young Red Lions gang', ['YOUNG@4 Young Red Lions gang (gang)']],
  ['the shorter name where the longer does not stand', 'young, Red Lions gang', ['RED@7 Red Lions gang (gang)']],
  ['a possessive goes', "the Red Lions's gang", ["RED@4 Red Lions's gang (gang)"]],
  ['a curly possessive goes', 'the Red Lions\u2019s gang', ['RED@4 Red Lions\u2019s gang (gang)']],
  ['an s that is no possessive stays', 'the Red Lionss gang', []],
  ['an apostrophe in a name goes', 'O\u2019NEIL family', ['ONEIL@0 O\u2019NEIL family (family)']],
  ['an apostrophe that is left out', 'oneil family', ['ONEIL@0 oneil family (family)']],
  ['quotation marks go', 'the "Red Lions" crew', ['RED@5 Red Lions" crew (crew)']],
  ['curly quotation marks go', '\u201cred\u201d lions crew', ['RED@1 red\u201d lions crew (crew)']],
  ['a run of white space', 'Red \t\u00a0 Lions\n\ncrew', ['RED@0 Red \t\u00a0 Lions\n\ncrew (crew)']],
  ['a run of hyphens', 'Red--Lions - crew', ['RED@0 Red--Lions - crew (crew)']],
  ['a comma ends the reach', 'Red Lions, crew', []],
  ['a slash ends the reach', 'Red Lions/crew', []],
  ['a dash ends the reach', 'Red Lions \u2013 crew', []],
  ['a bracket ends the reach', 'Red Lions (crew)', []],
  ['a full stop inside the name ends the reach', 'Red. Lions crew', []],
  ['whole words of the name', 'Fred Lions crew', []],
  ['whole words of the noun', 'Red Lions crews', []],
  ['offsets count UTF-16 units', 'Zo\u00eb \u{1F600} Red Lions crew', ['RED@7 Red Lions crew (crew)']],
  [
    'overlapping matches of two groups: the longer counts alone',
    'Red Lions Family gang',
    ['LF@4 Lions Family gang (gang)'],
  ],
  ['two groups of one name both match', 'Twin crew', ['T1@0 Twin crew (crew)', 'T2@0 Twin crew (crew)']],
  [
    'every match of a log is kept',
    'Red Lions crew. Then the Red Lions gang',
    ['RED@0 Red Lions crew (crew)', 'RED@25 Red Lions gang (gang)'],
  ],
])('%s', async (_, text, matches) => {
  expect(await matchesOf(text)).toEqual(matches);
});

test('a name across two entries is no match, and the offset is that in the joined text', async () => {
  expect(await matchesOf(['Seen with the Red', 'Lions crew'])).toEqual([]);
  expect(await matchesOf(['Seen with the Red Lions', 'crew'])).toEqual([]);
  expect(await matchesOf(['One.', '', 'Red Lions crew'])).toEqual(['RED@6 Red Lions crew (crew)']);
});

test('[I-21] across_entries: a match goes on into the next entry of its log', async () => {
  const across = { across_entries: true };
  expect(await matchesOf(['the Red', 'Lions', 'crew'], across)).toEqual(['RED@4 Red\nLions\ncrew (crew)']);
  expect(await matchesOf(['the Red Lions.', 'crew'], across)).toEqual([]);
});

test('[I-21] across_entries: never into the next log', async () => {
  const { matches } = await runStages(
    [search],
    {
      working_group_names: [['red lions', 'RED']],
      working_nouns: [['crew']],
      working_log_entries: [
        ['L1', 1, 'Red Lions'],
        ['L2', 1, 'crew'],
        ['L2', 2, 'Red'],
        ['L2', 3, 'Lions crew'],
      ],
    },
    { study: { search: { across_entries: true } } },
  );
  expect(matches).toEqual([['L2', 'RED', 5, 'Red\nLions crew', 'crew']]);
});

test('[I-05] bare_names: a name is a match by itself', async () => {
  expect(await matchesOf('Red Lions, Twin crew', { bare_names: true })).toEqual([
    'RED@0 Red Lions (null)',
    'T1@11 Twin crew (crew)',
    'T2@11 Twin crew (crew)',
  ]);
});

test('[I-16] overlap all: overlapping matches of two groups all count', async () => {
  expect(await matchesOf('the Young Red Lions gang', { overlap: 'all' })).toEqual([
    'RED@10 Red Lions gang (gang)',
    'YOUNG@4 Young Red Lions gang (gang)',
  ]);
});
