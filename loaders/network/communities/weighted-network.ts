import type { Graph } from '../graph.ts';

/** A network as communities see it: compressed rows as in `Graph`, without loops; what a loop weighs stands in its node's strength. */
export interface WeightedNetwork {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** What each node's edges weigh together, a loop counted twice. */
  readonly strengths: Float64Array;
  /** The sum of the strengths: twice what all edges weigh. */
  readonly total: number;
}

/** The network of a graph's edges by weight, or by links; an edge that weighs nothing joins nobody. O(nodes + edges). */
export function weighted(graph: Graph, counted: 'links' | 'weights'): WeightedNetwork {
  const { size } = graph;
  const rows = {
    offsets: new Uint32Array(size + 1),
    neighbours: graph.neighbours.slice(),
    weights: graph[counted].slice(),
  };
  const strengths = new Float64Array(size);
  let total = 0;
  let next = 0;
  for (let node = 0; node < size; node++) {
    for (let at = graph.offsets[node]; at < graph.offsets[node + 1]; at++) {
      const weight = graph[counted][at];
      if (weight === 0) continue;
      rows.neighbours[next] = graph.neighbours[at];
      rows.weights[next++] = weight;
      strengths[node] += weight;
    }
    rows.offsets[node + 1] = next;
    total += strengths[node];
  }
  return {
    size,
    ...rows,
    neighbours: rows.neighbours.subarray(0, next),
    weights: rows.weights.subarray(0, next),
    strengths,
    total,
  };
}

/** The network whose nodes are the communities 0 … `count` − 1 of another; edges between two communities are added up. O(nodes + edges). */
export function aggregate(network: WeightedNetwork, communities: Uint32Array, count: number): WeightedNetwork {
  const { size, offsets, neighbours, weights, total } = network;
  const [starts, members] = membersOf(communities, count);
  const strengths = new Float64Array(count);
  for (let node = 0; node < size; node++) strengths[communities[node]] += network.strengths[node];

  const joined = {
    offsets: new Uint32Array(count + 1),
    neighbours: new Uint32Array(neighbours.length),
    weights: new Float64Array(neighbours.length),
  };
  const weightTo = new Float64Array(count);
  const seen = new Uint8Array(count);
  let next = 0;
  for (let community = 0; community < count; community++) {
    const first = next;
    for (let place = starts[community]; place < starts[community + 1]; place++) {
      for (let at = offsets[members[place]], end = offsets[members[place] + 1]; at < end; at++) {
        const other = communities[neighbours[at]];
        if (other === community) continue;
        if (seen[other] === 0) {
          seen[other] = 1;
          joined.neighbours[next++] = other;
        }
        weightTo[other] += weights[at];
      }
    }
    for (let at = first; at < next; at++) {
      const other = joined.neighbours[at];
      joined.weights[at] = weightTo[other];
      weightTo[other] = 0;
      seen[other] = 0;
    }
    joined.offsets[community + 1] = next;
  }
  return {
    size: count,
    offsets: joined.offsets,
    neighbours: joined.neighbours.slice(0, next),
    weights: joined.weights.slice(0, next),
    strengths,
    total,
  };
}

/** The nodes by community: those of community c stand at starts[c] … starts[c + 1] − 1, ascending. */
function membersOf(communities: Uint32Array, count: number): [starts: Uint32Array, members: Uint32Array] {
  const starts = new Uint32Array(count + 1);
  for (const community of communities) starts[community + 1]++;
  for (let community = 0; community < count; community++) starts[community + 1] += starts[community];
  const next = starts.slice(0, count);
  const members = new Uint32Array(communities.length);
  communities.forEach((community, node) => {
    members[next[community]++] = node;
  });
  return [starts, members];
}
