import type { Adjacency } from './graph.ts';
import { byDegree } from './locality.ts';

/**
 * Some nodes' rows of a symmetric matrix, for many products: by falling degree, so that rows of one length follow each other, which a
 * processor foresees, and what most rows ask for stands together. Row i is of node `nodes[i]`, and neighbours are rows.
 */
export interface DegreeRows extends Adjacency {
  readonly nodes: Uint32Array;
  /** The entry beside each neighbour. */
  readonly entries: Uint8Array | Float64Array;
  /** The sum of the entries of every row. */
  readonly sums: Float64Array;
}

const MOST_IN_A_BYTE = 255;

/**
 * The rows of `members`, ascending, no edge of which leads to other nodes, of the matrix with `values` beside the neighbours, or 1 all
 * over. Of equal degrees the smallest node comes first; a row keeps its order. O(nodes + edges). Takes 5 bytes an entry where all
 * values are whole and small, as links are, else 12.
 */
export function degreeRows(graph: Adjacency, members: Uint32Array, values: Float64Array | null): DegreeRows {
  const nodes = byDegree(graph, members);
  const size = nodes.length;
  const numbers = new Uint32Array(graph.size);
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < size; row++) {
    const node = nodes[row];
    numbers[node] = row;
    offsets[row + 1] = offsets[row] + graph.offsets[node + 1] - graph.offsets[node];
  }
  const count = offsets[size];
  const rows = {
    size,
    nodes,
    offsets,
    neighbours: new Uint32Array(count),
    entries: values === null || fitBytes(values) ? new Uint8Array(count) : new Float64Array(count),
    sums: new Float64Array(size),
  };
  if (values === null) fillOnes(graph, numbers, rows);
  else fill(graph, values, numbers, rows);
  return rows;
}

/** Puts A x into `image` for the matrix A of the rows, and gives x · A x. O(nodes + edges). */
export function multiply(
  { size, offsets, neighbours, entries }: DegreeRows,
  x: Float64Array,
  image: Float64Array,
): number {
  let along = 0;
  for (let row = 0, at = 0; row < size; row++) {
    let sum = 0;
    for (const end = offsets[row + 1]; at < end; at++) sum += entries[at] * x[neighbours[at]];
    image[row] = sum;
    along += sum * x[row];
  }
  return along;
}

function fillOnes(
  { offsets: starts, neighbours: ends }: Adjacency,
  numbers: Uint32Array,
  { size, nodes, offsets, neighbours, entries, sums }: DegreeRows,
): void {
  entries.fill(1);
  for (let row = 0; row < size; row++) {
    let next = offsets[row];
    sums[row] = offsets[row + 1] - next;
    for (let at = starts[nodes[row]], end = starts[nodes[row] + 1]; at < end; at++)
      neighbours[next++] = numbers[ends[at]];
  }
}

function fill(
  { offsets: starts, neighbours: ends }: Adjacency,
  values: Float64Array,
  numbers: Uint32Array,
  { size, nodes, offsets, neighbours, entries, sums }: DegreeRows,
): void {
  for (let row = 0; row < size; row++) {
    let next = offsets[row];
    let sum = 0;
    for (let at = starts[nodes[row]], end = starts[nodes[row] + 1]; at < end; at++) {
      neighbours[next] = numbers[ends[at]];
      entries[next++] = values[at];
      sum += values[at];
    }
    sums[row] = sum;
  }
}

/** An index: to iterate over a large array is ten times slower. */
function fitBytes(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (!(value >= 0 && value <= MOST_IN_A_BYTE && Math.trunc(value) === value)) return false;
  }
  return true;
}
