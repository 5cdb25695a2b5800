import { expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { search } from '../../loaders/identify/search-stage.ts';
import { runStages } from '../run-stages.ts';

const criteria = {
  working_group_names: [
    ['bar', 'G2'],
    ['burger bar', 'G1'],
  ],
  working_nouns: [['boys'], ['crew']],
};

test('every match of every log, in the order of the key', async () => {
  const { matches } = await runStages([search], {
    ...criteria,
    working_log_entries: [
      ['L1', 1, 'Burger Bar'],
      ['L1', 2, 'BAR crew, again the "Bar" crew and Burger-Bar\'s boys'],
      ['L2', 1, 'Nothing here.'],
      ['L2', 2, null],
      ['L2', 10, 'the Bar boys'],
      ['L3', 1, 'boys'],
    ],
  });
  expect(matches).toEqual([
    ['L1', 'G1', 46, "Burger-Bar's boys", 'boys'],
    ['L1', 'G2', 11, 'BAR crew', 'crew'],
    ['L1', 'G2', 32, 'Bar" crew', 'crew'],
    ['L2', 'G2', 19, 'Bar boys', 'boys'],
  ]);
});

test('the study says what counts', async () => {
  const { matches } = await runStages(
    [search],
    { ...criteria, working_log_entries: [['L1', 1, 'Burger Bar']] },
    { study: { search: { bare_names: true, overlap: 'all' } } },
  );
  expect(matches).toEqual([
    ['L1', 'G1', 0, 'Burger Bar', null],
    ['L1', 'G2', 7, 'Bar', null],
  ]);
});

test('nothing to search and nothing to search for', async () => {
  expect((await runStages([search], {})).matches).toEqual([]);
  expect((await runStages([search], { working_log_entries: [['L1', 1, 'Bar boys']] })).matches).toEqual([]);
});

test('many logs, one worker or two: one match a log, in the order of ids', async () => {
  const ids = Array.from({ length: 5000 }, (_, log) => `L${10_000 + log}`);
  const working_log_entries: Cell[][] = ids.flatMap((id, log) => [
    [id, 1, `${'x '.repeat(log % 7)}burger bar crew`],
    [id, 2, 'Burger bar'],
  ]);
  const one = await runStages([search], { ...criteria, working_log_entries });
  const two = await runStages([search], { ...criteria, working_log_entries }, { workers: 2 });
  expect(one.matches).toEqual(two.matches);
  expect(one.matches).toEqual(ids.map((id, log) => [id, 'G1', 2 * (log % 7), 'burger bar crew', 'crew']));
});
