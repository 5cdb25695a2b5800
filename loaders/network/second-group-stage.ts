import type { Cell } from '../executor/executor.ts';
import { groupIdOf } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { tables } from '../tables.ts';
import { readNetwork } from './read-network.ts';
import { twoNearestGroups } from './two-nearest.ts';

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
    const two = await twoNearestGroups(graph, groups, source.study.membership.distance, workers);
    const nodeOf = new Map(ids.map((id, node) => [id, node]));
    const assigned = await executor.rows(
      `SELECT nominal_id, group_id FROM ${executor.dialect.readParquet(input('working_members'))}
      WHERE group_id IS NOT NULL ORDER BY nominal_id`,
    );
    const columns = { nominal_id: [] as Cell[], group_id: [] as Cell[], hops: [] as Cell[], distance: [] as Cell[] };
    for (const { nominal_id, group_id } of assigned) {
      const node = nodeOf.get(String(nominal_id));
      if (node === undefined) continue;
      const nameAt = (place: number) => (two.group[place] < 0 ? null : groupIdOf(ids[groups[two.group[place]]]));
      const place = [2 * node, 2 * node + 1].find((each) => nameAt(each) !== null && nameAt(each) !== group_id);
      if (place === undefined) continue;
      columns.nominal_id.push(nominal_id);
      columns.group_id.push(nameAt(place));
      columns.hops.push(two.hops[place]);
      columns.distance.push(two.distance[place]);
    }
    await executor.writeColumns(output('second_nearest'), tables.second_nearest.columns, columns);
  },
};
