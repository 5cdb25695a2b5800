import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { bySize, type Components, components } from '../components.ts';
import type { Adjacency, Graph } from '../graph.ts';
import { seekByKernel } from './community-kernel.ts';
import { seekCommunities } from './improve.ts';

/** How communities are found [I-14]. */
export type CommunityMethod = 'leiden' | 'louvain' | 'components';

/** What is to be found. */
export interface CommunityRules {
  readonly method: CommunityMethod;
  readonly counted: 'links' | 'weights';
  /** How many rounds at most, 10 where nothing is said. */
  readonly rounds?: number;
}

const MOST_ROUNDS = 10;

/**
 * The communities of a network (METHOD 8.5), numbered like components: from 1 by size. `leiden` (Traag, Waltman and van Eck 2019,
 * Scientific Reports 9, 5233) and `louvain` (Blondel et al. 2008, J. Stat. Mech. P10008) seek the parts of greatest modularity by weight
 * or links, at resolution 1, each round beginning with what the last found, until a round changes nothing, ten at most. Nodes are visited
 * in an order drawn from `source`; ties as in `moveNodes`, over nodes numbered breadth first. Whatever the method, every community hangs
 * together: a Louvain one that does not is left in its pieces, which never lowers modularity. About O(edges) a round. With the kernel (see
 * `communityKernelFor`) the same communities, sooner.
 */
export function findCommunities(
  graph: Graph,
  { method, counted, rounds = MOST_ROUNDS }: CommunityRules,
  source: RandomGenerator,
  kernel: WebAssembly.Module | null = null,
): Components {
  if (method === 'components') return components(graph);
  const order = breadthFirst(graph);
  const search = { method, counted, rounds };
  const found = kernel
    ? seekByKernel(kernel, graph, order, search, source)
    : seekCommunities(graph, order, search, source);
  const communities = new Uint32Array(graph.size);
  order.forEach((node, number) => {
    communities[node] = found[number];
  });
  return connected(graph, counted, communities);
}

/** All nodes in the order of a breadth-first search from the one with most neighbours, then from the smallest that is not yet found. */
function breadthFirst({ size, offsets, neighbours }: Adjacency): Uint32Array {
  const order = new Uint32Array(size);
  const isFound = new Uint8Array(size);
  let reached = 0;
  let head = 0;
  const searchFrom = (source: number) => {
    if (isFound[source] === 1) return;
    isFound[source] = 1;
    order[reached++] = source;
    for (; head < reached; head++) {
      for (let at = offsets[order[head]], end = offsets[order[head] + 1]; at < end; at++) {
        const neighbour = neighbours[at];
        if (isFound[neighbour] === 1) continue;
        isFound[neighbour] = 1;
        order[reached++] = neighbour;
      }
    }
  };
  let first = 0;
  for (let node = 1; node < size; node++)
    if (offsets[node + 1] - offsets[node] > offsets[first + 1] - offsets[first]) first = node;
  if (size > 0) searchFrom(first);
  for (let node = 0; node < size; node++) searchFrom(node);
  return order;
}

/** The connected pieces of every community, over edges that weigh something. */
function connected(
  { size, offsets, neighbours, ...columns }: Graph,
  counted: 'links' | 'weights',
  communities: Uint32Array,
): Components {
  const weights = columns[counted];
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
        if (pieces[neighbour] !== 0 || communities[neighbour] !== communities[seed] || weights[at] === 0) continue;
        pieces[neighbour] = label;
        queue[reached++] = neighbour;
      }
    }
    sizes.push(reached);
  }
  return bySize(pieces, sizes);
}
