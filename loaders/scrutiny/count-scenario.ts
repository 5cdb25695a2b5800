import type { EdgeList } from '../network/graph.ts';
import type { NearestGroups } from '../network/nearest/nearest-group.ts';
import { type Kept, type LinkTable, systems } from './link-table.ts';

/** What people truly are, by node and by group's place among the group nodes. */
export interface TrueRelations {
  /** Of every node: 1 a member of some group, 2 an associate of some, 0 neither. */
  readonly closest: Uint8Array;
  /** `node * groups + group` of every member, and of every member or associate. */
  readonly members: ReadonlySet<number>;
  readonly involved: ReadonlySet<number>;
  readonly groups: number;
  /** Members on file, in the network or not. */
  readonly trueMembers: number;
}

/** The counts of one row of `scenario_truth`. */
export type ScenarioCounts = Readonly<
  Record<
    | 'logs'
    | 'group_links'
    | 'adversarial_links'
    | 'true_members'
    | 'people'
    | 'involved'
    | 'members'
    | 'assigned'
    | 'assigned_members'
    | 'right_members'
    | 'right_involved'
    | 'immediate'
    | 'immediate_right_involved'
    | 'moved'
    | 'lost',
    number
  >
>;

/** The group, by its place among the group nodes (−1: none), and the hops to it, of every node. */
export type Assigned = Pick<NearestGroups, 'group' | 'hops'>;

/** Counts how right a network is, and what moved against the run as it is. */
export function countScenario(
  table: LinkTable,
  kept: Kept,
  { a, b }: EdgeList,
  nearest: Assigned,
  before: Assigned,
  { closest, members, involved, groups, trueMembers }: TrueRelations,
): ScenarioCounts {
  const counts = {
    ...countLinks(table, kept),
    true_members: trueMembers,
    people: 0,
    involved: 0,
    members: 0,
    assigned: 0,
    assigned_members: 0,
    right_members: 0,
    right_involved: 0,
    immediate: 0,
    immediate_right_involved: 0,
    moved: 0,
    lost: 0,
  };
  const isThere = new Uint8Array(table.nodes);
  for (const node of a) isThere[node] = 1;
  for (const node of b) isThere[node] = 1;
  for (let node = 0; node < table.nodes; node++) {
    if (table.isGroup[node] === 1) continue;
    const [now, then] = [nearest.group[node], before.group[node]];
    if (then >= 0 && now < 0) counts.lost++;
    if (then >= 0 && now >= 0 && now !== then) counts.moved++;
    if (isThere[node] === 0) continue;
    counts.people++;
    if (closest[node] > 0) counts.involved++;
    if (closest[node] === 1) counts.members++;
    if (now < 0) continue;
    const isImmediate = nearest.hops[node] === 1;
    const isRight = involved.has(node * groups + now);
    counts.assigned++;
    if (closest[node] === 1) counts.assigned_members++;
    if (members.has(node * groups + now)) counts.right_members++;
    if (isRight) counts.right_involved++;
    if (isImmediate) counts.immediate++;
    if (isImmediate && isRight) counts.immediate_right_involved++;
  }
  return counts;
}

function countLinks({ isGroup, a, b, system, record, isAdversarial, records }: LinkTable, kept: Kept) {
  const isNamed = new Uint8Array(records.log);
  const counts = { logs: 0, group_links: 0, adversarial_links: 0 };
  for (let row = 0; row < a.length; row++) {
    if (kept[row] === 0 || system[row] !== systems.log || (isGroup[a[row]] === 0 && isGroup[b[row]] === 0)) continue;
    isNamed[record[row]] = 1;
    counts.group_links++;
    counts.adversarial_links += isAdversarial[row];
  }
  counts.logs = isNamed.reduce((sum, named) => sum + named, 0);
  return counts;
}
