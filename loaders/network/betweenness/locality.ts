import { degree } from '../degree.ts';
import { type Adjacency, sortedBy } from '../graph.ts';
import type { ReducedBlock } from './reduction.ts';

/** More bring the searches of a batch little closer together. */
const LANDMARKS = 8;

/**
 * The nodes of a connected network in an order in which searches from near ones go alike, and through the same memory: by their distances
 * from the 8 nodes of the highest degree, the first of them first, and breadth first from that one where those are equal (as Cuthill and
 * McKee 1969 number a matrix; there from one node). Most shortest paths pass through such nodes. Of equal degrees the smallest node is the
 * landmark. O(nodes + edges).
 */
export function localityOrder(graph: Adjacency): Uint32Array {
  const { size } = graph;
  const landmarks = byDegree(graph).slice(0, LANDMARKS);
  const found = { order: new Uint32Array(size), distances: new Uint32Array(size) };
  searchFrom(graph, landmarks[0], found);
  let order = found.order.slice();
  for (const landmark of landmarks.reverse()) {
    searchFrom(graph, landmark, found);
    order = sortedBy(found.distances, size, order);
  }
  return order;
}

/** The nodes of a network, or some, ascending: the highest degree first, of equal ones the smallest node. O(nodes). */
export function byDegree(graph: Adjacency, nodes?: Uint32Array): Uint32Array<ArrayBuffer> {
  const degrees = degree(graph);
  const most = degrees.reduce((high, value) => Math.max(high, value), 0);
  return sortedBy(
    degrees.map((value) => most - value),
    most + 1,
    nodes ?? degrees.map((_, node) => node),
  );
}

/**
 * The same block with its merged nodes numbered by their places in `order`; its edges are in memory that threads share. O(nodes + edges).
 */
export function renumberBlock(block: ReducedBlock, order: Uint32Array): ReducedBlock {
  const { size, offsets, neighbours } = block.graph;
  const numbers = new Uint32Array(size);
  order.forEach((node, number) => {
    numbers[node] = number;
  });
  const shared = new SharedArrayBuffer(neighbours.byteLength);
  const graph = { size, offsets: new Uint32Array(size + 1), neighbours: new Uint32Array(shared) };
  for (let number = 0; number < size; number++)
    graph.offsets[number + 1] = graph.offsets[number] + offsets[order[number] + 1] - offsets[order[number]];
  // Taken by the other ends in their order, rows ascend.
  const next = graph.offsets.slice();
  for (let number = 0; number < size; number++) {
    for (let at = offsets[order[number]], end = offsets[order[number] + 1]; at < end; at++)
      graph.neighbours[next[numbers[neighbours[at]]]++] = number;
  }
  return {
    nodes: block.nodes,
    classOf: block.classOf.map((node) => numbers[node]),
    graph,
    masses: Float64Array.from(order, (node) => block.masses[node]),
    counts: Float64Array.from(order, (node) => block.counts[node]),
  };
}

/** Fills in the nodes of a connected network in the order in which a breadth-first search finds them, and the hops to each. */
function searchFrom(
  { size, offsets, neighbours }: Adjacency,
  source: number,
  { order, distances }: { readonly order: Uint32Array; readonly distances: Uint32Array },
): void {
  distances.fill(size);
  order[0] = source;
  distances[source] = 0;
  let reached = 1;
  for (let head = 0; head < reached; head++) {
    const node = order[head];
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (distances[neighbours[at]] < size) continue;
      distances[neighbours[at]] = distances[node] + 1;
      order[reached++] = neighbours[at];
    }
  }
}
