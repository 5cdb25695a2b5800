import type { Adjacency } from './graph.ts';

/** The connected components of a network, numbered from 1 by size, largest first; of equal ones the one with the smallest node first. */
export interface Components {
  /** The component of every node, 1 … number of components. */
  readonly labels: Uint32Array;
  /** How many nodes each has; component c at c − 1. */
  readonly sizes: Uint32Array;
}

/**
 * The connected components of a network: every node is joined with its first two neighbours, and then with the others, but for those of
 * the largest set so far, whose edges to other sets are seen from there (Sutton, Ben-Nun and Barak 2018, 'Optimizing parallel graph
 * connectivity computation via subgraph sampling', IPDPS). About O(nodes + edges), mostly O(nodes), and a sort of the components. Of
 * equally large ones that with the smallest node comes first.
 */
export function components(graph: Adjacency): Components {
  const { size } = graph;
  // The root of a set is its smallest node, so that one pass upwards finds every root.
  const parents = new Uint32Array(size);
  for (let node = 0; node < size; node++) parents[node] = node;
  joinFirst(graph, parents);
  toRoots(parents);
  joinRest(graph, parents, largestSet(parents));
  toRoots(parents);

  // Components are numbered in the order of their smallest nodes.
  const found = new Uint32Array(size);
  const foundSizes: number[] = [];
  for (let node = 0; node < size; node++) {
    const root = parents[node];
    if (root === node) foundSizes.push(0);
    found[node] = root === node ? foundSizes.length : found[root];
    foundSizes[found[node] - 1]++;
  }
  return bySize(found, foundSizes);
}

/** How many neighbours of a node join it first. */
const FIRST = 2;

function joinFirst({ size, offsets, neighbours }: Adjacency, parents: Uint32Array): void {
  for (let node = 0; node < size; node++) {
    const end = Math.min(offsets[node] + FIRST, offsets[node + 1]);
    for (let at = offsets[node]; at < end; at++) join(parents, node, neighbours[at]);
  }
}

function joinRest({ size, offsets, neighbours }: Adjacency, parents: Uint32Array, largest: number): void {
  for (let node = 0; node < size; node++) {
    if (parents[node] === largest) continue;
    for (let at = offsets[node] + FIRST, end = offsets[node + 1]; at < end; at++) join(parents, node, neighbours[at]);
  }
}

/** Joins the sets of two nodes; halves the ways to their roots. */
function join(parents: Uint32Array, x: number, y: number): void {
  let a = x;
  let b = y;
  while (parents[a] !== a) {
    parents[a] = parents[parents[a]];
    a = parents[a];
  }
  while (parents[b] !== b) {
    parents[b] = parents[parents[b]];
    b = parents[b];
  }
  if (a < b) parents[b] = a;
  else parents[a] = b;
}

function toRoots(parents: Uint32Array): void {
  for (let node = 0; node < parents.length; node++) parents[node] = parents[parents[node]];
}

/** The root of the largest set, of equal ones the first. */
function largestSet(roots: Uint32Array): number {
  const sizes = new Uint32Array(roots.length);
  let largest = 0;
  for (let node = 0; node < roots.length; node++) sizes[roots[node]]++;
  for (let node = 0; node < sizes.length; node++) if (sizes[node] > sizes[largest]) largest = node;
  return largest;
}

/**
 * Parts of a network, given as a number from 1 for each node in the order of their smallest nodes, numbered anew by size: largest first,
 * of equal ones the one with the smallest node. O(nodes), and a sort of the parts.
 */
export function bySize(parts: Uint32Array, sizes: readonly number[]): Components {
  // A stable sort keeps the tie rule.
  const order = Array.from(sizes.keys()).sort((x, y) => sizes[y] - sizes[x]);
  const renumbered = new Uint32Array(sizes.length + 1);
  order.forEach((index, rank) => {
    renumbered[index + 1] = rank + 1;
  });
  return { labels: parts.map((part) => renumbered[part]), sizes: Uint32Array.from(order, (index) => sizes[index]) };
}

/** The nodes of the largest component, ascending; of equal components the one with the smallest node. None in an empty network. O(nodes). */
export function giantComponent({ labels, sizes }: Components): Uint32Array {
  const giant = new Uint32Array(sizes.length === 0 ? 0 : sizes[0]);
  let next = 0;
  for (let node = 0; node < labels.length; node++) if (labels[node] === 1) giant[next++] = node;
  return giant;
}
