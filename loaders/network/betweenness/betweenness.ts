import type { Adjacency } from '../graph.ts';
import { dependenciesOn } from './dependencies.ts';

/**
 * Exact unweighted betweenness of every node (METHOD 4.2), by its plainest way: over unordered pairs, the sum of the shares of shortest
 * paths through it (Brandes 2001). Hops are whole numbers: paths tie exactly, and all that do count alike. O(nodes × edges). The
 * specification of `measureBetweenness`, which is for networks that are large.
 */
export function betweenness(graph: Adjacency): Float64Array {
  const ones = new Float64Array(graph.size).fill(1);
  return dependenciesOn(graph, { masses: ones, counts: ones }, { from: 0, to: graph.size }).map((twice) => twice / 2);
}

/**
 * Betweenness over the number of pairs of other nodes, (N − 1)(N − 2)/2, so 0 to 1 (Freeman 1977, Sociometry 40); 0 in a network of fewer
 * than three nodes. O(nodes).
 */
export function normaliseBetweenness(values: Float64Array): Float64Array {
  const pairs = ((values.length - 1) * (values.length - 2)) / 2;
  return values.map((value) => (values.length < 3 ? 0 : value / pairs));
}
