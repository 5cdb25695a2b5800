import type { Workers } from '../../stage.ts';
import { lengthsOf } from '../distances.ts';
import type { Graph } from '../graph.ts';
import { searchFromGroups } from './group-searches.ts';
import { nearestByHops } from './nearest-by-hops.ts';

/** What decides which group is nearest [I-09]; the other of the two decides between equals, then the group's id. */
export type Nearness = 'hops' | 'weighted';

/** The nearest group of every node. */
export interface NearestGroups {
  /** Its index among the groups; −1 where none is reached. */
  readonly group: Int32Array;
  /** Hops to it. Meaningless where there is none, as is `distance`. */
  readonly hops: Int32Array;
  /** The shortest sum of 1/weight over any path to it. */
  readonly distance: Float64Array;
}

/**
 * Of what one search a group would look at, what searches back from single nodes may: an end costs these four times as much. The network of
 * the published size that is measured takes 1/300, its second nearest 1/60; where lengths are heavy-tailed it may be more than a tenth.
 */
const WORTH = 1 / 32;

/**
 * The group node nearest to every node of a network (METHOD 4.4): fewest hops, then the smaller weighted distance (Dijkstra 1959,
 * Numerische Mathematik 1), then the first of `groups`, which stand in the order of their ids; by `weighted` [I-09] the smaller distance,
 * then fewer hops. Distances within a relative 1e-9 of the smallest tie. Paths may lead through other groups. A group's own node has
 * itself, at 0 hops. Weights are above zero.
 *
 * By hops two searches over all groups tell most nodes theirs, and short searches back the others (`nearestByHops`); where those would not
 * stay short, and by `weighted`, one search a group on the workers (`searchFromGroups`), to the same bits. O((nodes + edges) (log nodes +
 * groups / 32)) and the searches back, which look at no more than 1/32 of what one search a group may; else at most O((nodes + edges) log
 * nodes) a group.
 */
export const nearestGroups = (
  graph: Graph,
  groups: Uint32Array,
  by: Nearness,
  workers: Workers,
): Promise<NearestGroups> => nearestOf(graph, groups, by, workers);

/**
 * The second nearest: by the rule of `nearestGroups` the nearest of the groups but for the one that this gives, which `nearest` has by node;
 * paths may still lead through it. Nothing of nodes whose `nearest` is −1. Ties and costs as there.
 */
export const secondNearestGroups = (
  graph: Graph,
  groups: Uint32Array,
  nearest: Int32Array,
  by: Nearness,
  workers: Workers,
): Promise<NearestGroups> => nearestOf(graph, groups, by, workers, nearest);

async function nearestOf(
  graph: Graph,
  groups: Uint32Array,
  by: Nearness,
  workers: Workers,
  without?: Int32Array,
): Promise<NearestGroups> {
  const network = lengthsOf(graph);
  const mostEnds = WORTH * groups.length * network.neighbours.length;
  const found = by === 'hops' ? nearestByHops(network, groups, mostEnds, without) : null;
  return found ?? searchFromGroups(network, groups, by, workers, without);
}
