import { components, giantComponent } from './components.ts';
import { type DegreeRows, degreeRows, multiply } from './degree-rows.ts';
import type { Graph } from './graph.ts';
import type { Iterated } from './iterated.ts';
import { lanczosVector } from './lanczos.ts';
import { leadingVector } from './leading-vector.ts';

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
 * as converged where that change is under 10⁻¹². O(nodes + edges) an iteration: 20 and 2 in the published network.
 */
export function eigenvector(graph: Graph, weight: EigenvectorWeight): Iterated {
  const rows = degreeRows(graph, giantComponent(components(graph)), matrixEntries(graph, weight));
  const shift = rows.sums.reduce((sum, value) => sum + value, 0) / rows.size / 2;
  // No edges, or none that weighs anything: every vector is an eigenvector.
  const { values, ...ended } =
    shift > 0
      ? polish(rows, shift, firstVector(rows))
      : { values: new Float64Array(rows.size).fill(1), converged: true, iterations: 0 };
  const ofNodes = new Float64Array(graph.size);
  for (let row = 0; row < rows.size; row++) ofNodes[rows.nodes[row]] = values[row];
  return { values: ofNodes, ...ended };
}

function firstVector(rows: DegreeRows): Float64Array {
  const { vector, settled } = lanczosVector(rows, rows.sums.slice(), ENOUGH);
  const found = settled ? vector : leadingVector((x, image) => multiply(rows, x, image), vector);
  return unitMaximum(found);
}

/** Power iteration, until every entry that is not tiny is right. */
function polish(rows: DegreeRows, shift: number, start: Float64Array): Iterated {
  const { size } = rows;
  let values = start;
  let next: Float64Array = new Float64Array(size);
  let before = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
    multiply(rows, values, next);
    let greatest = 0;
    for (let row = 0; row < size; row++) {
      next[row] += shift * values[row];
      if (next[row] > greatest) greatest = next[row];
    }
    let change = 0;
    for (let row = 0; row < size; row++) {
      const value = next[row] / greatest;
      next[row] = value;
      if (value >= SMALLEST_AWAITED) change = Math.max(change, Math.abs(value - values[row]) / value);
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
