import type { Stage } from '../stage.ts';
import type { Study } from '../study/schema.ts';
import { tables } from '../tables.ts';
import { normaliseBetweenness } from './betweenness/betweenness.ts';
import { measureBetweenness } from './betweenness/betweenness-parts.ts';
import { components } from './components.ts';
import { degree } from './degree.ts';
import { type Network, networkNames, readNetwork } from './read-network.ts';
import { eigenvector } from './spectral/eigenvector.ts';
import type { Iterated } from './spectral/iterated.ts';
import { matrixKernelFor } from './spectral/matrix.ts';
import { pagerank } from './spectral/pagerank.ts';

type Column = keyof typeof tables.nodes.columns;

/** Measures of every node in the whole of its network (METHOD 4.2). */
export const measures: Stage = {
  name: 'measures',
  does: 'Works out degree, betweenness, eigenvector, PageRank and component of every node.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes'],
  parameters: ['kind', 'measures'],
  outputs: ['nodes'],
  async run({ source, executor, workers, input, output }) {
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const parts: Record<Column, ArrayLike<string | number | null>>[] = [];
    for (const name of await networkNames(executor, files, source.study.kind)) {
      const network = await readNetwork(executor, files, name);
      const { size, offsets, neighbours } = network.graph;
      const betweenness = await measureBetweenness({ size, offsets, neighbours }, workers);
      parts.push(measureNodes(network, betweenness, source.study, await matrixKernelFor(network.graph)));
    }
    const names = Object.keys(tables.nodes.columns) as Column[];
    await executor.writeColumns(
      output('nodes'),
      tables.nodes.columns,
      Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => Array.from(part[name]))])),
    );
  },
};

function measureNodes(
  { name, ids, kinds, labels, givenGroups, graph }: Network,
  betweenness: Float64Array,
  { kind, measures: settings }: Study,
  kernel: WebAssembly.Module | null,
): Record<Column, ArrayLike<string | number | null>> {
  return {
    network: ids.map(() => name),
    node_id: ids,
    kind: kinds,
    degree: degree(graph),
    betweenness,
    betweenness_normalised: normaliseBetweenness(betweenness),
    eigenvector: settled(eigenvector(graph, settings.eigenvector_weight, kernel)),
    // A row of a bare network stands for as many links as its weight says; records have links to count.
    pagerank: settled(pagerank(graph, settings.pagerank_damping, kind === 'network' ? 'weights' : 'links', kernel)),
    component: components(graph).labels,
    label: labels,
    given_group: givenGroups,
  };
}

/** None rather than a wrong value, where an iteration did not come to its end. */
const settled = ({ values, converged }: Iterated): ArrayLike<number | null> =>
  converged ? values : Array.from(values, () => null);
