import { crimesOfFullTable, type Partition } from './slow-communities.ts';
import { type Harm, harmOf, readHarm } from './slow-harm.ts';
import { endsOf } from './slow-links.ts';
import type { SlowRun } from './slow-method.ts';
import type { StudyTables } from './study-tables.ts';

/** Where one person stands in every network (METHOD 8, 10), but for flags. */
export interface Summary {
  readonly nominal: string;
  readonly inSoc: boolean;
  readonly inCse: boolean;
  readonly group: string | null;
  readonly community: string | null;
  readonly harm: Harm;
  readonly cseHarm: Harm;
  readonly isCseOffender: boolean;
  readonly isCseVictim: boolean;
}

/** Everyone in any network, each once. */
export function summarise(study: StudyTables, run: SlowRun, partition: Partition): Summary[] {
  const [soc, cse] = [endsOf(run.links), endsOf(run.cse.links)];
  const people = new Set([...soc, ...cse].filter((node) => !node.startsWith('group:')));
  const table = readHarm(study);
  const fullCrimes = crimesOfFullTable(run.cse);
  return [...people].map((nominal) => ({
    nominal,
    inSoc: soc.has(nominal),
    inCse: cse.has(nominal),
    group: run.members.find((member) => member.nominal === nominal)?.group ?? null,
    community: partition.get(nominal) ?? null,
    harm: run.nominalHarm.get(nominal)!,
    cseHarm: harmOf(
      fullCrimes.filter(({ offenders }) => offenders.includes(nominal)),
      table,
    ),
    isCseOffender: run.cse.full.some(({ offender }) => offender === nominal),
    isCseVictim: run.cse.full.some(({ victim }) => victim === nominal),
  }));
}
