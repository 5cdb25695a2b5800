import { dismantling } from './dismantle/stage.ts';
import { measures } from './network/stage.ts';
import { readNetworkRecords } from './records/network-stage.ts';
import type { Stage } from './stage.ts';
import type { Study } from './study/schema.ts';

/** The method as a list of stages, in the order in which data flows, for each kind of study. */
const methods: Readonly<Record<'network', readonly Stage[]>> = {
  network: [readNetworkRecords, measures, dismantling],
};

/** The stages that a study is run through. */
export function stagesOf({ kind }: Study): readonly Stage[] {
  if (kind !== 'network') throw new Error(`There are no stages for a study of kind ${kind}`);
  return methods[kind];
}
