import type { Lengths } from '../distances.ts';

/** The ends of edges over which it is not far to the nearest of some sources: in rows, a node's each, of a tenth of all ends or so. */
export interface NearEnds {
  /** How far that is at most. */
  readonly most: number;
  /** size + 1 entries: where rows begin. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly lengths: Float64Array;
  /** The edge's length and on from its other end to the nearest source. */
  readonly onwards: Float64Array;
  /** Puts a node's row in order, the nearest first, where it is not yet. */
  sort(node: number): void;
}

/** A row longer than this is sorted by the engine. */
const SHORT = 32;

/**
 * The ends over which it is no further than the mean of `distances`, which are the nodes'. O(nodes + edges), and O(k log k) once to sort
 * a row of k. Of ends equally near the first in the network's row comes first.
 */
export function nearEnds(network: Lengths, distances: Float64Array): NearEnds {
  const { size } = network;
  const most = meanOf(distances);
  const offsets = new Uint32Array(size + 1);
  // Pages that are not reached take no memory.
  const neighbours = new Uint32Array(network.neighbours.length);
  const lengths = new Float64Array(network.neighbours.length);
  const onwards = new Float64Array(network.neighbours.length);
  let next = 0;
  for (let node = 0; node < size; node++) {
    for (let at = network.offsets[node], end = network.offsets[node + 1]; at < end; at++) {
      const onward = network.lengths[at] + distances[network.neighbours[at]];
      if (onward > most) continue;
      neighbours[next] = network.neighbours[at];
      lengths[next] = network.lengths[at];
      onwards[next++] = onward;
    }
    offsets[node + 1] = next;
  }

  const sorted = new Uint8Array(size);
  const sortShort = (first: number, last: number) => {
    for (let place = first + 1; place < last; place++) {
      const neighbour = neighbours[place];
      const length = lengths[place];
      const onward = onwards[place];
      let to = place;
      for (; to > first && onwards[to - 1] > onward; to--) {
        neighbours[to] = neighbours[to - 1];
        lengths[to] = lengths[to - 1];
        onwards[to] = onwards[to - 1];
      }
      neighbours[to] = neighbour;
      lengths[to] = length;
      onwards[to] = onward;
    }
  };
  const sort = (node: number) => {
    if (sorted[node] === 1) return;
    sorted[node] = 1;
    const [first, last] = [offsets[node], offsets[node + 1]];
    if (last - first <= SHORT) {
      sortShort(first, last);
      return;
    }
    const row = onwards.slice(first, last);
    const order = Uint32Array.from(row.keys()).sort((x, y) => row[x] - row[y] || x - y);
    for (const column of [neighbours, lengths, onwards]) {
      const unsorted = column.slice(first, last);
      order.forEach((place, to) => {
        column[first + to] = unsorted[place];
      });
    }
  };
  return { most, offsets, neighbours, lengths, onwards, sort };
}

/** Of those that are finite. */
function meanOf(values: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    if (values[at] === Number.POSITIVE_INFINITY) continue;
    sum += values[at];
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
