import { describe, expect, it } from 'vitest';
import { drawnCurves, explainOrders, listOrders, orderName } from '../../../components/charts/orders.ts';
import { orderNames } from '../../../loaders/dismantle/orders.ts';

describe('orders of removal, as a reader meets them', () => {
  it('every order of the method has a name and an explanation of its own', () => {
    expect(new Set(orderNames.map(orderName)).size).toBe(orderNames.length);
    const explained = explainOrders(orderNames);
    expect(explained).toHaveLength(orderNames.length);
    expect(explained.join()).not.toContain('does not know');
  });

  it('are listed with the published ones first, and one that nobody named last', () => {
    expect(listOrders(['random', 'core-hd', 'of-the-day', 'degree', 'random'])).toEqual([
      'degree',
      'random',
      'core-hd',
      'of-the-day',
    ]);
    expect(orderName('of-the-day')).toBe('by of the day');
  });

  it('are drawn where they are published or chosen', () => {
    const curves = ['core-hd', 'degree', 'random', 'collective-influence-1'].map((order) => ({ order }));
    expect(drawnCurves(curves, 'core-hd').map(({ order }) => order)).toEqual(['core-hd', 'degree', 'random']);
  });
});
