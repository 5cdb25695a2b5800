import { buildGraph, type Graph } from './graph.ts';

/**
 * Some nodes of a network and the edges among them; node i is the i-th of `nodes`, each once. Nothing ties. O(nodes + edges) of theirs, and
 * memory for every node.
 */
export function subgraph({ size, offsets, neighbours, links, weights }: Graph, nodes: Uint32Array): Graph {
  const places = new Int32Array(size).fill(-1);
  nodes.forEach((node, place) => {
    places[node] = place;
  });
  const edges = { a: [] as number[], b: [] as number[], links: [] as number[], weights: [] as number[] };
  nodes.forEach((node, place) => {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      if (places[neighbours[at]] <= place) continue;
      edges.a.push(place);
      edges.b.push(places[neighbours[at]]);
      edges.links.push(links[at]);
      edges.weights.push(weights[at]);
    }
  });
  return buildGraph({
    size: nodes.length,
    a: Uint32Array.from(edges.a),
    b: Uint32Array.from(edges.b),
    links: Float64Array.from(edges.links),
    weights: Float64Array.from(edges.weights),
  });
}
