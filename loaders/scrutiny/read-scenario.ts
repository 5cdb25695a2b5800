import type { Executor } from '../executor/executor.ts';
import { groupIdOf, groupIdSql, isGroupNodeSql } from '../links/group-node.ts';
import { NOT_REACHED } from '../network/hops.ts';
import type { Assigned, TrueRelations } from './count-scenario.ts';
import { type LinkTable, systems } from './link-table.ts';

/** Table expressions that scenarios are worked out from. */
export interface ScenarioTables {
  readonly links: string;
  readonly nodes: string;
  readonly members: string;
  readonly adversaries: string;
  readonly relations: string;
}

/** The SOC network's links as columns, and the ids of its nodes by number. */
export async function readLinkTable(
  { columns, dialect }: Executor,
  { links, nodes, adversaries }: ScenarioTables,
): Promise<{ readonly ids: readonly string[]; readonly table: LinkTable }> {
  const named = await columns(`SELECT node_id, kind FROM ${nodes} AS nodes WHERE network = 'soc' ORDER BY node_id`);
  const systemAt = Object.entries(systems).map(([name, code]) => `WHEN ${dialect.text(name)} THEN ${code}`);
  const found = await columns(`
    WITH numbered AS (
      SELECT node_id, row_number() OVER (ORDER BY node_id) - 1 AS number FROM ${nodes} AS nodes WHERE network = 'soc'),
    soc AS (SELECT source_system, source_ref, a, b, weight FROM ${links} AS links WHERE network = 'soc'),
    records AS (
      SELECT source_system, source_ref, row_number() OVER (PARTITION BY source_system ORDER BY source_ref) - 1 AS number
      FROM (SELECT DISTINCT source_system, source_ref FROM soc) AS once),
    group_ends AS (
      SELECT source_ref, a, b, CASE WHEN ${isGroupNodeSql('a')} THEN b ELSE a END AS nominal_id,
        CASE WHEN ${isGroupNodeSql('a')} THEN ${groupIdSql('a')} ELSE ${groupIdSql('b')} END AS group_id
      FROM soc WHERE source_system = 'log' AND (${isGroupNodeSql('a')} OR ${isGroupNodeSql('b')})),
    adversarial AS (
      SELECT group_ends.source_ref, group_ends.a, group_ends.b FROM group_ends
      JOIN ${adversaries} AS adversaries ON adversaries.log_id = group_ends.source_ref
        AND adversaries.nominal_id = group_ends.nominal_id AND adversaries.group_id = group_ends.group_id)
    SELECT first.number AS a, second.number AS b, CASE soc.source_system ${systemAt.join(' ')} END AS system,
      records.number AS record, soc.weight, CASE WHEN adversarial.a IS NULL THEN 0 ELSE 1 END AS adversarial
    FROM soc JOIN numbered AS first ON first.node_id = soc.a JOIN numbered AS second ON second.node_id = soc.b
    JOIN records ON records.source_system = soc.source_system AND records.source_ref = soc.source_ref
    LEFT JOIN adversarial ON soc.source_system = 'log' AND adversarial.source_ref = soc.source_ref
      AND adversarial.a = soc.a AND adversarial.b = soc.b
    ORDER BY first.number, second.number, soc.source_system, soc.source_ref`);
  const numbers = (column: string) => found[column] as Float64Array;
  const [system, record] = [Uint8Array.from(numbers('system')), Uint32Array.from(numbers('record'))];
  const kinds = named.kind as string[];
  return {
    ids: named.node_id as string[],
    table: {
      nodes: kinds.length,
      isGroup: Uint8Array.from(kinds, (kind) => (kind === 'group' ? 1 : 0)),
      a: Uint32Array.from(numbers('a')),
      b: Uint32Array.from(numbers('b')),
      system,
      record,
      weight: numbers('weight'),
      isAdversarial: Uint8Array.from(numbers('adversarial')),
      records: { log: 0, crime: 0, custody: 0, ...countRecords(system, record) },
    },
  };
}

function countRecords(system: Uint8Array, record: Uint32Array): Partial<LinkTable['records']> {
  const most = new Uint32Array(Object.keys(systems).length);
  for (let row = 0; row < system.length; row++) most[system[row]] = Math.max(most[system[row]], record[row] + 1);
  return Object.fromEntries(Object.entries(systems).map(([name, code]) => [name, most[code]]));
}

/** Whom the run as it is assigns to which group. */
export async function readNearest(
  { columns }: Executor,
  { nodes, members }: ScenarioTables,
  ids: readonly string[],
  groups: Uint32Array,
): Promise<Assigned> {
  const placeOf = new Map(Array.from(groups, (node, place) => [groupIdOf(ids[node]), place]));
  const found = await columns(`SELECT members.group_id, members.hops FROM ${nodes} AS nodes
    LEFT JOIN ${members} AS members ON members.nominal_id = nodes.node_id WHERE network = 'soc' ORDER BY node_id`);
  const group = (found.group_id as (string | null)[]).map((id) => (id === null ? undefined : placeOf.get(id)) ?? -1);
  return {
    group: Int32Array.from(group),
    hops: Int32Array.from(found.hops as Float64Array, (hops) => (Number.isNaN(hops) ? NOT_REACHED : hops)),
  };
}

/** What people truly are, by the numbers of nodes and of group nodes. A group or a person without a node counts among the true members alone. */
export async function readRelations(
  { rows }: Executor,
  { relations }: ScenarioTables,
  ids: readonly string[],
  groups: Uint32Array,
): Promise<TrueRelations> {
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const groupOf = new Map(Array.from(groups, (node, place) => [groupIdOf(ids[node]), place]));
  const closest = new Uint8Array(ids.length);
  const [members, involved, persons] = [new Set<number>(), new Set<number>(), new Set<string>()];
  const told = await rows(`SELECT nominal_id, group_id, relation FROM ${relations} AS told
    WHERE relation IN ('member', 'associate') ORDER BY nominal_id, group_id`);
  for (const { nominal_id, group_id, relation } of told) {
    const rank = relation === 'member' ? 1 : 2;
    if (rank === 1) persons.add(String(nominal_id));
    const node = nodeOf.get(String(nominal_id));
    if (node === undefined) continue;
    if (closest[node] === 0 || rank < closest[node]) closest[node] = rank;
    const group = groupOf.get(String(group_id));
    if (group === undefined) continue;
    involved.add(node * groups.length + group);
    if (rank === 1) members.add(node * groups.length + group);
  }
  return { closest, members, involved, groups: groups.length, trueMembers: persons.size };
}
