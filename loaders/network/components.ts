import type { Adjacency } from './graph.ts';

/** The connected components of a network, numbered from 1 by size, largest first; of equal ones the one with the smallest node first. */
export interface Components {
  /** The component of every node, 1 … number of components. */
  readonly labels: Uint32Array;
  /** How many nodes each has; component c at c − 1. */
  readonly sizes: Uint32Array;
}

/**
 * The connected components of a network, by breadth-first search (Hopcroft and Tarjan 1973, Communications of the ACM 16(6)); O(nodes +
 * edges), and a sort of the components. Of equally large ones that with the smallest node comes first.
 */
export function components({ size, offsets, neighbours }: Adjacency): Components {
  const found = new Uint32Array(size);
  const queue = new Uint32Array(size);
  const foundSizes: number[] = [];
  let reached = 0;
  for (let seed = 0; seed < size; seed++) {
    if (found[seed] !== 0) continue;
    const first = reached;
    const label = foundSizes.length + 1;
    found[seed] = label;
    queue[reached++] = seed;
    for (let head = first; head < reached; head++) {
      const node = queue[head];
      for (let at = offsets[node]; at < offsets[node + 1]; at++) {
        const neighbour = neighbours[at];
        if (found[neighbour] !== 0) continue;
        found[neighbour] = label;
        queue[reached++] = neighbour;
      }
    }
    foundSizes.push(reached - first);
  }

  // Components are found, and numbered, in the order of their smallest nodes.
  return bySize(found, foundSizes);
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

/** The nodes of the largest component, ascending; of equal components the one with the smallest node. None in an empty network. */
export function giantComponent({ labels, sizes }: Components): Uint32Array {
  const giant = new Uint32Array(sizes.length === 0 ? 0 : sizes[0]);
  let next = 0;
  for (let node = 0; node < labels.length; node++) if (labels[node] === 1) giant[next++] = node;
  return giant;
}
