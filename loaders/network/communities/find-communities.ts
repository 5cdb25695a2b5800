import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { shuffled } from '../../random.ts';
import { bySize, type Components, components } from '../components.ts';
import type { Graph } from '../graph.ts';
import { moveNodes } from './move-nodes.ts';
import { refine } from './refine.ts';
import { aggregate, type WeightedNetwork, weighted } from './weighted-network.ts';

/** How communities are found [I-14]. */
export type CommunityMethod = 'leiden' | 'louvain' | 'components';

const MOST_ROUNDS = 10;

/**
 * The communities of a network (METHOD 8.5), numbered like components: from 1 by size. `leiden` (Traag, Waltman and van Eck 2019,
 * Scientific Reports 9, 5233) and `louvain` (Blondel et al. 2008, J. Stat. Mech. P10008) seek the parts of greatest modularity by weight
 * or links, each round beginning with what the last found, until a round changes nothing, ten at most. Nodes are visited in an order
 * drawn from `source`; ties as in `moveNodes`. Whatever the method, every community hangs together: a Louvain one that does not is left
 * in its pieces, which never lowers modularity. About O(edges) a round.
 */
export function findCommunities(
  graph: Graph,
  { method, counted }: { readonly method: CommunityMethod; readonly counted: 'links' | 'weights' },
  source: RandomGenerator,
): Components {
  if (method === 'components') return components(graph);
  const network = weighted(graph, counted);
  const found = Uint32Array.from({ length: graph.size }, (_, node) => node);
  if (network.total > 0) {
    for (let round = 0; round < MOST_ROUNDS; round++) if (!improve(network, found, method, source)) break;
  }
  return connected(network, found);
}

/** One round: moves, refinement and aggregation until every node of the aggregate is a community. Gives whether anything changed. */
function improve(
  network: WeightedNetwork,
  found: Uint32Array,
  method: 'leiden' | 'louvain',
  source: RandomGenerator,
): boolean {
  let level = network;
  let communities = found.slice();
  // The node of the level's network that each node of the whole network is in.
  const places = Uint32Array.from(found.keys());
  let changed = false;
  for (;;) {
    const order = shuffled(level.size, source);
    changed = moveNodes(level, communities, order) || changed;
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

/** The connected pieces of every community, over edges that weigh something. */
function connected({ size, offsets, neighbours }: WeightedNetwork, communities: Uint32Array): Components {
  const pieces = new Uint32Array(size);
  const queue = new Uint32Array(size);
  const sizes: number[] = [];
  for (let seed = 0; seed < size; seed++) {
    if (pieces[seed] !== 0) continue;
    const label = sizes.length + 1;
    let reached = 1;
    queue[0] = seed;
    pieces[seed] = label;
    for (let head = 0; head < reached; head++) {
      for (let at = offsets[queue[head]], end = offsets[queue[head] + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        if (pieces[neighbour] !== 0 || communities[neighbour] !== communities[seed]) continue;
        pieces[neighbour] = label;
        queue[reached++] = neighbour;
      }
    }
    sizes.push(reached);
  }
  return bySize(pieces, sizes);
}
