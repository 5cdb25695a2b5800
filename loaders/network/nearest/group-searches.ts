import type { Task, Workers } from '../../stage.ts';
import { distancesFrom, type Lengths, mostThatIsSame, SLACK, secondDistances } from '../distances.ts';
import { hopsFrom, NOT_REACHED } from '../hops.ts';
import type { NearestGroups, Nearness } from './nearest-group.ts';

interface Shared {
  readonly network: Lengths;
  readonly groups: Uint32Array;
  readonly by: Nearness;
  readonly limits: Limits;
  /** By node the group that is not asked for, if one is not. */
  readonly without: Int32Array | undefined;
}

/** How far it is worth looking, by node, in hops or distance. */
interface Limits {
  /** To the nearest group asked for; −1 where none is. */
  readonly least: Float64Array;
  /** A group further from a node than this is not the nearest asked for of any that a shortest path leads on to through the node. */
  readonly bounds: Float64Array;
}

/** The nodes that no other group is nearer to, with their hops and distances. */
interface Reach {
  readonly nodes: Uint32Array;
  readonly hops: Int32Array;
  readonly distances: Float64Array;
}

/**
 * What `nearestGroups` gives, by one search a group (Dijkstra 1959, Numerische Mathematik 1), and `secondNearestGroups` where there is a
 * group that each node is `without`. One search over all groups, or two, finds how near the nearest asked for is; then, on the workers, that of
 * a group finds its distances to the nodes that no group is nearer to, and goes on from no node that too many are nearer to: at most
 * O((nodes + edges) log nodes) a group. Ties as `nearestGroups` says. This is the specification of `nearestByHops`.
 */
export async function searchFromGroups(
  network: Lengths,
  groups: Uint32Array,
  by: Nearness,
  workers: Workers,
  without?: Int32Array,
): Promise<NearestGroups> {
  const limits = limitsOf(network, groups, by, without);
  const calls = Array.from(groups.keys());
  const reaches = await workers.map(reachTask, { network, groups, by, limits, without }, calls);
  return chooseGroups(network.size, reaches, by);
}

function limitsOf(network: Lengths, groups: Uint32Array, by: Nearness, without?: Int32Array): Limits {
  const measured = by === 'hops' ? { ...network, lengths: new Float64Array(network.lengths.length).fill(1) } : network;
  const owners = new Int32Array(network.size).fill(-1);
  const first = distancesFrom(measured, groups, { owners });
  let [least, bounds] = [first, first];
  if (without) {
    const second = secondDistances(measured, first, owners);
    least = first.map((value, node) =>
      without[node] < 0 ? -1 : without[node] === owners[node] ? second[node] : value,
    );
    // Two groups are nearer than a group beyond this, and one of them is not what a node is without.
    bounds = second;
  }
  if (by === 'hops') return { least, bounds };
  const furthest = bounds.reduce((most, bound) => (bound < Number.POSITIVE_INFINITY && bound > most ? bound : most), 0);
  return { least, bounds: bounds.map((bound) => bound + SLACK * furthest) };
}

/** What one group reaches first, or as soon as any other, of those asked for. */
export function reachOfGroup({ network, groups, by, limits, without }: Shared, index: number): Reach {
  const source = groups.subarray(index, index + 1);
  const { least, bounds } = limits;
  const nodesWhere = (isNearest: (node: number) => boolean) => {
    const found: number[] = [];
    for (let node = 0; node < network.size; node++) if (isNearest(node) && without?.[node] !== index) found.push(node);
    return Uint32Array.from(found);
  };
  if (by === 'hops') {
    const hops = hopsFrom(network, source, bounds);
    const nodes = nodesWhere((node) => hops[node] === least[node]);
    return { nodes, hops: at(hops, nodes), distances: at(distancesFrom(network, source, { wanted: nodes }), nodes) };
  }
  const distances = distancesFrom(network, source, { bounds });
  const nodes = nodesWhere(
    (node) => distances[node] < Number.POSITIVE_INFINITY && distances[node] <= mostThatIsSame(least[node]),
  );
  return { nodes, hops: at(hopsFrom(network, source), nodes), distances: at(distances, nodes) };
}

const reachTask: Task<Shared, number, Reach> = { module: import.meta.url, run: reachOfGroup };

function at<Values extends Int32Array | Float64Array>(values: Values, nodes: Uint32Array): Values {
  const found = values.slice(0, nodes.length) as Values;
  for (let place = 0; place < nodes.length; place++) found[place] = values[nodes[place]];
  return found;
}
/** Of the groups that are equally near by the first measure, the first that is nearest by the second. */
function chooseGroups(size: number, reaches: readonly Reach[], by: Nearness): NearestGroups {
  const smallest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const second = ({ hops, distances }: Reach) => (by === 'hops' ? distances : hops);
  for (const reach of reaches) {
    const values = second(reach);
    reach.nodes.forEach((node, place) => {
      if (values[place] < smallest[node]) smallest[node] = values[place];
    });
  }
  const chosen = {
    group: new Int32Array(size).fill(-1),
    hops: new Int32Array(size).fill(NOT_REACHED),
    distance: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  };
  reaches.forEach((reach, group) => {
    const values = second(reach);
    reach.nodes.forEach((node, place) => {
      if (chosen.group[node] >= 0 || values[place] > mostThatIsSame(smallest[node])) return;
      chosen.group[node] = group;
      chosen.hops[node] = reach.hops[place];
      chosen.distance[node] = reach.distances[place];
    });
  });
  return chosen;
}
