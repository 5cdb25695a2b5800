import { networkNames, readNetwork } from '../network/read-network.ts';
import type { Stage } from '../stage.ts';
import type { Study } from '../study/schema.ts';
import { dismantleUnits } from './dismantle-units.ts';
import type { DismantlingRules } from './share.ts';
import { type Unit, wholeNetwork } from './units.ts';
import { writeDismantling, writeSummary } from './write-dismantling.ts';

/** Takes bare networks apart, each whole (METHOD 5.2, 5.3). */
export const dismantling: Stage = {
  name: 'dismantling',
  does: 'Removes people from the network one by one, in several orders, and follows the size of its largest connected part.',
  module: import.meta.url,
  inputs: ['edges', 'working_nodes'],
  parameters: ['kind', 'seed', 'dismantling'],
  outputs: ['dismantling', 'dismantling_summary'],
  async run({ source, executor, workers, input, output }) {
    const files = { edges: input('edges'), nodes: input('working_nodes') };
    const units: Unit[] = [];
    for (const name of await networkNames(executor, files, source.study.kind)) {
      units.push(wholeNetwork(await readNetwork(executor, files, name)));
    }
    const { denominator } = source.study.dismantling;
    const dismantlings = await dismantleUnits(units, rulesOf(source.study), denominator, workers);
    await writeDismantling(executor, output('dismantling'), dismantlings, denominator);
    await writeSummary(executor, output('dismantling_summary'), dismantlings);
  },
};

/** What dismantling takes from the study file. */
export const rulesOf = ({ seed, dismantling: settings }: Study): DismantlingRules => ({
  seed,
  randomDraws: settings.random_draws,
  wholeUpTo: settings.whole_up_to,
  ranks: settings.ranks,
  tail: settings.tail,
});
