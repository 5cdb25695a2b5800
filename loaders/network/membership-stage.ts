import type { Cell } from '../executor/executor.ts';
import { groupIdOf } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { workingTables } from '../tables.ts';
import type { Graph } from './graph.ts';
import { measureGroups } from './group-measures.ts';
import { type NearestGroups, nearestGroups } from './nearest/nearest-group.ts';
import { readNetwork } from './read-network.ts';
import { subgraph } from './subgraph.ts';

type Column = keyof typeof workingTables.working_members.columns;

/**
 * The nearest group of every nominal of the SOC network (METHOD 4.4), and measures inside that group's own network, which is the one that
 * is taken apart: the nominals assigned and the edges among them, without the group's node (METHOD 4.2, 5.1). A nominal that reaches no
 * group has a row without one.
 */
export const membership: Stage = {
  name: 'membership',
  does: 'Finds the group nearest to every person, and measures people inside the network of their group.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes'],
  parameters: ['membership', 'measures'],
  outputs: ['working_members'],
  async run({ source, executor, workers, input, output }) {
    const { membership: rule, measures } = source.study;
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const { ids, kinds, graph } = await readNetwork(executor, files, 'soc');
    const nodesOf = (kind: string) => Uint32Array.from(Array.from(kinds.keys()).filter((node) => kinds[node] === kind));
    const [groups, nominals] = [nodesOf('group'), nodesOf('nominal')];
    const nearest = await nearestGroups(graph, groups, rule.distance, workers);
    const members = membersOf(nominals, nearest, groups.length);
    const settings = { eigenvectorWeight: measures.eigenvector_weight, damping: measures.pagerank_damping };
    const measured = await measureGroups(
      members.map((nodes) => subgraph(graph, nodes)),
      settings,
      workers,
    );

    const names = Object.keys(workingTables.working_members.columns) as Column[];
    const columns = Object.fromEntries(names.map((name) => [name, new Array<Cell>(nominals.length).fill(null)]));
    const rowOf = new Uint32Array(graph.size);
    nominals.forEach((node, row) => {
      rowOf[node] = row;
      columns.nominal_id[row] = ids[node];
    });
    members.forEach((nodes, group) => {
      const node = groups[group];
      nodes.forEach((member, place) => {
        const row = rowOf[member];
        columns.group_id[row] = groupIdOf(ids[node]);
        columns.hops[row] = nearest.hops[member];
        columns.distance[row] = nearest.distance[member];
        columns.links_to_group[row] = linksBetween(graph, member, node);
        for (const name of ['degree', 'betweenness', 'eigenvector', 'pagerank'] as const)
          columns[name][row] = measured[group][name][place];
      });
    });
    await executor.writeColumns(output('working_members'), workingTables.working_members.columns, columns);
  },
};

/** The nominals of every group, ascending. */
function membersOf(nominals: Uint32Array, { group }: NearestGroups, groups: number): Uint32Array[] {
  const members = Array.from({ length: groups }, (): number[] => []);
  for (const node of nominals) if (group[node] >= 0) members[group[node]].push(node);
  return members.map((nodes) => Uint32Array.from(nodes));
}

function linksBetween({ offsets, neighbours, links }: Graph, from: number, to: number): number {
  const at = neighbours.subarray(offsets[from], offsets[from + 1]).indexOf(to);
  return at < 0 ? 0 : links[offsets[from] + at];
}
