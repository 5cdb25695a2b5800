import type { Adjacency, Graph } from '../graph.ts';

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

/** Compressed rows, as in `Graph`. */
export type Rows = Pick<WeightedNetwork, 'offsets' | 'neighbours' | 'weights'>;

/** Room for the rows of a graph. */
export const roomFor = ({ offsets, neighbours }: Adjacency): Rows => ({
  offsets: new Uint32Array(offsets.length),
  neighbours: new Uint32Array(neighbours.length),
  weights: new Float64Array(neighbours.length),
});

/**
 * The network of a graph's edges by weight, or by links; an edge that weighs nothing joins nobody. Node v is the graph's node `order[v]`.
 * Its rows are put into `rows`. O(nodes + edges).
 */
export function weighted(
  graph: Graph,
  counted: 'links' | 'weights',
  order: Uint32Array,
  { offsets, neighbours, weights }: Rows = roomFor(graph),
): WeightedNetwork {
  const { size, [counted]: counts } = graph;
  const numbers = new Uint32Array(size);
  order.forEach((node, number) => {
    numbers[node] = number;
  });
  const strengths = new Float64Array(size);
  let total = 0;
  let next = 0;
  for (let number = 0; number < size; number++) {
    const node = order[number];
    let strength = 0;
    for (let at = graph.offsets[node], end = graph.offsets[node + 1]; at < end; at++) {
      const weight = counts[at];
      if (weight === 0) continue;
      neighbours[next] = numbers[graph.neighbours[at]];
      weights[next++] = weight;
      strength += weight;
    }
    offsets[number + 1] = next;
    strengths[number] = strength;
    total += strength;
  }
  return {
    size,
    offsets,
    neighbours: neighbours.subarray(0, next),
    weights: weights.subarray(0, next),
    strengths,
    total,
  };
}

/**
 * The network whose nodes are the communities 0 … `count` − 1 of another (Blondel et al. 2008); edges between two communities are added up,
 * and stand in a row in the order in which they are met. O(nodes + edges).
 */
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
  let next = 0;
  for (let community = 0; community < count; community++) {
    const first = next;
    for (let place = starts[community]; place < starts[community + 1]; place++) {
      for (let at = offsets[members[place]], end = offsets[members[place] + 1]; at < end; at++) {
        const other = communities[neighbours[at]];
        if (other === community) continue;
        if (weightTo[other] === 0) joined.neighbours[next++] = other;
        weightTo[other] += weights[at];
      }
    }
    for (let at = first; at < next; at++) {
      const other = joined.neighbours[at];
      joined.weights[at] = weightTo[other];
      weightTo[other] = 0;
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
