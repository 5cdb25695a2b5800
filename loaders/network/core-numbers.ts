import { degree } from './degree.ts';
import { type Adjacency, sortedBy } from './graph.ts';

/**
 * The core number of every node (Seidman 1983, Social Networks 5): the largest k for which it is in the k-core, the largest part of the
 * network in which everybody has k neighbours or more. 0 for a lone node. Nodes are taken away by least degree, kept sorted by swaps
 * (Batagelj and Zaveršnik 2003, 'An O(m) algorithm for cores decomposition of networks', arXiv cs/0310049). Numbers do not depend on
 * which of equal nodes goes first. O(nodes + edges).
 */
export function coreNumbers(graph: Adjacency): Uint32Array {
  const { size, offsets, neighbours } = graph;
  // How many neighbours are left; of a node taken, its core number.
  const degrees = degree(graph);
  let most = 0;
  for (let node = 0; node < size; node++) most = Math.max(most, degrees[node]);
  const order = sortedBy(
    degrees,
    most + 1,
    degrees.map((_, node) => node),
  );
  const places = new Uint32Array(size);
  // Where in the order the nodes of each degree begin.
  const starts = new Uint32Array(most + 2);
  for (let place = 0; place < size; place++) {
    places[order[place]] = place;
    starts[degrees[order[place]] + 1] = place + 1;
  }
  for (let value = 0; value <= most; value++) starts[value + 1] = Math.max(starts[value], starts[value + 1]);

  for (let place = 0; place < size; place++) {
    const node = order[place];
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (degrees[neighbour] <= degrees[node]) continue;
      // It changes places with the first of its degree, which then begins one later.
      const value = degrees[neighbour]--;
      const first = starts[value]++;
      const from = places[neighbour];
      order[from] = order[first];
      places[order[from]] = from;
      order[first] = neighbour;
      places[neighbour] = first;
    }
  }
  return degrees;
}
