import { components, giantComponent } from './components.ts';
import type { Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';
import { leadingVector } from './leading-vector.ts';

/** What an entry of the matrix is: 1, the edge's links, or its weight [I-08]. */
export type EigenvectorWeight = 'none' | 'links' | 'weight';

const MOST_ITERATIONS = 10_000;
const GREATEST_ERROR = 1e-14;
// Sixteen units in the last place: rounding moves the vector as much as the iteration does.
const LAST_BITS = 2 ** -48;
const SMALLEST_AWAITED = 1e-9;
const SETTLED = 1e-12;
const WITHOUT_GAIN = 10;

/**
 * Eigenvector centrality (Bonacich 1972; METHOD 4.2): the leading eigenvector of the adjacency matrix of the largest component (of
 * equal ones the one with the smallest node), its greatest entry 1; 0 elsewhere; a lone node has 1.
 *
 * `leadingVector`, then power iteration on A + σI, σ half the mean degree: without the shift a bipartite component swings between two
 * vectors for ever. Nothing is subtracted, so small entries come out as right, relatively, as great ones; alone it would take for ever
 * where the two leading eigenvalues nearly agree (a long path, two like cliques far apart). It stops when the greatest relative change
 * of an entry of at least 10⁻⁹, with the changes still to come at the rate last seen, is under 10⁻¹⁴, or is lost in the last bits, or is
 * under 10⁻¹² and has not fallen for ten iterations. After 10,000 iterations it counts as converged where that change is under 10⁻¹².
 * O(nodes + edges) an iteration.
 */
export function eigenvector(graph: Graph, weight: EigenvectorWeight): Iterated {
  const { size, offsets, neighbours } = graph;
  const members = giantComponent(components(graph));
  const entries = matrixEntries(graph, weight);
  const shift = meanDegree(offsets, entries, members) / 2;
  const ones = new Float64Array(size);
  for (const node of members) ones[node] = 1;
  // No edges, or none that weighs anything: every vector is an eigenvector.
  if (!(shift > 0)) return { values: ones, converged: true, iterations: 0 };

  const multiply = (vector: Float64Array, image: Float64Array) => {
    for (const node of members) {
      let sum = 0;
      for (let at = offsets[node], end = offsets[node + 1]; at < end; at++) sum += entries[at] * vector[neighbours[at]];
      image[node] = sum;
    }
  };
  let values: Float64Array = unitMaximum(leadingVector(multiply, ones).map(Math.abs));
  let next: Float64Array = new Float64Array(size);
  let before = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    multiply(values, next);
    let greatest = 0;
    for (const node of members) {
      next[node] += shift * values[node];
      if (next[node] > greatest) greatest = next[node];
    }
    let change = 0;
    for (const node of members) {
      const value = next[node] / greatest;
      next[node] = value;
      if (value >= SMALLEST_AWAITED) change = Math.max(change, Math.abs(value - values[node]) / value);
    }
    [values, next] = [next, values];
    const rate = change / before;
    since = change < least ? 0 : since + 1;
    least = Math.min(least, change);
    const lost = change <= LAST_BITS || (least < SETTLED && since >= WITHOUT_GAIN);
    if (lost || (rate < 1 && (change * rate) / (1 - rate) < GREATEST_ERROR)) {
      return { values, converged: true, iterations: iteration };
    }
    before = change;
  }
  return { values, converged: before < SETTLED, iterations: MOST_ITERATIONS };
}

function matrixEntries({ neighbours, links, weights }: Graph, weight: EigenvectorWeight): Float64Array {
  if (weight === 'links') return links;
  if (weight === 'weight') return weights;
  return new Float64Array(neighbours.length).fill(1);
}

function meanDegree(offsets: Uint32Array, entries: Float64Array, members: Uint32Array): number {
  let total = 0;
  for (const node of members) for (let at = offsets[node]; at < offsets[node + 1]; at++) total += entries[at];
  return total / members.length;
}

function unitMaximum(values: Float64Array): Float64Array {
  const greatest = values.reduce((most, value) => Math.max(most, value), 0);
  return values.map((value) => value / greatest);
}
