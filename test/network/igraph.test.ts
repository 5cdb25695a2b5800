import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKernel } from '../../loaders/kernel.ts';
import { betweenness } from '../../loaders/network/betweenness/betweenness.ts';
import { measureBetweenness } from '../../loaders/network/betweenness/betweenness-parts.ts';
import { blockBetweenness } from '../../loaders/network/betweenness/block-betweenness.ts';
import { openDependencyKernel } from '../../loaders/network/betweenness/dependency-kernel.ts';
import {
  prepareWeighted,
  weightedBetweenness,
  weightedPart,
} from '../../loaders/network/betweenness/weighted-betweenness.ts';
import { findCommunities } from '../../loaders/network/communities/find-communities.ts';
import { modularity } from '../../loaders/network/communities/modularity.ts';
import { components } from '../../loaders/network/components.ts';
import { coreNumbers } from '../../loaders/network/core-numbers.ts';
import { degree } from '../../loaders/network/degree.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { eigenvector } from '../../loaders/network/spectral/eigenvector.ts';
import { pagerank } from '../../loaders/network/spectral/pagerank.ts';
import { randomSource } from '../../loaders/random.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import {
  bipartite,
  bridgedCliques,
  path as chain,
  clique,
  cycle,
  diamonds,
  graphOf,
  greatestError,
  isolates,
  pairsOf,
  randomGraph,
  sideBySide,
  star,
  twinRing,
} from './graphs.ts';

const RELATIVE = 1e-9;

/** Some links and weights for every pair. Powers of two, so that ways that are equally long are so to the last bit, in igraph too. */
const linked = (graph: Graph): Graph => graphOf(graph.size, pairsOf(graph), (a, b) => 2 ** ((a + 3 * b) % 4));

const networks: readonly (readonly [string, Graph])[] = [
  ...[1, 2, 3, 4, 5, 6].map(
    (seed) => [`random ${seed}`, linked(randomGraph(60 + 60 * seed, 1.5 + 1.5 * seed, seed))] as const,
  ),
  ['no nodes', isolates(0)],
  ['one node', isolates(1)],
  ['isolates', isolates(7)],
  ['a star', linked(star(30))],
  ['a path', linked(chain(25))],
  ['a cycle', linked(cycle(31))],
  ['a clique', linked(clique(12))],
  ['two cliques and a bridge', linked(bridgedCliques(9))],
  ['two modes', linked(bipartite(5, 9))],
  ['diamonds', linked(diamonds(8))],
  ['twins that are neighbours', linked(twinRing(9, true))],
  ['twins that are none', linked(twinRing(9, false))],
  ['several side by side', linked(sideBySide([randomGraph(90, 5, 9), star(6), clique(5), randomGraph(40, 3, 2)]))],
];

const room = new URL('../../loaders/network/betweenness/betweenness.ts', import.meta.url).href;
const kernel = openDependencyKernel(await compileKernel(room, 'betweenness'));
const weightedModule = await compileKernel(room, 'weighted-dependencies');

const communitiesOf = (graph: Graph) =>
  findCommunities(graph, { method: 'leiden', counted: 'weights' }, randomSource(1, 'test')).labels;

/** What igraph says of a network: see ask_igraph.py. */
interface Said {
  readonly degree: number[];
  readonly betweenness: number[];
  readonly weightedBetweenness: number[];
  readonly pagerank: number[];
  readonly eigenvector: number[];
  readonly cores: number[];
  readonly components: number[][];
  readonly modularity: number;
}

/** Null where Debian's Python or its python3-igraph is not installed. */
function askIgraph(): Said[] | null {
  const input = networks.map(([, graph]) => {
    const edges = pairsOf(graph);
    const { offsets, neighbours } = graph;
    const places = edges.map(([a, b]) => offsets[a] + neighbours.subarray(offsets[a], offsets[a + 1]).indexOf(b));
    return {
      size: graph.size,
      edges,
      links: places.map((at) => graph.links[at]),
      weights: places.map((at) => graph.weights[at]),
      labels: Array.from(communitiesOf(graph), (label) => label - 1),
    };
  });
  const { error, status, stdout, stderr } = spawnSync(
    '/usr/bin/python3',
    [path.join(import.meta.dirname, 'ask_igraph.py')],
    { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 2 ** 27 },
  );
  if (error) return null;
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const said = askIgraph();
const title = said ? 'igraph' : 'igraph (skipped: python3-igraph is not there)';

describe.skipIf(said === null)(`measures agree with ${title}`, () => {
  const cases = networks.map(([name, graph], index) => ({ name, graph, expected: said?.[index] as Said }));
  const threads = openWorkers(2, () => {});

  it.each(cases)('$name: degree, core numbers and components', ({ graph, expected }) => {
    expect(Array.from(degree(graph))).toEqual(expected.degree);
    expect(Array.from(coreNumbers(graph))).toEqual(expected.cores);
    const { labels, sizes } = components(graph);
    const parts = Array.from(sizes, (_, part) => [...labels.keys()].filter((node) => labels[node] === part + 1));
    expect(parts.sort(([x], [y]) => x - y)).toEqual(expected.components.sort(([x], [y]) => x - y));
  });

  it.each(cases)('$name: betweenness, weighted and not, to 1e-9 relative', async ({ graph, expected }) => {
    expect(greatestError(betweenness(graph), expected.betweenness)).toBeLessThan(RELATIVE);
    const measured = await measureBetweenness(graph, threads);
    expect(greatestError(measured, expected.betweenness)).toBeLessThan(RELATIVE);
    const weighted = await weightedBetweenness(graph, threads);
    expect(greatestError(weighted, expected.weightedBetweenness)).toBeLessThan(RELATIVE);
  });

  it.each(cases)(
    '$name: betweenness by the kernels, weighted and not, to 1e-9 relative',
    async ({ graph, expected }) => {
      expect(greatestError(blockBetweenness(graph, kernel), expected.betweenness)).toBeLessThan(RELATIVE);
      const { known, shared, parts } = await prepareWeighted(graph);
      for (const part of parts)
        weightedPart({ ...shared, module: weightedModule }, part).forEach((value, node) => {
          known[node] += value;
        });
      expect(greatestError(known, expected.weightedBetweenness)).toBeLessThan(RELATIVE);
    },
  );

  it.each(cases)('$name: PageRank and eigenvector to 1e-9', ({ graph, expected }) => {
    expect(greatestError(pagerank(graph, 0.85).values, expected.pagerank)).toBeLessThan(RELATIVE);
    // igraph's small entries are right to a share of the greatest, which is 1.
    const { values } = eigenvector(graph, 'none');
    expect(Math.max(...values.map((value, node) => Math.abs(value - expected.eigenvector[node])))).toBeLessThan(
      RELATIVE,
    );
  });

  it.each(cases)('$name: the modularity of our communities to 1e-9', ({ graph, expected }) => {
    const found = modularity(graph, communitiesOf(graph), 'weights');
    expect(Math.abs(found - expected.modularity)).toBeLessThan(RELATIVE);
  });
});

it.skipIf(said !== null)('igraph is not installed: nothing was compared with it', () => {});
