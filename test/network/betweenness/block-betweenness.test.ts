import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../../loaders/kernel.ts';
import { betweenness } from '../../../loaders/network/betweenness/betweenness.ts';
import { blockBetweenness } from '../../../loaders/network/betweenness/block-betweenness.ts';
import { blocksOf } from '../../../loaders/network/betweenness/blocks.ts';
import { openDependencyKernel } from '../../../loaders/network/betweenness/dependency-kernel.ts';
import { components } from '../../../loaders/network/components.ts';
import type { Graph } from '../../../loaders/network/graph.ts';
import { subgraph } from '../../../loaders/network/subgraph.ts';
import {
  anyGraph,
  bridgedCliques,
  clique,
  cycle,
  graphOf,
  greatestError,
  isolates,
  path,
  randomGraph,
  runs,
  star,
} from '../graphs.ts';
import { hasReferenceNetworks, referenceNetworks, referenceTitle } from '../reference-networks.ts';

const ERROR = 1e-12;
const kernel = openDependencyKernel(
  await compileKernel(
    new URL('../../../loaders/network/betweenness/block-betweenness.ts', import.meta.url).href,
    'betweenness',
  ),
);
const blocks = (graph: Graph) =>
  blocksOf(graph)
    .map(({ nodes, masses }) =>
      Array.from(nodes, (node, place) => [node, masses[place]] as const).sort(([x], [y]) => x - y),
    )
    .sort(([[x], [a]], [[y], [b]]) => x - y || a - b);

describe('biconnected components', () => {
  it.each([
    ['a lone node', isolates(1), []],
    [
      'a triangle',
      clique(3),
      [
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
      ],
    ],
    [
      'a path of three',
      path(3),
      [
        [
          [0, 1],
          [1, 2],
        ],
        [
          [1, 2],
          [2, 1],
        ],
      ],
    ],
    [
      'a star of four',
      star(4),
      [
        [
          [0, 3],
          [1, 1],
        ],
        [
          [0, 3],
          [2, 1],
        ],
        [
          [0, 3],
          [3, 1],
        ],
      ],
    ],
    [
      'two triangles and a bridge',
      bridgedCliques(3),
      [
        [
          [0, 1],
          [1, 1],
          [2, 4],
        ],
        [
          [2, 3],
          [3, 3],
        ],
        [
          [3, 4],
          [4, 1],
          [5, 1],
        ],
      ],
    ],
  ])('of %s, with what hangs on each node', (_, graph, expected) => {
    expect(blocks(graph)).toEqual(expected);
  });

  it('are more than one exactly where a node cuts, and hold every edge once', () => {
    fc.assert(
      fc.property(anyGraph(16), (graph) => {
        const whole = components(graph);
        const found = blocksOf(graph);
        const inBlocks = new Uint32Array(graph.size);
        for (const { nodes } of found) for (const node of nodes) inBlocks[node]++;
        for (let node = 0; node < graph.size; node++) {
          const others = Uint32Array.from({ length: graph.size }, (_, other) => other).filter(
            (other) => other !== node,
          );
          // Without it, as many more components as its blocks, less its own.
          expect(components(subgraph(graph, others)).sizes.length).toBe(whole.sizes.length + inBlocks[node] - 1);
        }
        const edges = found.map(({ nodes }) => subgraph(graph, nodes).neighbours.length);
        expect(edges.reduce((sum, count) => sum + count, 0)).toBe(graph.neighbours.length);
        for (const { nodes, masses, within } of found) {
          expect(within).toBe(whole.sizes[whole.labels[nodes[0]] - 1]);
          expect(masses.reduce((sum, mass) => sum + mass, 0)).toBe(within);
        }
      }),
      runs,
    );
  });
});

describe('betweenness by blocks', () => {
  it.each([
    ['a star', star(5), [6, 0, 0, 0, 0]],
    ['a path', path(4), [0, 2, 2, 0]],
    ['a cycle', cycle(5), [1, 1, 1, 1, 1]],
    // 1 and 2 are twins between 0 and 3: each is on half the paths between those.
    [
      'a clique but for one edge',
      graphOf(4, [
        [0, 1],
        [0, 2],
        [1, 2],
        [1, 3],
        [2, 3],
      ]),
      [0, 0.5, 0.5, 0],
    ],
    ['a lone node', isolates(1), [0]],
    ['no nodes', isolates(0), []],
  ])('in %s', (_, graph, expected) => {
    expect(Array.from(blockBetweenness(graph))).toEqual(expected);
  });

  it('is betweenness, zeros exactly', () => {
    fc.assert(
      fc.property(anyGraph(40), (graph) => {
        expect(greatestError(blockBetweenness(graph), betweenness(graph))).toBeLessThan(ERROR);
        expect(greatestError(blockBetweenness(graph, kernel), betweenness(graph))).toBeLessThan(ERROR);
      }),
      { ...runs, numRuns: 500 },
    );
  });

  it.each([1.5, 2, 3, 6])('is so in a network of 400 nodes of mean degree %f', (meanDegree) => {
    const graph = randomGraph(400, meanDegree, 3);
    expect(greatestError(blockBetweenness(graph), betweenness(graph))).toBeLessThan(ERROR);
    expect(greatestError(blockBetweenness(graph, kernel), betweenness(graph))).toBeLessThan(ERROR);
  });

  it('has the same bits with the kernel again, whatever it did in between', () => {
    const graph = randomGraph(300, 4, 5);
    const once = blockBetweenness(graph, kernel);
    blockBetweenness(randomGraph(200, 3, 6), kernel);
    expect(blockBetweenness(graph, kernel)).toEqual(once);
  });

  describe.skipIf(!hasReferenceNetworks)(`in ${referenceTitle}`, () => {
    if (!hasReferenceNetworks) it('need ../shared/networks', () => {});
    it.each(referenceNetworks)('$name', ({ graph }) => {
      expect(greatestError(blockBetweenness(graph), betweenness(graph))).toBeLessThan(ERROR);
    });
  });
});
