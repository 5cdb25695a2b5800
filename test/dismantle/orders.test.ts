import { expect, it } from 'vitest';
import { orderNames } from '../../loaders/dismantle/orders.ts';
import { studySchema } from '../../loaders/study/schema.ts';

it('the orders stand in code-point order of their names, as rows do', () => {
  expect(orderNames).toEqual(orderNames.toSorted());
  expect(orderNames).toEqual([
    'collective-influence-1',
    'collective-influence-2',
    'core-hd',
    'degree',
    'generalized-dismantling',
    'generalized-dismantling-degree',
    'iterative-betweenness',
    'iterative-degree',
    'random',
    'weighted-iterative-betweenness',
  ]);
});

it('where a study says nothing the caps and draws are those of METHOD 5.2 and 5.3', () => {
  const { dismantling } = studySchema.parse({ name: 'test', kind: 'records', as_of: null });
  expect(dismantling).toMatchObject({
    random_draws: 100,
    whole_up_to: 1500,
    ranks: 50,
    weighted_up_to: 300,
    tail: 'degree',
    denominator: 'first',
    keep_group_node: false,
  });
});
