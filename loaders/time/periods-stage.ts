import { rm } from 'node:fs/promises';
import { groupIdOf, isGroupNodeSql } from '../links/group-node.ts';
import { nearestGroups } from '../network/nearest/nearest-group.ts';
import { type Network, readNetwork } from '../network/read-network.ts';
import type { Stage, StageContext } from '../stage.ts';
import { workingTables } from '../tables.ts';
import { writeTable } from '../write-table.ts';
import { periodEdgesQuery } from './period-edges.ts';
import { decadesOf, type Period, yearsOf } from './periods.ts';

/**
 * The SOC network of every year and decade on its own records, without decay, and the nearest group of everyone in it (METHOD 7.1, 7.2).
 * Betweenness and the like are not asked for: for each period O(links) in SQL, and what `nearestGroups` costs. One period after another, so
 * that no more is in memory than the largest of them needs.
 */
export const periods: Stage = {
  name: 'periods',
  does: 'Works out the network of every year and decade on its own records, and whom it assigns to which group.',
  module: import.meta.url,
  inputs: ['links'],
  parameters: ['temporal', 'membership'],
  outputs: ['working_period_edges', 'working_period_members'],
  async run(context) {
    const { executor, output } = context;
    const { temporal } = context.source.study;
    const all = [...yearsOf(temporal), ...decadesOf(temporal)].sort((x, y) => (x.name < y.name ? -1 : 1));
    const members = {
      period: [] as string[],
      nominal_id: [] as string[],
      group_id: [] as string[],
      hops: [] as number[],
    };
    const files: string[] = [];
    for (const period of all) {
      const { file, network } = await networkOf(context, period);
      files.push(file);
      for (const { nominal, group, hops } of await assign(context, network)) {
        members.period.push(period.name);
        members.nominal_id.push(nominal);
        members.group_id.push(group);
        members.hops.push(hops);
      }
    }
    await writeTable(
      context,
      'working_period_edges',
      `SELECT network AS period, a, b, links, weight FROM ${executor.dialect.readParquet(files)} AS edges`,
    );
    for (const file of files) await rm(file);
    await executor.writeColumns(
      output('working_period_members'),
      workingTables.working_period_members.columns,
      members,
    );
  },
};

/** The network of a period, which is named after it, and the file of its edges. */
async function networkOf({ executor, input, output }: StageContext, period: Period) {
  const { dialect } = executor;
  const name = dialect.text(period.name);
  const [file, nodes] = ['edges', 'nodes'].map((kind) => `${output('working_period_edges')}.${period.name}.${kind}`);
  const query = periodEdgesQuery(dialect, dialect.readParquet(input('links')), period);
  await executor.execute(
    dialect.writeParquet(`SELECT ${name} AS network, edges.* FROM (${query}) AS edges ORDER BY a, b`, file),
  );
  const edges = dialect.readParquet(file);
  await executor.execute(
    dialect.writeParquet(
      `SELECT ${name} AS network, node_id, CASE WHEN ${isGroupNodeSql('node_id')} THEN 'group' ELSE 'nominal' END AS kind,
         CAST(NULL AS VARCHAR) AS label, CAST(NULL AS VARCHAR) AS given_group
       FROM (SELECT a AS node_id FROM ${edges} AS one UNION SELECT b FROM ${edges} AS other) AS ends ORDER BY node_id`,
      nodes,
    ),
  );
  const network = await readNetwork(executor, { edges: [file], nodes: [nodes] }, period.name);
  await rm(nodes);
  return { file, network };
}

/** The nearest group of everyone who reaches one, in the order of ids. */
async function assign({ source, workers }: StageContext, { ids, kinds, graph }: Network) {
  const groups = Uint32Array.from(Array.from(kinds.keys()).filter((node) => kinds[node] === 'group'));
  const nearest = await nearestGroups(graph, groups, source.study.membership.distance, workers);
  return ids.flatMap((nominal, node) =>
    kinds[node] === 'group' || nearest.group[node] < 0
      ? []
      : [{ nominal, group: groupIdOf(ids[groups[nearest.group[node]]]), hops: nearest.hops[node] }],
  );
}
