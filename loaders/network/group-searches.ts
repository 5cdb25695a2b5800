import type { Task, Workers } from '../stage.ts';
import { distancesFrom, type Lengths, mostThatIsSame } from './distances.ts';
import { hopsFrom, NOT_REACHED } from './hops.ts';
import type { NearestGroups, Nearness } from './nearest-group.ts';

interface Shared {
  readonly network: Lengths;
  readonly groups: Uint32Array;
  readonly by: Nearness;
  /** Hops, or distance, to whichever group is nearest. */
  readonly least: Int32Array | Float64Array;
}

/** The nodes that no other group is nearer to, with their hops and distances. */
interface Reach {
  readonly nodes: Uint32Array;
  readonly hops: Int32Array;
  readonly distances: Float64Array;
}

/**
 * What `nearestGroups` gives, by one search a group (Dijkstra 1959, Numerische Mathematik 1): one over all groups finds how near the nearest
 * is, O(nodes + edges); then, on the workers, that of a group finds its distances to the nodes that no group is nearer to, and ends with
 * the last of them: at most O((nodes + edges) log nodes) a group. Ties as `nearestGroups` says. This is the specification of
 * `nearestByHops`.
 */
export async function searchFromGroups(
  network: Lengths,
  groups: Uint32Array,
  by: Nearness,
  workers: Workers,
): Promise<NearestGroups> {
  const least = by === 'hops' ? hopsFrom(network, groups) : distancesFrom(network, groups);
  const calls = Array.from(groups.keys());
  const reaches = await workers.map(reachTask, { network, groups, by, least }, calls);
  return chooseGroups(network.size, reaches, by);
}

/** What one group reaches first, or as soon as any other. */
export function reachOfGroup({ network, groups, by, least }: Shared, index: number): Reach {
  const source = groups.subarray(index, index + 1);
  if (by === 'hops') {
    const nodes = nodesAtLeastHops(network, source[0], least);
    const distances = distancesFrom(network, source, { wanted: nodes });
    return { nodes, hops: Int32Array.from(nodes, (node) => least[node]), distances: at(distances, nodes) };
  }
  const distances = distancesFrom(network, source);
  const hops = hopsFrom(network, source);
  const nodes = Uint32Array.from(distances.keys()).filter(
    (node) => hops[node] !== NOT_REACHED && distances[node] <= mostThatIsSame(least[node]),
  );
  return { nodes, hops: Int32Array.from(nodes, (node) => hops[node]), distances: at(distances, nodes) };
}

const reachTask: Task<Shared, number, Reach> = { module: import.meta.url, run: reachOfGroup };

const at = (values: Float64Array, nodes: Uint32Array) => Float64Array.from(nodes, (node) => values[node]);

/** Where a group is at least hops from a node, it is so from every node of a shortest path between them: no other need be looked at. */
function nodesAtLeastHops(
  { size, offsets, neighbours }: Lengths,
  group: number,
  least: ArrayLike<number>,
): Uint32Array {
  const seen = new Uint8Array(size);
  const queue = new Uint32Array(size);
  let reached = 1;
  queue[0] = group;
  seen[group] = 1;
  for (let head = 0; head < reached; head++) {
    const node = queue[head];
    for (let place = offsets[node], end = offsets[node + 1]; place < end; place++) {
      const neighbour = neighbours[place];
      if (seen[neighbour] === 1 || least[neighbour] !== least[node] + 1) continue;
      seen[neighbour] = 1;
      queue[reached++] = neighbour;
    }
  }
  return queue.slice(0, reached);
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
