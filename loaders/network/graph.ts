/** The edges of one network, a row each: no loops, no pair twice, `a` < `b`. Nodes are numbered 0 … size − 1 in the order of their ids. */
export interface EdgeList {
  readonly size: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** How many relationships were joined into the edge. */
  readonly links: Float64Array;
  /** The sum of their strengths. */
  readonly weights: Float64Array;
}

/** Who neighbours whom in an undirected network, in compressed sparse rows (see `Graph`). */
export interface Adjacency {
  readonly size: number;
  /** size + 1 entries. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/**
 * An undirected network in compressed sparse rows: the neighbours of node v stand in
 * `neighbours[offsets[v]] … neighbours[offsets[v + 1] − 1]`, in ascending order, with the edge's links and weight beside each.
 * Every edge stands twice, once from each end. Because nodes are numbered in id order, "the smallest id" is the smallest number.
 */
export interface Graph extends Adjacency {
  readonly links: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The compressed rows of an edge list; O(nodes + edges). Throws a RangeError where an edge is not `a` < `b` < `size`; that no pair
 * stands twice is the caller's word.
 */
export function buildGraph({ size, a, b, links, weights }: EdgeList): Graph {
  const offsets = new Uint32Array(size + 1);
  for (let edge = 0; edge < a.length; edge++) {
    if (!(a[edge] < b[edge] && b[edge] < size)) {
      throw new RangeError(`edge ${a[edge]}–${b[edge]} of a network of ${size} nodes`);
    }
    offsets[a[edge] + 1]++;
    offsets[b[edge] + 1]++;
  }
  for (let node = 0; node < size; node++) offsets[node + 1] += offsets[node];

  // Two passes over edges sorted by (a, b) leave every row in ascending order: first the smaller ends, then the larger.
  const order = sortedBy(
    a,
    size,
    sortedBy(
      b,
      size,
      a.map((_, edge) => edge),
    ),
  );
  const graph: Graph = {
    size,
    offsets,
    neighbours: new Uint32Array(2 * a.length),
    links: new Float64Array(2 * a.length),
    weights: new Float64Array(2 * a.length),
  };
  const next = offsets.slice(0, size);
  const put = (from: number, to: number, edge: number) => {
    const position = next[from]++;
    graph.neighbours[position] = to;
    graph.links[position] = links[edge];
    graph.weights[position] = weights[edge];
  };
  for (const edge of order) put(b[edge], a[edge], edge);
  for (const edge of order) put(a[edge], b[edge], edge);
  return graph;
}

/** How many edges a network has. */
export const edgeCount = ({ neighbours }: Adjacency): number => neighbours.length / 2;

/** The entries of `order` by ascending key, which is below `size`, equal keys in the order in which they stood: a counting sort. */
export function sortedBy(keys: Uint32Array, size: number, order: Uint32Array): Uint32Array<ArrayBuffer> {
  const start = new Uint32Array(size + 1);
  for (const entry of order) start[keys[entry] + 1]++;
  for (let key = 0; key < size; key++) start[key + 1] += start[key];
  const sorted = new Uint32Array(order.length);
  for (const entry of order) sorted[start[keys[entry]]++] = entry;
  return sorted;
}
