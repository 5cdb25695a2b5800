import type { NetworkData } from './networkData.js';
import { type NetworkState, neighbours } from './networkState.js';

/**
 * A shortest path by number of links from one node to another along the links that can be seen, ends included; null where there is
 * none. Breadth first; of paths alike in length the one whose nodes come first by id, looked at from the start.
 */
export function shortestPath(
  data: NetworkData,
  state: NetworkState,
  from: string,
  to: string,
): readonly string[] | null {
  if (state.removed.has(from) || state.removed.has(to)) return null;
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) return wayTo(to, cameFrom);
    for (const other of neighbours(data, id, state).keys())
      if (!cameFrom.has(other)) {
        cameFrom.set(other, id);
        queue.push(other);
      }
  }
  return null;
}

function wayTo(to: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let id: string | null = to; id !== null; id = cameFrom.get(id) ?? null) way.unshift(id);
  return way;
}
