import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { principalAxes } from './principal-axes.ts';
import { dot, unitRow, type WordBytes } from './word-bytes.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

const ITERATIONS = 500;
/** Of the words of a map so many nearest draw a word near. */
const NEAREST = 5;

/**
 * A map of some words: words that are near each other by cosine stand together. It starts from the two directions in which the words differ
 * most; then each word is drawn to its five nearest on the map and pushed off the others (ForceAtlas2, Jacomy et al. 2014), so that clusters
 * come apart. Nearness says something, the axes do not. Coordinates run from −1 to 1; nothing in them is random.
 */
export function mapWords(bytes: WordBytes, words: readonly number[]): Place[] {
  const vectors = words.map((word) => unitRow(bytes, word));
  const [first, second] = principalAxes(vectors, 2);
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const [index, vector] of vectors.entries()) {
    // Words that stood on one point would never part.
    const apart = index / (1000 * vectors.length);
    graph.addNode(index, { x: dot(vector, first) + apart, y: dot(vector, second) - apart, size: 1 });
  }
  for (const [index, vector] of vectors.entries()) {
    const nearest = vectors
      .map((other, number) => ({ number, similarity: dot(vector, other) }))
      .filter(({ number }) => number !== index)
      .sort((x, y) => y.similarity - x.similarity || x.number - y.number)
      .slice(0, NEAREST);
    for (const { number, similarity } of nearest)
      graph.mergeEdge(index, number, { weight: Math.max(0.01, similarity) });
  }
  if (graph.size > 0) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS,
      getEdgeWeight: 'weight',
      settings: { gravity: 1, scalingRatio: 2, slowDown: 4, barnesHutOptimize: false },
    });
  }
  return scaled(graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) })));
}

/** Moves the middle of the places' extent to (0, 0), and makes the longer side 2. */
function scaled(places: readonly Place[]): Place[] {
  const x = extent(places.map((place) => place.x));
  const y = extent(places.map((place) => place.y));
  const half = Math.max(x.high - x.low, y.high - y.low) / 2 || 1;
  return places.map((place) => ({
    x: rounded((place.x - (x.low + x.high) / 2) / half),
    y: rounded((place.y - (y.low + y.high) / 2) / half),
  }));
}

const extent = (values: readonly number[]) => ({
  low: values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  high: values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
});

const rounded = (value: number) => Math.round(value * 10_000) / 10_000 || 0;
