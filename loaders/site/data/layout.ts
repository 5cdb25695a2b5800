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
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
  /** Radius of each node in the drawing's units. */
  readonly sizes: readonly number[];
}

const ITERATIONS = 400;

/**
 * Where each node of a drawing stands: ForceAtlas2 (Jacomy et al. 2014) from seeded places, then moved apart where discs would
 * overlap. Done when the site is built, so that a page opens with its final picture. The same network and seed give the same places.
 */
export function layOut({ ids, edges, sizes }: Drawn, seed: number): Position[] {
  const random = randomSource(seed, 'layout');
  const graph = new Graph({ type: 'undirected', multi: false });
  ids.forEach((id, index) =>
    graph.addNode(id, { x: uniformFloat64(random), y: uniformFloat64(random), size: sizes[index] }),
  );
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations: ITERATIONS,
      getEdgeWeight: null,
      settings: { ...forceAtlas2.inferSettings(graph), gravity: 1, strongGravityMode: false, adjustSizes: false },
    });
    noverlap.assign(graph, { maxIterations: 200, settings: { margin: 2, ratio: 1.1 } });
  }
  return ids.map((id) => ({
    x: rounded(graph.getNodeAttribute(id, 'x')),
    y: rounded(graph.getNodeAttribute(id, 'y')),
  }));
}

const rounded = (value: number) => Number(value.toFixed(2));
