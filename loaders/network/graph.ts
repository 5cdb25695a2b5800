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
 * The compressed rows of an edge list; O(nodes + edges). Nothing ties: no pair stands twice, which is the caller's word. Throws a RangeError
 * where an edge is not `a` < `b` < `size`.
 */
export const buildGraph = (edges: EdgeList): Graph => build(edges, () => {});

/**
 * `buildGraph` of a list that nobody needs any more: every column is given back as soon as it stands in the rows, so that at most 48 bytes
 * an edge are held at a time, of which 40 stay. The columns are empty afterwards. Cost, ties and errors as there.
 */
export const buildGraphFrom = (edges: EdgeList): Graph => build(edges, release);

type Column = Uint32Array | Float64Array;

function build(edges: EdgeList, free: (column: Column) => void): Graph {
  const { size } = edges;
  const offsets = offsetsOf(edges);
  const order = orderOf(edges);
  const inOrder = <Values extends Column>(column: Values): Values => {
    if (order === null) return column;
    const moved = column.slice() as Values;
    for (let place = 0; place < order.length; place++) moved[place] = column[order[place]];
    free(column);
    return moved;
  };
  const [a, b, links, weights] = [inOrder(edges.a), inOrder(edges.b), inOrder(edges.links), inOrder(edges.weights)];
  if (order !== null) release(order);

  // Two passes over edges sorted by (a, b) leave every row in ascending order: first the smaller ends, then the larger.
  const neighbours = new Uint32Array(2 * a.length);
  const next = offsets.slice(0, size);
  for (let edge = 0; edge < a.length; edge++) neighbours[next[b[edge]]++] = a[edge];
  for (let edge = 0; edge < a.length; edge++) neighbours[next[a[edge]]++] = b[edge];
  for (const column of [a, b]) free(column);
  const rows = { size, offsets, neighbours };
  const ofLinks = besideNeighbours(rows, links);
  free(links);
  const ofWeights = besideNeighbours(rows, weights);
  free(weights);
  return { ...rows, links: ofLinks, weights: ofWeights };
}

/** What edges have, sorted by (a, b), put beside both ends: their order is that of the larger ends in the rows. */
function besideNeighbours({ size, offsets, neighbours }: Adjacency, values: Float64Array): Float64Array {
  const beside = new Float64Array(neighbours.length);
  const next = offsets.slice(0, size);
  let edge = 0;
  for (let node = 0; node < size; node++) {
    for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) {
      const neighbour = neighbours[at];
      if (neighbour < node) continue;
      const value = values[edge++];
      beside[at] = value;
      beside[next[neighbour]++] = value;
    }
  }
  return beside;
}

/** Where the rows begin. */
function offsetsOf({ size, a, b }: EdgeList): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  for (let edge = 0; edge < a.length; edge++) {
    if (!(a[edge] < b[edge] && b[edge] < size)) {
      throw new RangeError(`edge ${a[edge]}–${b[edge]} of a network of ${size} nodes`);
    }
    offsets[a[edge] + 1]++;
    offsets[b[edge] + 1]++;
  }
  for (let node = 0; node < size; node++) offsets[node + 1] += offsets[node];
  return offsets;
}

/** The edges by (a, b); null where they stand so already. */
function orderOf({ size, a, b }: EdgeList): Uint32Array | null {
  let sorted = true;
  for (let edge = 1; edge < a.length && sorted; edge++)
    sorted = a[edge - 1] < a[edge] || (a[edge - 1] === a[edge] && b[edge - 1] < b[edge]);
  if (sorted) return null;
  const asTheyStand = new Uint32Array(a.length);
  for (let edge = 0; edge < a.length; edge++) asTheyStand[edge] = edge;
  const byB = sortedBy(b, size, asTheyStand);
  release(asTheyStand);
  const byBoth = sortedBy(a, size, byB);
  release(byB);
  return byBoth;
}

/** Gives the memory back now, not when the engine comes round to it. */
function release({ buffer }: Column): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** How many edges a network has. */
export const edgeCount = ({ neighbours }: Adjacency): number => neighbours.length / 2;

/**
 * The entries of `order` by ascending key, which is below `size`, equal keys in the order in which they stood: a counting sort (Seward 1954;
 * Knuth 1998, The Art of Computer Programming 3, 5.2, algorithm D). O(entries + size).
 */
export function sortedBy(keys: Uint32Array, size: number, order: Uint32Array): Uint32Array<ArrayBuffer> {
  const start = new Uint32Array(size + 1);
  for (let place = 0; place < order.length; place++) start[keys[order[place]] + 1]++;
  for (let key = 0; key < size; key++) start[key + 1] += start[key];
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) sorted[start[keys[order[place]]]++] = order[place];
  return sorted;
}
