import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { randomSource } from '../../random.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

interface Drawn {
  readonly ids: readonly string[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** Radius of each node in pixels of a drawing `WIDTH` wide. */
  readonly sizes: readonly number[];
}

const WIDTH = 1000;
const ITERATIONS = 600;
/** Pixels kept free between two discs. */
const MARGIN = 3;

/**
 * Where each node of a drawing stands, in pixels of a drawing 1,000 wide: ForceAtlas2 (Jacomy et al. 2014) from seeded places, then
 * moved apart where discs would overlap. Done when the site is built, so that a page opens with its final picture. The same network
 * and seed give the same places. Links attract alike whatever their weight, so that a faint bridge is drawn as one.
 */
export function layOut({ ids, edges, sizes }: Drawn, seed: number): Position[] {
  const random = randomSource(seed, 'layout');
  const graph = new Graph({ type: 'undirected', multi: false });
  // Nodes go by their place, not by their id: Graphology and the layouts keep names in plain objects, where '__proto__' is none.
  const keyOf = new Map(ids.map((id, index) => [id, `n${index}`]));
  for (const [index, id] of ids.entries()) {
    graph.addNode(keyOf.get(id), { x: uniformFloat64(random), y: uniformFloat64(random), size: sizes[index] });
  }
  for (const { source, target } of edges) graph.addEdge(keyOf.get(source), keyOf.get(target));
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS,
      getEdgeWeight: null,
      settings: {
        gravity: 0.6,
        scalingRatio: 8,
        strongGravityMode: true,
        barnesHutOptimize: graph.order > 1000,
        slowDown: 4,
      },
    });
    fitWidth(graph);
    noverlap.assign(graph, { maxIterations: 500, settings: { margin: MARGIN, ratio: 1, expansion: 1.05, speed: 2 } });
  }
  return ids.map((id) => ({
    x: rounded(graph.getNodeAttribute(keyOf.get(id), 'x')),
    y: rounded(graph.getNodeAttribute(keyOf.get(id), 'y')),
  }));
}

/** Forces know no scale: pixels come in here, before discs of so many pixels are moved apart. */
function fitWidth(graph: Graph): void {
  const places = graph.mapNodes((_, { x, y }) => ({ x: Number(x), y: Number(y) }));
  const span = Math.max(extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y))) || 1;
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (attributes.x / span) * WIDTH,
    y: (attributes.y / span) * WIDTH,
  }));
}

const extent = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, value), -Infinity) -
  values.reduce((least, value) => Math.min(least, value), Infinity);

const rounded = (value: number) => Number(value.toFixed(1));
