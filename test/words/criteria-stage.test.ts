import { expect, test } from 'vitest';
import { criteria } from '../../loaders/words/criteria-stage.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { type Literal, runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

const working_tracked_groups: Literal['working_tracked_groups'] = [
  ['OCG-1', 'Burger Bar', 'The Bar; ;BB', 'USG', 'drugs;firearms'],
  ['OCG-2', "O'Neil-Smith's", null, 'OCG', null],
];

const reviewed = (files: Readonly<Record<string, string>>, given: Literal = { working_tracked_groups }) =>
  runStages([criteria], given, {
    folder: folderOf(files),
    files: Object.fromEntries(
      Object.keys(files).map((file) => [`review_${file.replace(/review\/|\.csv/g, '')}`, file]),
    ),
  });

test('without review files: the tracked groups and the fourteen nouns of the paper', async () => {
  const { working_groups, working_group_names, working_nouns } = await reviewed({});
  expect(working_groups).toEqual([
    ['OCG-1', 'Burger Bar', 'USG', true, 'drugs;firearms'],
    ['OCG-2', "O'Neil-Smith's", 'OCG', true, null],
  ]);
  expect(working_group_names).toEqual([
    ['bb', 'OCG-1'],
    ['burger bar', 'OCG-1'],
    ['oneil smith', 'OCG-2'],
    ['the bar', 'OCG-1'],
  ]);
  expect(working_nouns.flat()).toEqual([...publishedNouns].sort());
  expect(publishedNouns).toHaveLength(14);
});

test('of nouns only accepted ones count, and they replace the papers', async () => {
  const { working_nouns } = await reviewed({
    'review/nouns.csv': [
      'word,similarity,decision,decided_by,decided_on,note',
      'Crew,0.9,accept,A,2019-12-31,',
      'mates,0.8,reject,A,2019-12-31,',
      'lads,0.7,,,,',
      'mob,,waiting,,,',
      'firm,0.6,accept,A,2019-12-31,"said ""once"""',
    ].join('\n'),
  });
  expect(working_nouns).toEqual([['crew'], ['firm']]);
});

test('a review of nouns that accepts none leaves none', async () => {
  expect((await reviewed({ 'review/nouns.csv': 'word,decision\nmates,\n' })).working_nouns).toEqual([]);
});

test('accepted groups join the tracked ones; waiting and rejected do not', async () => {
  const { working_groups, working_group_names } = await reviewed({
    'review/groups.csv': [
      'group_id,name,aliases,kind,score,logs,decision,decided_by,decided_on,note',
      ",Tom's Low  Road,Low-Road;LRs,,0.5,40,accept,A,2019-12-31,",
      'U-9,Zeta,,OCG,,,accept,A,2019-12-31,',
      ',Phone,,USG,,,reject,A,2019-12-31,',
      ',Waiting,,USG,,,,,,',
      'OCG-1,Burgers,,OCG,,,accept,A,2019-12-31,another name of a tracked group',
      ',...,,USG,,,accept,A,2019-12-31,no word to search for',
    ].join('\n'),
  });
  expect(working_groups).toEqual([
    ['OCG-1', 'Burger Bar', 'USG', true, 'drugs;firearms'],
    ['OCG-2', "O'Neil-Smith's", 'OCG', true, null],
    ['U-9', 'Zeta', 'OCG', false, null],
    ['USG-tom-low-road', "Tom's Low  Road", 'USG', false, null],
  ]);
  expect(working_group_names).toEqual([
    ['bb', 'OCG-1'],
    ['burger bar', 'OCG-1'],
    ['burgers', 'OCG-1'],
    ['low road', 'USG-tom-low-road'],
    ['lrs', 'USG-tom-low-road'],
    ['oneil smith', 'OCG-2'],
    ['the bar', 'OCG-1'],
    ['tom low road', 'USG-tom-low-road'],
    ['zeta', 'U-9'],
  ]);
});

test('a name that two groups share stands for both, and rows stand in code-point order', async () => {
  const { working_groups, working_group_names } = await reviewed(
    {},
    {
      working_tracked_groups: [
        ['\u{1F600}', 'Twin', null, 'OCG', null],
        ['\uff5e', 'TWIN', 'twin', 'OCG', null],
      ],
    },
  );
  expect(working_groups.map(([id]) => id)).toEqual(['\uff5e', '\u{1F600}']);
  expect(working_group_names).toEqual([
    ['twin', '\uff5e'],
    ['twin', '\u{1F600}'],
  ]);
});

test('a review file that cannot be read is not passed over', async () => {
  await expect(reviewed({ 'review/nouns.csv': 'word\ncrew\n' })).rejects.toThrow('not checked');
});
