import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Graph } from '../graph.ts';
import { drawOrder, moveNodes } from './move-nodes.ts';
import { refine } from './refine.ts';
import { aggregate, type WeightedNetwork, weighted } from './weighted-network.ts';

/** How communities are sought; see `findCommunities`. */
export interface Search {
  readonly method: 'leiden' | 'louvain';
  readonly counted: 'links' | 'weights';
  readonly rounds: number;
}

/** In the first round the whole network is left once no more than this share of its nodes move in a sweep: rounds to come move the rest. */
const LEFT_MOVING = 0.02;

/** How many nodes the first look at the whole network may leave moving. */
export const leftMoving = (size: number): number => Math.floor(LEFT_MOVING * size);

/**
 * The communities of a graph whose nodes are numbered anew by `order`: for each, in that order, a number below the graph's size. Rounds of
 * moves, refinement (Leiden: Traag, Waltman and van Eck 2019; Louvain goes without: Blondel et al. 2008) and aggregation, until one
 * changes nothing; ties as in `moveNodes`. The specification of the kernel `communities`. About O(edges) a round.
 */
export function seekCommunities(
  graph: Graph,
  order: Uint32Array,
  { counted, method, rounds }: Search,
  source: RandomGenerator,
): Uint32Array {
  const network = weighted(graph, counted, order);
  const found = Uint32Array.from({ length: network.size }, (_, node) => node);
  for (let round = 0; round < rounds; round++)
    if (!improve(network, found, method, source, round === 0 ? leftMoving(network.size) : 0)) break;
  return found;
}

/** One round: moves, refinement and aggregation until every node of the aggregate is a community. Gives whether anything changed. */
function improve(
  network: WeightedNetwork,
  found: Uint32Array,
  method: Search['method'],
  source: RandomGenerator,
  enough: number,
): boolean {
  let level = network;
  let communities = found.slice();
  // The node of the level's network that each node of the whole network is in.
  const places = Uint32Array.from(found.keys());
  let changed = false;
  for (;;) {
    const order = drawOrder(level.size, source);
    changed = moveNodes(level, communities, order, level === network ? enough : 0) || changed;
    const parts = method === 'leiden' ? refine(level, communities, order, source) : communities;
    const count = renumber(parts);
    if (count === level.size) break;
    const above = new Uint32Array(count);
    parts.forEach((part, node) => {
      above[part] = communities[node];
    });
    for (let node = 0; node < places.length; node++) places[node] = parts[places[node]];
    level = aggregate(level, parts, count);
    communities = above;
    renumber(communities);
  }
  for (let node = 0; node < found.length; node++) found[node] = communities[places[node]];
  return changed;
}

/** Renumbers labels from 0 in the order in which they are met, in place; gives how many there are. */
function renumber(labels: Uint32Array): number {
  const numbers = new Uint32Array(labels.reduce((most, label) => Math.max(most, label), 0) + 1);
  let count = 0;
  for (let at = 0; at < labels.length; at++) {
    if (numbers[labels[at]] === 0) numbers[labels[at]] = ++count;
    labels[at] = numbers[labels[at]] - 1;
  }
  return count;
}
