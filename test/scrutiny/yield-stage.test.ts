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
    ['l1', 'S', 'salt fleet', 'crew', 2],
    ['l1', 'S', 'salt fleet', 'gang', 1],
    ['l2', 'S', 'fleet', 'bar', 1],
    ['l2', 'T', 'tivoli', 'bar', 1],
    ['l3', 'T', 'tivoli', 'bar', 1],
    ['l4', 'S', 'salt fleet', 'crew', 1],
    ['l5', 'T', 'tivoli', 'crew', 1],
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
    ['l1', 'S', 'salt fleet', '', 1],
    ['l1', 'S', 'salt fleet', 'deal line', 1],
  ]);
});

test('what every criterion brings in, and what would go without it', async () => {
  const { criterion_yield } = await runStages([namings, criterionYield], {
    matches,
    working_log_nominals: onLogs,
    ...lists,
  });
  // kind, criterion, group, then logs, matches, people, logs lost, people who lose a direct link, people who leave log links altogether.
  expect(criterion_yield).toEqual([
    ['group', 'S', 'S', 3, 5, 3, 2, 3, 1],
    ['group', 'T', 'T', 3, 3, 3, 2, 3, 1],
    ['group', 'U', 'U', 0, 0, 0, 0, 0, 0],
    ['name', 'fleet', 'S', 1, 1, 2, 1, 1, 0],
    ['name', 'salt fleet', 'S', 2, 4, 2, 2, 1, 1],
    ['name', 'tivoli', 'T', 3, 3, 3, 3, 3, 1],
    ['name', 'young ones', 'U', 0, 0, 0, 0, 0, 0],
    ['noun', 'bar', null, 2, 3, 3, 2, 3, 1],
    ['noun', 'bar', 'S', 1, 1, 2, 1, 1, 0],
    ['noun', 'bar', 'T', 2, 2, 3, 2, 2, 1],
    ['noun', 'clan', null, 0, 0, 0, 0, 0, 0],
    ['noun', 'crew', null, 3, 4, 3, 2, 1, 1],
    ['noun', 'crew', 'S', 2, 3, 2, 1, 1, 1],
    ['noun', 'crew', 'T', 1, 1, 1, 1, 0, 0],
    ['noun', 'gang', null, 1, 1, 1, 0, 0, 0],
    ['noun', 'gang', 'S', 1, 1, 1, 0, 0, 0],
  ]);
});

test('where bare names match, no log goes with a noun, and those of bare names alone go with the rule', async () => {
  const { criterion_yield } = await runStages(
    [criterionYield],
    {
      working_namings: [
        ['l1', 'S', 'fleet', 'gang', 1],
        ['l2', 'S', 'fleet', '', 2],
      ],
      working_log_nominals: [
        ['l1', 'a'],
        ['l2', 'b'],
      ],
    },
    { study: { search: { bare_names: true } } },
  );
  expect(criterion_yield).toEqual([
    ['group', 'S', 'S', 2, 3, 2, 2, 2, 2],
    ['name', 'fleet', 'S', 2, 3, 2, 2, 2, 2],
    ['noun', '', null, 1, 2, 1, 1, 1, 1],
    ['noun', '', 'S', 1, 2, 1, 1, 1, 1],
    ['noun', 'gang', null, 1, 1, 1, 0, 0, 0],
    ['noun', 'gang', 'S', 1, 1, 1, 0, 0, 0],
  ]);
});

test('a noun taken away from one group alone lets nobody go whom it still names with another', async () => {
  const { criterion_yield } = await runStages([criterionYield], {
    working_namings: [
      ['l1', 'S', 'fleet', 'crew', 1],
      ['l2', 'T', 'tivoli', 'crew', 1],
    ],
    working_log_nominals: [
      ['l1', 'a'],
      ['l2', 'a'],
    ],
  });
  expect(criterion_yield.filter(([kind]) => kind === 'noun')).toEqual([
    ['noun', 'crew', null, 2, 2, 1, 2, 1, 1],
    ['noun', 'crew', 'S', 1, 1, 1, 1, 1, 0],
    ['noun', 'crew', 'T', 1, 1, 1, 1, 1, 0],
  ]);
});

const some = (prefix: string, count: number) => fc.integer({ min: 1, max: count }).map((id) => `${prefix}${id}`);
const once = <Cells extends readonly string[]>(cells: fc.Arbitrary<Cells>, maxLength: number) =>
  fc.uniqueArray(cells, { maxLength, selector: (each) => each.join('|') });

const small: fc.Arbitrary<SmallNamings> = fc.record({
  namings: once(
    fc.tuple(some('l', 5), some('G', 3), some('x', 3), fc.constantFrom('noun1', 'noun2', 'noun3', '')),
    14,
  ).chain((found) =>
    fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: found.length, maxLength: found.length })
      .map((counts) => found.map((naming, index) => [...naming, counts[index]] as const)),
  ),
  people: once(fc.tuple(some('l', 6), some('n', 5)), 14),
});

test('yields are those of counting with a criterion and again without it', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(small, fc.boolean(), async ({ namings: given, people }, bareNames) => {
      const { criterion_yield } = await runStages(
        [criterionYield],
        { working_namings: given, working_log_nominals: people },
        { study: { search: { bare_names: bareNames } } },
      );
      const found = new Map(
        criterion_yield.map(([kind, criterion, group, ...counts]) => [`${kind}|${criterion}|${group}`, counts]),
      );
      expect(found).toEqual(naiveYields({ namings: given, people }, bareNames));
    }),
    { numRuns: 60 },
  );
});
