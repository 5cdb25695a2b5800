import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Adjacency } from '../network/graph.ts';
import { shuffled } from '../random.ts';
import { collectiveInfluenceOrder } from './orders/collective-influence.ts';
import { coreHdOrder } from './orders/core-hd.ts';
import { degreeOrder } from './orders/degree.ts';
import { generalizedOrder } from './orders/generalized-dismantling.ts';
import { type BetweennessRules, iterativeBetweennessOrder } from './orders/iterative-betweenness.ts';
import { iterativeDegreeOrder } from './orders/iterative-degree.ts';
import { byOneRule, type Removal } from './removal.ts';

/** An order of removal of the first `people` nodes (METHOD 5.2): one sequence that the network decides, or one of many that are drawn. */
export type Order =
  | { readonly drawn: false; remove(graph: Adjacency, people: number, rules: BetweennessRules): Removal }
  | { readonly drawn: true; remove(graph: Adjacency, people: number, source: RandomGenerator): Removal };

/** The orders by name, names in code-point order. */
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
    remove: (graph, people, rules) => iterativeBetweennessOrder(graph, rules, people),
  },
  'iterative-degree': { drawn: false, remove: (graph, people) => byOneRule(iterativeDegreeOrder(graph, people)) },
  random: { drawn: true, remove: (_, people, source) => byOneRule(shuffled(people, source)) },
} as const satisfies Record<string, Order>;

export type OrderName = keyof typeof orders;

/** Names of the orders, in code-point order. */
export const orderNames = Object.keys(orders) as OrderName[];
