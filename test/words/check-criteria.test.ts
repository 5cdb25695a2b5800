import { expect, test } from 'vitest';
import { examine } from '../../loaders/records/check-study.ts';
import { settings, smallStudy } from '../records/small-study.ts';
import { folderOf } from '../temporary.ts';

const kinds = async (files: Record<string, string>) =>
  (await examine(folderOf(smallStudy(files)))).faults.map(({ kind, file, row, column, value }) => [
    kind,
    file,
    row,
    column,
    value,
  ]);

test('a name that punctuation parts is remarked on, tracked, an alias or accepted; a rejected one is not', async () => {
  const found = await kinds({
    'tracked_groups.csv': 'ocg_id,name,aliases\nG1,J & K,\nG2,Quarry,Tip; A/B ;C-D\n',
    'review/groups.csv': 'group_id,name,aliases,decision,decided_by\n,St. Mary,, Accept ,A\n,X+Y,,reject,A\n,P.Q,,,\n',
  });
  expect(found).toEqual([
    ['name-parted', 'tracked_groups.csv', 2, 'name', 'J & K'],
    ['name-parted', 'tracked_groups.csv', 3, 'aliases', 'A/B'],
    ['name-parted', 'review/groups.csv', 2, 'name', 'St. Mary'],
  ]);
});

test('accept and reject are read in any case and with spaces around; another word is none', async () => {
  expect(
    await kinds({
      'review/nouns.csv': 'word,decision,decided_by\ncrew, ACCEPT ,A\nlads,Reject,A\nmob,accepted,A\n',
    }),
  ).toEqual([['decision-unknown', 'review/nouns.csv', 4, 'decision', 'accepted']]);
});

test('a file of nouns that accepts none is told; not where bare names match', async () => {
  const nouns = { 'review/nouns.csv': 'word,decision,decided_by\nlads,reject,A\n' };
  expect(await kinds(nouns)).toEqual([['no-noun-accepted', 'review/nouns.csv', undefined, undefined, undefined]]);
  expect(await kinds({ ...nouns, 'study.yaml': settings('search: {bare_names: true}\n') })).toEqual([]);
});
