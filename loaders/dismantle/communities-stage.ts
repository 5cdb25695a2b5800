import { communityNetworks } from '../network/communities/community-id.ts';
import { networkNames, readNetwork } from '../network/read-network.ts';
import { subgraph } from '../network/subgraph.ts';
import type { Stage, StageContext } from '../stage.ts';
import { flaggedPeople } from './flagged-people.ts';
import { publishUnits } from './publish-units.ts';
import type { Unit } from './units.ts';

/**
 * Takes every community of a network without groups apart (METHOD 8.5, 5.2, 5.3): its people and the edges among them, a unit a community in the
 * order of ids. Steps of people flagged for safeguarding, victims of the CSE full table among them, are withheld (METHOD 10.2).
 */
export const dismantlingCommunities: Stage = {
  name: 'dismantling-communities',
  does: 'Removes people from every community one by one, in several orders, and follows the size of its largest connected part.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes', 'communities', 'safeguarding'],
  parameters: ['kind', 'seed', 'dismantling'],
  outputs: ['dismantling', 'dismantling_summary'],
  async run(context) {
    const { source, executor, input } = context;
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const units: Unit[] = [];
    for (const network of await networkNames(executor, files, source.study.kind))
      if (communityNetworks.includes(network)) units.push(...(await communityUnits(context, network)));
    await publishUnits(context, units, await flaggedPeople(context));
  },
};

async function communityUnits({ executor, input }: StageContext, network: string): Promise<Unit[]> {
  const { dialect, columns } = executor;
  const { ids, graph } = await readNetwork(executor, { edges: input('edges'), nodes: input('working_nodes') }, network);
  // Everyone in the network is in a community: the rows stand in the order of its nodes.
  const { community_id: communities } = await columns(
    `SELECT community_id FROM ${dialect.readParquet(input('communities'))} AS communities
     WHERE network = ${dialect.text(network)} ORDER BY nominal_id`,
  );
  const people = new Map<string, number[]>();
  (communities as string[]).forEach((community, node) => {
    const own = people.get(community);
    if (own) own.push(node);
    else people.set(community, [node]);
  });
  return [...people]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, nodes]) => ({
      network,
      unit,
      ids: nodes.map((node) => ids[node]),
      graph: subgraph(graph, Uint32Array.from(nodes)),
    }));
}
