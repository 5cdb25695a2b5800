import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { DependencyKernel } from '../network/betweenness/dependency-kernel.ts';
import type { Graph } from '../network/graph.ts';
import { shuffled } from '../random.ts';
import { collectiveInfluenceOrder } from './orders/collective-influence.ts';
import { coreHdOrder } from './orders/core-hd.ts';
import { degreeOrder } from './orders/degree.ts';
import { generalizedOrder } from './orders/generalized-dismantling.ts';
import {
  type BetweennessRules,
  iterativeBetweennessOrder,
  weightedIterativeBetweennessOrder,
} from './orders/iterative-betweenness.ts';
import { iterativeDegreeOrder } from './orders/iterative-degree.ts';
import { byOneRule, type Removal } from './removal.ts';

/** What the orders take from the study file. */
export interface OrderRules extends BetweennessRules {
  /** Weighted betweenness is worked out where there are no more people than this (METHOD 5.3). */
  readonly weightedUpTo: number;
}

/** An order of removal of the first `people` nodes (METHOD 5.2): one sequence that the network decides, or one of many that are drawn. */
export type Order =
  | {
      readonly drawn: false;
      /** How many people a unit may have for it; any number where nothing is said. */
      readonly upTo?: (rules: OrderRules) => number;
      /** The same for a kernel as without. */
      remove(graph: Graph, people: number, rules: OrderRules, kernel?: DependencyKernel | null): Removal;
    }
  | { readonly drawn: true; remove(graph: Graph, people: number, source: RandomGenerator): Removal };

/**
 * The orders by name, names in code-point order. Each names its paper, cost and ties where it is defined; `random`, the failures of Albert,
 * Jeong and Barabási (2000, Nature 406), is a shuffle of O(people) a draw in which nothing ties.
 */
export const orders = {
  'collective-influence-1': { drawn: false, remove: (graph, people) => collectiveInfluenceOrder(graph, 1, people) },
  'collective-influence-2': { drawn: false, remove: (graph, people) => collectiveInfluenceOrder(graph, 2, people) },
  'core-hd': { drawn: false, remove: (graph, people) => coreHdOrder(graph, people) },
  degree: { drawn: false, remove: (graph, people) => byOneRule(degreeOrder(graph, people)) },
  'generalized-dismantling': { drawn: false, remove: (graph, people) => generalizedOrder(graph, 'unit', people) },
  'generalized-dismantling-degree': {
    drawn: false,
    remove: (graph, people) => generalizedOrder(graph, 'degree', people),
  },
  'iterative-betweenness': {
    drawn: false,
    remove: (graph, people, rules, kernel?) => iterativeBetweennessOrder(graph, rules, people, kernel),
  },
  'iterative-degree': { drawn: false, remove: (graph, people) => byOneRule(iterativeDegreeOrder(graph, people)) },
  random: { drawn: true, remove: (_, people, source) => byOneRule(shuffled(people, source)) },
  'weighted-iterative-betweenness': {
    drawn: false,
    upTo: ({ weightedUpTo }) => weightedUpTo,
    remove: (graph, people, rules) => weightedIterativeBetweennessOrder(graph, rules, people),
  },
} as const satisfies Record<string, Order>;

export type OrderName = keyof typeof orders;

/** Names of the orders, in code-point order. */
export const orderNames = Object.keys(orders) as OrderName[];

/** The orders in which a unit of so many people is taken apart, by name. */
export const ordersFor = (people: number, rules: OrderRules): OrderName[] =>
  orderNames.filter((name) => {
    const order: Order = orders[name];
    return order.drawn || order.upTo === undefined || people <= order.upTo(rules);
  });
