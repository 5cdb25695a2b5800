import { createHash } from 'node:crypto';
import { byDegree } from '../../loaders/network/betweenness/locality.ts';
import { communityKernelFor } from '../../loaders/network/communities/community-kernel.ts';
import { findCommunities } from '../../loaders/network/communities/find-communities.ts';
import { modularity } from '../../loaders/network/communities/modularity.ts';
import { coreNumbers } from '../../loaders/network/core-numbers.ts';
import type { Graph } from '../../loaders/network/graph.ts';
import { nearestGroups } from '../../loaders/network/nearest/nearest-group.ts';
import { eigenvector } from '../../loaders/network/spectral/eigenvector.ts';
import { matrixKernelFor } from '../../loaders/network/spectral/matrix.ts';
import { pagerank } from '../../loaders/network/spectral/pagerank.ts';
import { randomSource } from '../../loaders/random.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { readEdges } from './files.ts';
import { PUBLISHED } from './network.ts';
import { clock, say } from './said.ts';

interface Answer {
  readonly values: NodeJS.ArrayBufferView;
  readonly found?: Readonly<Record<string, number>>;
}

/** run-measure.ts MEASURE FILE NODES [ARGUMENT]: one measure, once, as a run does it; prints a `Said`. */
const [measure, file, nodes, argument = ''] = process.argv.slice(2);

const communities = async (graph: Graph, method: 'leiden' | 'louvain'): Promise<Answer & { labels: Uint32Array }> => {
  const rules = { method, counted: 'weights', ...(argument === '' ? {} : { rounds: Number(argument) }) } as const;
  const { labels, sizes } = findCommunities(graph, rules, randomSource(1, 'bench'), await communityKernelFor(graph));
  return { values: labels, labels, found: { communities: sizes.length } };
};

const measures: Readonly<Record<string, (graph: Graph) => Promise<Answer> | Answer>> = {
  pagerank: async (graph) => pagerank(graph, 0.85, 'weights', await matrixKernelFor(graph)),
  eigenvector: async (graph) => eigenvector(graph, 'none', await matrixKernelFor(graph)),
  leiden: (graph) => communities(graph, 'leiden'),
  louvain: (graph) => communities(graph, 'louvain'),
  cores: (graph) => ({ values: coreNumbers(graph) }),
  nearest: async (graph) => {
    const { group } = await nearestGroups(
      graph,
      groups,
      'hops',
      openWorkers(Number(argument), () => {}),
    );
    return { values: group };
  },
};

const graph = readEdges(file, Number(nodes));
// The nodes with most neighbours stand for the groups, of which they are; peers choose theirs before the clock too.
const groups = measure === 'nearest' ? byDegree(graph).slice(0, PUBLISHED.groups).sort() : new Uint32Array();
const taken = clock();
const answer = await measures[measure](graph);
const times = taken();
const digest = createHash('sha256').update(answer.values).digest('hex').slice(0, 12);
const found =
  'labels' in answer
    ? { ...answer.found, modularity: modularity(graph, answer.labels as Uint32Array, 'weights') }
    : answer.found;
say({ ...times, digest, ...(found ? { found } : {}) });
