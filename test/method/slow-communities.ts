import { betweennessOf } from './slow-betweenness.ts';
import { countsOn } from './slow-cse-full.ts';
import type { SlowCse } from './slow-cse-method.ts';
import { parseDay } from './slow-days.ts';
import { amongThem, dismantleUnits, type Step } from './slow-dismantling.ts';
import { type GroupHarm, groupHarm, readHarm } from './slow-harm.ts';
import { neighboursOf } from './slow-network.ts';
import type { Crime } from './slow-records.ts';
import { cseDay, type StudyTables } from './study-tables.ts';

/** Which community everyone of the CSE network is in. */
export type Partition = ReadonlyMap<string, string>;

/** What METHOD 4.2, 5, 6 and 8.5 say of a partition that is given. */
export interface SlowCommunities {
  readonly partition: Partition;
  /** Inside one's own community. */
  readonly measures: ReadonlyMap<string, { readonly degree: number; readonly betweenness: number }>;
  readonly steps: readonly Step[];
  /** Of all crimes up to the day of the CSE network, by community. */
  readonly harm: readonly GroupHarm[];
  /** Of the full table's crimes alone. */
  readonly cseHarm: readonly GroupHarm[];
}

export function communitiesOf(study: StudyTables, cse: SlowCse, partition: Partition): SlowCommunities {
  const neighbours = neighboursOf(cse.edges);
  const ids = [...new Set(partition.values())].sort();
  const members = [...partition].map(([nominal, group]) => ({ nominal, group }));
  const measures = new Map(
    ids.flatMap((id) => {
      const inside = amongThem(peopleOf(id, partition), neighbours);
      const betweenness = betweennessOf(inside);
      return [...inside].map(
        ([person, next]) => [person, { degree: next.size, betweenness: betweenness.get(person)! }] as const,
      );
    }),
  );
  const asOf = parseDay(cseDay(study.settings))!;
  const counting = cse.crimes.filter((crime) => countsOn(crime) <= asOf);
  const table = readHarm(study);
  return {
    partition,
    measures,
    steps: dismantleUnits(ids, members, neighbours),
    harm: groupHarm(ids, members, counting, table),
    cseHarm: groupHarm(ids, members, crimesOfFullTable(cse), table),
  };
}

/** From rows of `communities`. */
export const partitionOf = (rows: readonly Readonly<Record<string, unknown>>[]): Partition =>
  new Map(rows.map(({ nominal_id, community_id }) => [String(nominal_id), String(community_id)]));

export const peopleOf = (community: string, partition: Partition): string[] =>
  [...partition].filter(([, id]) => id === community).map(([person]) => person);

/** Every crime of the full table once, with its offenders there. */
export function crimesOfFullTable({ full }: SlowCse): Crime[] {
  const crimes = new Map(full.map(({ crime }) => [crime.id, crime]));
  return [...crimes.values()].map((crime) => ({
    ...crime,
    offenders: [...new Set(full.filter((row) => row.crime.id === crime.id).map(({ offender }) => offender))],
  }));
}
