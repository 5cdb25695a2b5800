import { blocksOf } from './blocks.ts';
import { dependenciesOn } from './dependencies.ts';
import type { Adjacency } from './graph.ts';
import { mergeTwins } from './twins.ts';

/**
 * Exact unweighted betweenness in a connected network, each unordered pair once: what `betweenness` gives, but for the last bits, in less
 * time where people hang on others or always appear together, as in records they do.
 *
 * Shortest paths leave a biconnected component only by its cut nodes. So a node's betweenness is the number of pairs that stand on
 * different sides of it, a whole number, and for each of its blocks the betweenness inside it, where a node stands for all that hangs on
 * it (Puzis et al. 2015, 'Topology manipulations for speeding betweenness centrality computation', Journal of Complex Networks 3(1)).
 * Inside a clique that is 0; elsewhere twins are merged first. O(nodes × edges) of the largest block at worst.
 */
export function blockBetweenness(graph: Adjacency): Float64Array {
  const { size } = graph;
  const betweenness = new Float64Array(size);
  /** The sum of squares of the numbers of nodes on each side. */
  const squares = new Float64Array(size);
  const places = new Int32Array(size).fill(-1);
  for (const { nodes, masses } of blocksOf(graph)) {
    nodes.forEach((node, place) => {
      places[node] = place;
      squares[node] += (size - masses[place]) ** 2;
    });
    const block = blockGraph(graph, nodes, places);
    if (block.neighbours.length < nodes.length * (nodes.length - 1)) {
      const merged = mergeTwins(block, masses);
      const inside = dependenciesOn(merged.graph, merged, { from: 0, to: merged.graph.size });
      nodes.forEach((node, place) => {
        betweenness[node] += inside[merged.classOf[place]] / 2;
      });
    }
    for (const node of nodes) places[node] = -1;
  }
  for (let node = 0; node < size; node++) betweenness[node] += ((size - 1) ** 2 - squares[node]) / 2;
  return betweenness;
}

/** The network of a block's nodes; node i is its i-th, at `places`. */
function blockGraph({ offsets, neighbours }: Adjacency, nodes: Uint32Array, places: Int32Array): Adjacency {
  const local = new Uint32Array(nodes.length + 1);
  const ends: number[] = [];
  nodes.forEach((node, place) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (places[neighbours[at]] >= 0) ends.push(places[neighbours[at]]);
    }
    local[place + 1] = ends.length;
  });
  return { size: nodes.length, offsets: local, neighbours: Uint32Array.from(ends) };
}
