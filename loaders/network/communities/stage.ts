import type { Cell } from '../../executor/executor.ts';
import { randomSource } from '../../random.ts';
import type { Stage } from '../../stage.ts';
import { tables } from '../../tables.ts';
import { measureGroups } from '../group-measures.ts';
import { networkNames, readNetwork } from '../read-network.ts';
import { subgraph } from '../subgraph.ts';
import { communityId, communityNetworks } from './community-id.ts';
import { communityKernelFor } from './community-kernel.ts';
import { findCommunities } from './find-communities.ts';

/**
 * The communities of every network without groups, by the weight of its edges [I-14], numbered from 1 by size, and measures inside each: the
 * people of the community and the edges among them (METHOD 8.5, 4.2). No rows where a study has no such network.
 */
export const communities: Stage = {
  name: 'communities',
  does: 'Parts the networks that have no groups into communities, and measures people inside their own.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes'],
  parameters: ['kind', 'seed', 'communities', 'measures'],
  outputs: ['communities'],
  async run({ source, executor, workers, input, output }) {
    const { kind, seed, communities: rule, measures } = source.study;
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const settings = { eigenvectorWeight: measures.eigenvector_weight, damping: measures.pagerank_damping };
    const names = Object.keys(tables.communities.columns) as (keyof typeof tables.communities.columns)[];
    const columns = Object.fromEntries(names.map((name) => [name, [] as Cell[]]));
    for (const network of await networkNames(executor, files, kind)) {
      if (!communityNetworks.includes(network)) continue;
      const { ids, graph } = await readNetwork(executor, files, network);
      const found = findCommunities(
        graph,
        { method: rule.method, counted: 'weights' },
        randomSource(seed, 'communities', network),
        await communityKernelFor(graph),
      );
      const people = membersOf(found.labels, found.sizes);
      const measured = await measureGroups(
        people.map((nodes) => subgraph(graph, nodes)),
        settings,
        workers,
      );
      const place = new Uint32Array(graph.size);
      for (const nodes of people)
        nodes.forEach((node, at) => {
          place[node] = at;
        });
      ids.forEach((id, node) => {
        const community = found.labels[node];
        const own = measured[community - 1];
        columns.network.push(network);
        columns.nominal_id.push(id);
        columns.community_id.push(communityId(network, community));
        for (const name of ['degree', 'betweenness', 'eigenvector', 'pagerank'] as const)
          columns[name].push(own[name][place[node]]);
      });
    }
    await executor.writeColumns(output('communities'), tables.communities.columns, columns);
  },
};

/** The nodes of every community, ascending; communities are numbered from 1. */
function membersOf(labels: Uint32Array, sizes: Uint32Array): Uint32Array[] {
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  labels.forEach((label, node) => {
    members[label - 1][filled[label - 1]++] = node;
  });
  return members;
}
