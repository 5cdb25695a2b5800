import { networkNames, readNetwork } from '../network/read-network.ts';
import type { Stage } from '../stage.ts';
import { publishUnits } from './publish-units.ts';
import { type Unit, wholeNetwork } from './units.ts';

/** Takes bare networks apart, each whole (METHOD 5.2, 5.3). */
export const dismantling: Stage = {
  name: 'dismantling',
  does: 'Removes people from the network one by one, in several orders, and follows the size of its largest connected part.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes'],
  parameters: ['kind', 'seed', 'dismantling'],
  outputs: ['dismantling', 'dismantling_summary'],
  async run(context) {
    const { source, executor, input } = context;
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const units: Unit[] = [];
    for (const name of await networkNames(executor, files, source.study.kind)) {
      units.push(wholeNetwork(await readNetwork(executor, files, name)));
    }
    await publishUnits(context, units, new Set());
  },
};
