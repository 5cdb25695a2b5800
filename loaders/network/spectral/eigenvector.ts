import { components, giantComponent } from '../components.ts';
import type { Graph } from '../graph.ts';
import type { Iterated } from './iterated.ts';
import { lanczosVector, vectorsFor } from './lanczos.ts';
import { leadingVector } from './leading-vector.ts';
import { multiply, type NetworkMatrix, openMatrix } from './matrix.ts';

/** What an entry of the matrix is: 1, the edge's links, or its weight [I-08]. */
export type EigenvectorWeight = 'none' | 'links' | 'weight';

const MOST_ITERATIONS = 10_000;
/** What is promised is ten times that. */
const GREATEST_ERROR = 1e-11;
/** Of a vector of unit length, the greatest entry of which is the less the more nodes share it. */
const ENOUGH = 1e-12;
// Sixteen units in the last place: rounding moves the vector as much as the iteration does.
const LAST_BITS = 2 ** -48;
const SMALLEST_AWAITED = 1e-9;
const SETTLED = 1e-12;
const WITHOUT_GAIN = 10;

/**
 * Eigenvector centrality (Bonacich 1972; METHOD 4.2): the leading eigenvector of the adjacency matrix of the largest component (of
 * equal ones the one with the smallest node), its greatest entry 1; 0 elsewhere; a lone node has 1. To 10⁻¹⁰, as far as can be told
 * from how the iteration goes.
 *
 * `lanczosVector` from the row sums; where it gives up, for the two leading eigenvalues nearly agree (a long path, two like cliques
 * far apart), `leadingVector` goes on from there. Then power iteration on A + σI, σ half the mean row sum: without the shift a bipartite
 * component swings between two vectors for ever. Nothing is subtracted there, so small entries come out as right, relatively, as great
 * ones. It stops when the greatest relative change of an entry of at least 10⁻⁹, with the changes still to come at the rate last seen, is
 * under 10⁻¹¹, or is lost in the last bits, or is under 10⁻¹² and has not fallen for ten iterations. After 10,000 iterations it counts
 * as converged where that change is under 10⁻¹². O(nodes + edges) an iteration: 20 and 2 in the published network; faster, to the
 * same bits, with `kernel` (`matrixKernelFor`).
 */
export function eigenvector(
  graph: Graph,
  weight: EigenvectorWeight,
  kernel: WebAssembly.Module | null = null,
): Iterated {
  const entries = matrixEntries(graph, weight);
  const matrix = openMatrix(graph, entries, vectorsFor(graph.size), kernel);
  const members = giantComponent(components(graph));
  // Products never leave a component: elsewhere all stays 0.
  const start = new Float64Array(graph.size);
  let total = 0;
  for (let place = 0; place < members.length; place++) {
    const node = members[place];
    start[node] = matrix.sums[node];
    total += matrix.sums[node];
  }
  if (total > 0) return polish(matrix, total / members.length / 2, firstVector(matrix, start, graph, entries));
  // No edges, or none that weighs anything: every vector is an eigenvector.
  for (const node of members) start[node] = 1;
  return { values: start, converged: true, iterations: 0 };
}

function firstVector(
  matrix: NetworkMatrix,
  start: Float64Array,
  graph: Graph,
  entries: Float64Array | null,
): Float64Array {
  const { vector, settled } = lanczosVector(matrix, start, ENOUGH);
  if (!settled) vector.set(leadingVector((x, image) => multiply(graph, entries, x, image), vector));
  return unitMaximum(vector);
}

/** Power iteration from the first vector of the matrix, until every entry that is not tiny is right. */
function polish(matrix: NetworkMatrix, shift: number, start: Float64Array): Iterated {
  const { size } = matrix;
  let values = start;
  let next = matrix.vector(1);
  let before = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    matrix.multiply(values, next);
    let greatest = 0;
    for (let node = 0; node < size; node++) {
      next[node] += shift * values[node];
      if (next[node] > greatest) greatest = next[node];
    }
    let change = 0;
    for (let node = 0; node < size; node++) {
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
      return { values: values.slice(), converged: true, iterations: iteration };
    }
    before = change;
  }
  return { values: values.slice(), converged: before < SETTLED, iterations: MOST_ITERATIONS };
}

function matrixEntries({ links, weights }: Graph, weight: EigenvectorWeight): Float64Array | null {
  if (weight === 'links') return links;
  return weight === 'weight' ? weights : null;
}

/** Without signs, the greatest entry 1. In place. */
function unitMaximum(values: Float64Array): Float64Array {
  let greatest = 0;
  for (let at = 0; at < values.length; at++) greatest = Math.max(greatest, Math.abs(values[at]));
  for (let at = 0; at < values.length; at++) values[at] = Math.abs(values[at]) / greatest;
  return values;
}
