import type { Cell } from '../executor/executor.ts';
import { groupIdOf } from '../links/group-node.ts';
import { buildGraph, type EdgeList } from '../network/graph.ts';
import { nearestGroups } from '../network/nearest/nearest-group.ts';
import { randomSource, shuffled } from '../random.ts';
import type { Stage, StageContext } from '../stage.ts';
import { tables, workingTables } from '../tables.ts';
import { type Assigned, countScenario, type ScenarioCounts } from './count-scenario.ts';
import { edgesOf, type Kept, withoutAdversaries, withoutLogs } from './link-table.ts';
import { readLinkTable, readNearest, readRelations, type ScenarioTables } from './read-scenario.ts';

/** Shares of the logs that name a group that are taken away. */
const MISSING = [0.1, 0.25, 0.5];

/** How many seeded draws there are of each: among many people one hardly differs from the next, and takes long. */
const drawsFor = (nodes: number) => (nodes <= 20_000 ? 3 : 1);

/**
 * What becomes of identification and assignment without adversarial links, and where logs are missing (METHOD 11.6). Links and nearest
 * groups are worked out again from the run's links; words and criteria stay. Of a log that is missing its links go, and crimes and cells that
 * counted through it alone. The shares of one draw are nested: what 10 % takes, 25 % takes too. Nothing where the truth is not known.
 */
export const scenarioTruth: Stage = {
  name: 'scenario-truth',
  does: 'Works out again who is assigned to which group without adversarial links, and where logs are missing.',
  module: import.meta.url,
  inputs: ['links', 'working_nodes', 'working_members', 'working_true_relations', 'working_adversaries'],
  parameters: ['seed', 'membership'],
  outputs: ['scenario_truth', 'working_members_without'],
  async run(context) {
    const { executor, input } = context;
    const from = (table: Parameters<typeof input>[0]) => executor.dialect.readParquet(input(table));
    const given: ScenarioTables = {
      links: from('links'),
      nodes: from('working_nodes'),
      members: from('working_members'),
      adversaries: from('working_adversaries'),
      relations: from('working_true_relations'),
    };
    const [{ known }] = await executor.rows(`SELECT count(*) AS known FROM ${given.relations} AS told`);
    await writeScenarios(context, known === 0 ? { rows: [], without: [] } : await playScenarios(context, given));
  },
};

interface Played {
  readonly rows: readonly (ScenarioCounts & {
    readonly scenario: string;
    readonly share: number;
    readonly draw: number;
  })[];
  /** The group of every nominal without adversarial links. */
  readonly without: readonly { readonly nominalId: string; readonly groupId: string | null }[];
}

async function playScenarios({ source, executor, workers }: StageContext, given: ScenarioTables): Promise<Played> {
  const { seed, membership } = source.study;
  const { ids, table } = await readLinkTable(executor, given);
  const groups = Uint32Array.from(ids.keys()).filter((node) => table.isGroup[node] === 1);
  const truth = await readRelations(executor, given, ids, groups);
  const everything = new Uint8Array(table.a.length).fill(1);
  const asItIs = await readNearest(executor, given, ids, groups);
  const rows: Played['rows'][number][] = [];
  const add = (scenario: string, share: number, draw: number, kept: Kept, edges: EdgeList, nearest: Assigned) =>
    rows.push({ scenario, share, draw, ...countScenario(table, kept, edges, nearest, asItIs, truth) });
  const play = async (scenario: string, share: number, draw: number, kept: Kept): Promise<Assigned> => {
    const edges = edgesOf(table, kept);
    const nearest = await nearestGroups(buildGraph(edges), groups, membership.distance, workers);
    add(scenario, share, draw, kept, edges, nearest);
    return nearest;
  };
  add('all', 0, 0, everything, edgesOf(table, everything), asItIs);
  for (let draw = 1; draw <= drawsFor(table.nodes); draw++) {
    const order = shuffled(table.records.log, randomSource(seed, 'missing-logs', draw));
    for (const share of MISSING) await play('thinned', share, draw, withoutLogs(table, firstOf(order, share)));
  }
  const { group } = await play('without-adversarial', 0, 0, withoutAdversaries(table));
  const without = ids.flatMap((nominalId, node) =>
    table.isGroup[node] === 1
      ? []
      : [{ nominalId, groupId: group[node] < 0 ? null : groupIdOf(ids[groups[group[node]]]) }],
  );
  return { rows: rows.sort(byKey), without };
}

const byKey = (one: Played['rows'][number], other: Played['rows'][number]) =>
  (one.scenario < other.scenario ? -1 : one.scenario > other.scenario ? 1 : 0) ||
  one.share - other.share ||
  one.draw - other.draw;

/** A byte a log, 1 for the share of them that stand first in an order. */
function firstOf(order: Uint32Array, share: number): Uint8Array {
  const isMissing = new Uint8Array(order.length);
  for (const log of order.subarray(0, Math.round(share * order.length))) isMissing[log] = 1;
  return isMissing;
}

async function writeScenarios({ executor, output }: StageContext, { rows, without }: Played): Promise<void> {
  const { columns } = tables.scenario_truth;
  const named = Object.keys(columns) as (keyof typeof columns)[];
  await executor.writeColumns(
    output('scenario_truth'),
    columns,
    Object.fromEntries(named.map((name) => [name, rows.map((row): Cell => row[name])])),
  );
  await executor.writeColumns(output('working_members_without'), workingTables.working_members_without.columns, {
    nominal_id: without.map(({ nominalId }) => nominalId),
    group_id: without.map(({ groupId }) => groupId),
  });
}
