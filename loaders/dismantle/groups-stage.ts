import { groupNode } from '../links/group-node.ts';
import { readNetwork } from '../network/read-network.ts';
import { subgraph } from '../network/subgraph.ts';
import type { Stage, StageContext } from '../stage.ts';
import { flaggedPeople } from './flagged-people.ts';
import { publishUnits } from './publish-units.ts';
import type { Unit } from './units.ts';

/**
 * Takes the network of every group apart (METHOD 5.1–5.3): the nominals assigned to it and the edges among them, a unit a group in the order of
 * ids, those without members included. Steps of people flagged for safeguarding are withheld (METHOD 10.2).
 *
 * With `dismantling.keep_group_node` [I-10] the group's node and its edges to members are in the network: they count in degree, in
 * shortest paths and in what hangs together. The node is never removed, and is not counted in S(k) or N.
 */
export const dismantlingGroups: Stage = {
  name: 'dismantling',
  does: 'Removes people from every group one by one, in several orders, and follows the size of its largest connected part.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes', 'working_groups', 'working_members', 'safeguarding'],
  parameters: ['seed', 'dismantling'],
  outputs: ['dismantling', 'dismantling_summary'],
  async run(context) {
    await publishUnits(context, await groupUnits(context), await flaggedPeople(context));
  },
};

async function groupUnits({ source, executor, input }: StageContext): Promise<Unit[]> {
  const { dialect } = executor;
  const nodes = input('working_nodes');
  const { ids, graph } = await readNetwork(executor, { edges: input('edges'), nodes }, 'soc');
  const { group_id: groups } = await executor.columns(
    `SELECT group_id FROM ${dialect.readParquet(input('working_groups'))} ORDER BY group_id`,
  );
  // The same rows in the same order as the network's nodes.
  const { group_id: assigned } = await executor.columns(
    `SELECT members.group_id FROM ${dialect.readParquet(nodes)} AS nodes
     LEFT JOIN ${dialect.readParquet(input('working_members'))} AS members ON members.nominal_id = nodes.node_id
     WHERE nodes.network = 'soc' ORDER BY nodes.node_id`,
  );
  const members = new Map((groups as string[]).map((group) => [group, [] as number[]]));
  (assigned as (string | null)[]).forEach((group, node) => {
    if (group !== null) members.get(group)?.push(node);
  });
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  return Array.from(members, ([group, own]) => {
    const kept = source.study.dismantling.keep_group_node ? nodeOf.get(groupNode(group)) : undefined;
    return {
      network: 'soc',
      unit: group,
      ids: own.map((node) => ids[node]),
      graph: subgraph(graph, Uint32Array.from(kept === undefined ? own : [...own, kept])),
      people: own.length,
    };
  });
}
