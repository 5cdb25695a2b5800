import type { Task, Workers } from '../stage.ts';
import { distancesFrom, type Lengths, mostThatIsSame } from './distances.ts';
import type { Graph } from './graph.ts';
import { hopsFrom, NOT_REACHED } from './hops.ts';
import type { Nearness } from './nearest-group.ts';

/** The two groups nearest to every node: those of node n at 2n and 2n + 1. */
export interface TwoNearest {
  /** Index among the groups; −1 where no more are reached. */
  readonly group: Int32Array;
  readonly hops: Int32Array;
  /** The shortest sum of 1/weight over any path. */
  readonly distance: Float64Array;
}

interface Shared {
  readonly network: Lengths;
  readonly groups: Uint32Array;
  readonly by: Nearness;
}

/** Groups are searched from in this many parts, whatever the number of workers: a part hands back no more than its two nearest. */
const PARTS = 16;

/**
 * The two group nodes nearest to every node, by the rule of METHOD 4.4 (see `nearestGroups`). One breadth-first and one Dijkstra search a
 * group: O(groups × (nodes + edges) log nodes), on the workers.
 */
export async function twoNearestGroups(
  { size, offsets, neighbours, weights }: Graph,
  groups: Uint32Array,
  by: Nearness,
  workers: Workers,
): Promise<TwoNearest> {
  const network: Lengths = { size, offsets, neighbours, lengths: weights.map((weight) => 1 / weight) };
  const length = Math.max(1, Math.ceil(groups.length / PARTS));
  const calls = Array.from({ length: Math.ceil(groups.length / length) }, (_, part): [number, number] => [
    part * length,
    Math.min(groups.length, (part + 1) * length),
  ]);
  const parts = await workers.map(task, { network, groups, by }, calls);
  const two = noneYet(size);
  for (const part of parts)
    for (let place = 0; place < part.group.length; place++)
      if (part.group[place] >= 0) offer(two, place >> 1, by, part.group[place], part.hops[place], part.distance[place]);
  return two;
}

/** The two nearest of some of the groups. */
export function twoNearestOf({ network, groups, by }: Shared, [first, end]: [number, number]): TwoNearest {
  const two = noneYet(network.size);
  for (let group = first; group < end; group++) {
    const source = groups.subarray(group, group + 1);
    const hops = hopsFrom(network, source);
    const distances = distancesFrom(network, source);
    for (let node = 0; node < network.size; node++)
      if (hops[node] !== NOT_REACHED) offer(two, node, by, group, hops[node], distances[node]);
  }
  return two;
}

const task: Task<Shared, [number, number], TwoNearest> = { module: import.meta.url, run: twoNearestOf };

const noneYet = (size: number): TwoNearest => ({
  group: new Int32Array(2 * size).fill(-1),
  hops: new Int32Array(2 * size).fill(NOT_REACHED),
  distance: new Float64Array(2 * size).fill(Number.POSITIVE_INFINITY),
});

/** Takes a group among a node's two nearest if it is; groups are offered in the order of their ids, so that an equal does not displace one. */
function offer(two: TwoNearest, node: number, by: Nearness, group: number, hops: number, distance: number): void {
  const isNearer = (place: number): boolean => {
    const fewer = two.hops[place] - hops;
    const shorter =
      mostThatIsSame(distance) < two.distance[place] ? 1 : mostThatIsSame(two.distance[place]) < distance ? -1 : 0;
    return (by === 'hops' ? fewer || shorter : shorter || fewer) > 0;
  };
  const put = (place: number): void => {
    two.group[place] = group;
    two.hops[place] = hops;
    two.distance[place] = distance;
  };
  const [first, second] = [2 * node, 2 * node + 1];
  if (two.group[first] < 0 || isNearer(first)) {
    for (const column of [two.group, two.hops, two.distance]) column[second] = column[first];
    put(first);
  } else if (two.group[second] < 0 || isNearer(second)) put(second);
}
