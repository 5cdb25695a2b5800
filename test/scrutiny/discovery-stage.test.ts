import { expect, test } from 'vitest';
import { discoveryTruth } from '../../loaders/scrutiny/discovery-stage.ts';
import { type Literal, runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

const candidate = (kind: string, text: string, rank: number | null, decision: string) =>
  [kind, text, 0.5, 9, decision, rank, null, null, null, null, null, null, null] as const;

const given: Literal = {
  candidates: [
    candidate('noun', 'crew', 2, 'accept'),
    candidate('noun', 'lads', 1, 'reject'),
    candidate('group', 'phone', 1, 'waiting'),
    candidate('group', 'rl4', 3, 'accept'),
    candidate('group', 'red lions', 2, 'waiting'),
    candidate('group', 'salt fleet', 4, 'waiting'),
    candidate('group', 'crew', null, 'reject'),
  ],
  vocabulary: [
    ['crew', 40, 30, '', null, null],
    ['clan', 5, 4, '', null, null],
  ],
  working_tracked_groups: [['OCG-1', 'Salt Fleet', null, 'OCG', null]],
  working_true_logs: [
    ['OCG-1', 90],
    ['USG-r', 12],
  ],
};

const names = 'group_id,name\nOCG-1,Salt Fleet\nUSG-r,Red-Lions\nUSG-r,RL4\nUSG-m,Marble Fox\n';

const run = (files: Record<string, string>) =>
  runStages([discoveryTruth], given, {
    folder: folderOf(files),
    files: Object.fromEntries(Object.keys(files).map((file) => [`truth_${file.slice(6, -4)}`, file])),
  });

test('candidates are held against the nouns and the names of groups that are truly there', async () => {
  const { candidate_truth, discovery_truth } = await run({
    'truth/names.csv': names,
    'truth/nouns.csv': 'word\nCrew\nclan\nsoljas\n',
  });
  expect(candidate_truth).toEqual([
    ['group', 'crew', null, null],
    ['group', 'phone', 1, null],
    ['group', 'red lions', 2, 'USG-r'],
    ['group', 'rl4', 3, 'USG-r'],
    ['group', 'salt fleet', 4, 'OCG-1'],
    ['noun', 'crew', 2, 'crew'],
    ['noun', 'lads', 1, null],
  ]);
  // A tracked group needs no finding; of two names of one group the first in the list counts, and one accepted name is enough.
  expect(discovery_truth).toEqual([
    ['group', 'USG-m', null, null, null, null, 0],
    ['group', 'USG-r', 'red lions', 2, 'accept', null, 12],
    ['noun', 'clan', null, null, null, 5, 4],
    ['noun', 'crew', 'crew', 2, 'accept', 40, 30],
    ['noun', 'soljas', null, null, null, 0, 0],
  ]);
});

test('only what the truth speaks of is judged', async () => {
  expect((await run({ 'truth/nouns.csv': 'word\ncrew\n' })).candidate_truth.map(([kind]) => kind)).toEqual([
    'noun',
    'noun',
  ]);
  const { candidate_truth, discovery_truth } = await run({});
  expect([candidate_truth, discovery_truth]).toEqual([[], []]);
});
