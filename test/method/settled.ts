import type { PublishedRow } from './product-run.ts';

const settledOrders: readonly unknown[] = ['degree', 'iterative-degree', 'iterative-betweenness'];

/**
 * Rows that METHOD settles: which shuffles the random order draws is the product's own, the orders to compare with follow papers of their
 * own, and a pair of groups that nobody stands between may or may not have a row.
 */
export const isSettled = ({ order, facilitators }: PublishedRow): boolean =>
  (order === undefined || settledOrders.includes(order)) && facilitators !== 0;
