import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namings } from '../../loaders/scrutiny/namings-stage.ts';
import { criterionYield } from '../../loaders/scrutiny/yield-stage.ts';
import { runStages } from '../run-stages.ts';
import { naiveYields, type SmallNamings } from './naive-yields.ts';

/** Salt Fleet is S, its other name Fleet; Tivoli is T. */
const matches = [
  ['l1', 'S', 0, 'Salt Fleet crew', 'crew'],
  ['l1', 'S', 40, "salt-fleet's CREW", 'crew'],
  ['l1', 'S', 80, 'Salt Fleet gang', 'gang'],
  ['l2', 'S', 0, 'Fleet bar', 'bar'],
  ['l2', 'T', 9, 'Tivoli bar', 'bar'],
  ['l3', 'T', 0, '"Tivoli" bar', 'bar'],
  ['l4', 'S', 0, 'Salt Fleet crew', 'crew'],
  ['l5', 'T', 0, 'Tivoli crew', 'crew'],
] as const;
const onLogs = [
  ['l1', 'a'],
  ['l2', 'a'],
  ['l2', 'b'],
  ['l3', 'b'],
  ['l3', 'c'],
  ['l4', 'd'],
  ['l5', 'b'],
  ['l9', 'z'],
] as const;
const lists = {
  working_nouns: [['bar'], ['clan'], ['crew'], ['gang']],
  working_group_names: [
    ['fleet', 'S'],
    ['salt fleet', 'S'],
    ['tivoli', 'T'],
    ['young ones', 'U'],
  ],
  working_groups: [
    ['S', 'Salt Fleet', 'OCG', true, null],
    ['T', 'Tivoli', 'OCG', true, null],
    ['U', 'Young Ones', 'USG', true, null],
  ],
} as const;

test('a log’s matches are namings by name and noun, each once', async () => {
  const { working_namings } = await runStages([namings], { matches });
  expect(working_namings).toEqual([
    ['l1', 'S', 'salt fleet', 'crew'],
    ['l1', 'S', 'salt fleet', 'gang'],
    ['l2', 'S', 'fleet', 'bar'],
    ['l2', 'T', 'tivoli', 'bar'],
    ['l3', 'T', 'tivoli', 'bar'],
    ['l4', 'S', 'salt fleet', 'crew'],
    ['l5', 'T', 'tivoli', 'crew'],
  ]);
});

test('a bare name is a naming without a noun, and a noun of two words leaves the whole name', async () => {
  const { working_namings } = await runStages([namings], {
    matches: [
      ['l1', 'S', 0, 'Salt Fleet', null],
      ['l1', 'S', 20, 'Salt Fleet deal-line', 'deal line'],
    ],
  });
  expect(working_namings).toEqual([
    ['l1', 'S', 'salt fleet', ''],
    ['l1', 'S', 'salt fleet', 'deal line'],
  ]);
});

test('what every criterion brings in, and what would go without it', async () => {
  const { criterion_yield } = await runStages([namings, criterionYield], {
    matches,
    working_log_nominals: onLogs,
    ...lists,
  });
  // kind, criterion, group, then logs, people, logs lost, people who lose a direct link, people who leave log links altogether.
  expect(criterion_yield).toEqual([
    ['group', 'S', 'S', 3, 3, 2, 3, 1],
    ['group', 'T', 'T', 3, 3, 2, 3, 1],
    ['group', 'U', 'U', 0, 0, 0, 0, 0],
    ['name', 'fleet', 'S', 1, 2, 1, 1, 0],
    ['name', 'salt fleet', 'S', 2, 2, 2, 1, 1],
    ['name', 'tivoli', 'T', 3, 3, 3, 3, 1],
    ['name', 'young ones', 'U', 0, 0, 0, 0, 0],
    ['noun', 'bar', null, 2, 3, 2, 3, 1],
    ['noun', 'bar', 'S', 1, 2, 1, 1, 0],
    ['noun', 'bar', 'T', 2, 3, 2, 2, 1],
    ['noun', 'clan', null, 0, 0, 0, 0, 0],
    ['noun', 'crew', null, 3, 3, 2, 1, 1],
    ['noun', 'crew', 'S', 2, 2, 1, 1, 1],
    ['noun', 'crew', 'T', 1, 1, 1, 0, 0],
    ['noun', 'gang', null, 1, 1, 0, 0, 0],
    ['noun', 'gang', 'S', 1, 1, 0, 0, 0],
  ]);
});

const some = (prefix: string, count: number) => fc.integer({ min: 1, max: count }).map((id) => `${prefix}${id}`);
const once = <Cells extends readonly string[]>(cells: fc.Arbitrary<Cells>, maxLength: number) =>
  fc.uniqueArray(cells, { maxLength, selector: (each) => each.join('|') });

const small: fc.Arbitrary<SmallNamings> = fc.record({
  namings: once(fc.tuple(some('l', 5), some('G', 3), some('x', 3), some('noun', 3)), 14),
  people: once(fc.tuple(some('l', 6), some('n', 5)), 14),
});

test('yields are those of counting with a criterion and again without it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(small, async ({ namings: given, people }) => {
      const { criterion_yield } = await runStages([criterionYield], {
        working_namings: given,
        working_log_nominals: people,
      });
      const found = new Map(
        criterion_yield.map(([kind, criterion, group, ...counts]) => [`${kind}|${criterion}|${group}`, counts]),
      );
      expect(found).toEqual(naiveYields({ namings: given, people }));
    }),
    { numRuns: 60 },
  );
});
