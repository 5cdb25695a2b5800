import type { StageContext } from '../stage.ts';
import type { Study } from '../study/schema.ts';
import { dismantleUnits } from './dismantle-units.ts';
import type { DismantlingRules } from './share.ts';
import type { Unit } from './units.ts';
import { writeDismantling, writeSummary } from './write-dismantling.ts';

/** Takes units apart by the rules of the study, and writes `dismantling` and `dismantling_summary`; steps of flagged people are withheld. */
export async function publishUnits(
  { source, executor, workers, output }: StageContext,
  units: readonly Unit[],
  flagged: ReadonlySet<string>,
): Promise<void> {
  const { denominator } = source.study.dismantling;
  const dismantlings = await dismantleUnits(units, rulesOf(source.study), denominator, workers);
  await writeDismantling(executor, output('dismantling'), dismantlings, denominator, flagged);
  await writeSummary(executor, output('dismantling_summary'), dismantlings);
}

/** What dismantling takes from the study file. */
const rulesOf = ({ seed, dismantling: settings }: Study): DismantlingRules => ({
  seed,
  randomDraws: settings.random_draws,
  wholeUpTo: settings.whole_up_to,
  ranks: settings.ranks,
  tail: settings.tail,
  weightedUpTo: settings.weighted_up_to,
});
