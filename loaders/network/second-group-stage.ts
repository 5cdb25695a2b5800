import type { Cell } from '../executor/executor.ts';
import { groupIdOf } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { tables } from '../tables.ts';
import { secondNearestGroups } from './nearest/nearest-group.ts';
import { readNetwork } from './read-network.ts';

/**
 * The group that everyone assigned to one would be assigned to if theirs were not there: the second nearest by the rule of METHOD 4.4.
 * Paths may still lead through the nearest group. No row where only one group is reached.
 */
export const secondGroup: Stage = {
  name: 'second-group',
  does: 'Finds the group second nearest to every person, so that a close call can be seen.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes', 'working_members'],
  parameters: ['membership'],
  outputs: ['second_nearest'],
  async run({ source, executor, workers, input, output }) {
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const { ids, kinds, graph } = await readNetwork(executor, files, 'soc');
    const groups = Uint32Array.from(Array.from(kinds.keys()).filter((node) => kinds[node] === 'group'));
    const groupOf = new Map(Array.from(groups, (node, group) => [groupIdOf(ids[node]), group]));
    const nodeOf = new Map(ids.map((id, node) => [id, node]));
    const assigned = await executor.rows(
      `SELECT nominal_id, group_id FROM ${executor.dialect.readParquet(input('working_members'))}
      WHERE group_id IS NOT NULL ORDER BY nominal_id`,
    );
    const nodes = assigned.map(({ nominal_id }) => nodeOf.get(String(nominal_id)));
    const nearest = new Int32Array(graph.size).fill(-1);
    nodes.forEach((node, row) => {
      if (node !== undefined) nearest[node] = groupOf.get(String(assigned[row].group_id)) ?? -1;
    });
    const second = await secondNearestGroups(graph, groups, nearest, source.study.membership.distance, workers);
    const columns = { nominal_id: [] as Cell[], group_id: [] as Cell[], hops: [] as Cell[], distance: [] as Cell[] };
    for (const node of nodes) {
      if (node === undefined || second.group[node] < 0) continue;
      columns.nominal_id.push(ids[node]);
      columns.group_id.push(groupIdOf(ids[groups[second.group[node]]]));
      columns.hops.push(second.hops[node]);
      columns.distance.push(second.distance[node]);
    }
    await executor.writeColumns(output('second_nearest'), tables.second_nearest.columns, columns);
  },
};
