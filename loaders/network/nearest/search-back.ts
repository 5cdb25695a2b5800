import { type Lengths, mostThatIsSame, SLACK } from '../distances.ts';
import type { Cells } from './cells.ts';
import { leastFirst } from './least-first.ts';
import type { SoughtGroups } from './tied-groups.ts';

/** What is kept of a node, a double each: its distance to the nearest group of all; */
const DISTANCE = 0;
/** no more than what is left to a group sought where that is none of them; */
const LEFT = 1;
/** the way from where the search began; */
const BACK = 2;
/** the index of its nearest group. */
const OWNER = 3;
const RECORD = 4;

/** Where a search began, and whether more than one group is sought. */
interface Search {
  readonly start: number;
  readonly several: boolean;
}

/** Searches from single nodes, one after another. */
export interface SearchBack {
  /** Of the groups sought from a node the first that is nearest, and its distance. At least one must be reached. */
  from(node: number): { readonly group: number; readonly distance: number };
  /** How many ends of edges all searches so far have looked at. */
  looked(): number;
}

/**
 * From a node back to the nearest of the groups that are sought from it, nodes in the order of the least that a way through them can
 * take (Hart, Nilsson and Raphael 1968, A*): to them, and on to the nearest group of all; from another group, to the next group. At a node
 * whose nearest group is one of those sought the way is known, and no further search goes on there, unless there may be another
 * as near. The ways found are then added up from the group on, as Dijkstra's search from it would, so that the distance is the same double.
 * Groups within a relative 1e-9 of the smallest distance tie: the first is given. O(k log k) for the k ends of edges looked at.
 */
export function searchBack(
  { size, offsets, neighbours, lengths }: Lengths,
  groups: Uint32Array,
  { distances, owners, contested, near, apart }: Cells,
  sought: SoughtGroups,
): SearchBack {
  // Side by side in memory, for they are asked for together.
  const nodes = new Float64Array(RECORD * size);
  for (let node = 0; node < size; node++) {
    nodes[RECORD * node + DISTANCE] = distances[node];
    nodes[RECORD * node + LEFT] = distances[node];
    nodes[RECORD * node + BACK] = Number.POSITIVE_INFINITY;
    nodes[RECORD * node + OWNER] = owners[node];
  }
  for (let group = 0; group < groups.length; group++) nodes[RECORD * groups[group] + LEFT] = apart[group];
  /** From the group that is asked about. */
  const forth = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  /** Of every node the last of its steps towards where the search began, from 1; each knows the one before. */
  const steps = new Uint32Array(size);
  /** Of every node the first of its near ends that has not been gone over. */
  const turns = new Uint32Array(size);
  // Arrays are kept from search to search, for to let them grow anew takes as long as to search.
  const stepNodes: number[] = [];
  const stepLengths: number[] = [];
  const stepBefore: number[] = [];
  let stepCount = 0;
  const touched: number[] = [];
  let touchedCount = 0;
  const known: number[] = [];
  let knownCount = 0;
  const waiting: number[] = [];
  const queue = leastFirst();
  let looked = 0;

  /** Goes over one end of an edge of a node that is `so` far back. Gives the most that a way worth looking at can now take. */
  const goOver = (other: number, length: number, node: number, so: number, search: Search, most: number): number => {
    const far = so + length;
    const record = RECORD * other;
    const before = nodes[record + BACK];
    if (far > before + SLACK * most) return most;
    const own = sought.has(search.start, nodes[record + OWNER]);
    const least = far + nodes[record + (own ? DISTANCE : LEFT)];
    if (least > most) return most;
    stepNodes[stepCount] = node;
    stepLengths[stepCount] = length;
    stepBefore[stepCount++] = steps[other];
    steps[other] = stepCount;
    if (far >= before) return most;
    if (before === Number.POSITIVE_INFINITY) touched[touchedCount++] = other;
    nodes[record + BACK] = far;
    turns[other] = near.offsets[other];
    if (!own || (search.several && contested[other] === 1)) queue.put(far + nodes[record + LEFT], other);
    if (!own) return most;
    known[knownCount++] = other;
    return Math.min(most, least * (1 + SLACK));
  };

  /** Goes over the ends of a node's edges over which it is far. */
  const goOverFar = (node: number, so: number, search: Search, bound: number): number => {
    let most = bound;
    const end = offsets[node + 1];
    looked += end - offsets[node];
    for (let at = offsets[node]; at < end; at++) {
      const onward = lengths[at] + distances[neighbours[at]];
      if (onward > near.most && so + onward <= most) {
        most = goOver(neighbours[at], lengths[at], node, so, search, most);
      }
    }
    return most;
  };

  /** Gives the most that a way worth looking at can take. */
  const goBack = (start: number): number => {
    const search = { start, several: sought.hasSeveral(start) };
    let most = Number.POSITIVE_INFINITY;
    nodes[RECORD * start + BACK] = 0;
    touched[touchedCount++] = start;
    turns[start] = near.offsets[start];
    queue.put(nodes[RECORD * start + LEFT], start);
    while (queue.least() <= most) {
      const node = queue.take();
      const so = nodes[RECORD * node + BACK];
      let place = turns[node];
      const end = near.offsets[node + 1];
      if (place === near.offsets[node]) near.sort(node);
      for (; place < end && so + near.onwards[place] <= Math.min(most, queue.least()); place++) {
        looked++;
        most = goOver(near.neighbours[place], near.lengths[place], node, so, search, most);
      }
      turns[node] = place;
      if (place < end) queue.put(so + near.onwards[place], node);
      else if (so + near.most <= Math.min(most, queue.least())) most = goOverFar(node, so, search, most);
      else if (so + near.most <= most) queue.put(so + near.most, node);
    }
    return most;
  };

  /** The distance of a group from where the search began: over the ways that were found, to the last bit. */
  const goForth = (group: number, start: number): number => {
    let count = 0;
    for (let place = 0; place < knownCount; place++) {
      const node = known[place];
      if (owners[node] !== group || forth[node] === distances[node]) continue;
      forth[node] = distances[node];
      waiting[count++] = node;
    }
    for (let head = 0; head < count; head++) {
      const so = forth[waiting[head]];
      for (let step = steps[waiting[head]]; step !== 0; step = stepBefore[step - 1]) {
        const next = stepNodes[step - 1];
        const far = so + stepLengths[step - 1];
        if (far >= forth[next]) continue;
        forth[next] = far;
        waiting[count++] = next;
      }
    }
    const distance = forth[start];
    for (let place = 0; place < count; place++) forth[waiting[place]] = Number.POSITIVE_INFINITY;
    return distance;
  };

  return {
    from(start) {
      const most = goBack(start);
      const candidates: number[] = [];
      for (let place = 0; place < knownCount; place++) {
        const node = known[place];
        if (nodes[RECORD * node + BACK] + distances[node] <= most && !candidates.includes(owners[node]))
          candidates.push(owners[node]);
      }
      if (candidates.length > 1) candidates.sort((a, b) => a - b);
      const found = candidates.map((group) => goForth(group, start));
      const bound = mostThatIsSame(Math.min(...found));
      const first = found.findIndex((distance) => distance <= bound);
      for (let place = 0; place < touchedCount; place++) {
        nodes[RECORD * touched[place] + BACK] = Number.POSITIVE_INFINITY;
        steps[touched[place]] = 0;
      }
      stepCount = 0;
      touchedCount = 0;
      knownCount = 0;
      queue.clear();
      return { group: candidates[first], distance: found[first] };
    },
    looked: () => looked,
  };
}
