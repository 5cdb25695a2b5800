import { expect, it } from 'vitest';
import { orderNames } from '../../loaders/dismantle/orders.ts';

it('the orders stand in code-point order of their names, as rows do', () => {
  expect(orderNames).toEqual(orderNames.toSorted());
  expect(orderNames).toEqual(expect.arrayContaining(['degree', 'iterative-betweenness', 'iterative-degree', 'random']));
});
