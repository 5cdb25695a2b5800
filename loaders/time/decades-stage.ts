import { groupNodeSql } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { decadesOf, periodsQuery } from './periods.ts';

/**
 * The network of every group in every decade (METHOD 7.2): the members that the decade's network assigns to it, and the edges among them and to
 * the group. A member all of whose links lead to others has no edge here, and is in `decade_members` alone.
 */
export const decades: Stage = {
  name: 'decades',
  does: 'Cuts the network of every group out of the network of each decade.',
  module: import.meta.url,
  inputs: ['working_period_edges', 'working_period_members'],
  parameters: ['temporal.decades'],
  outputs: ['decade_members', 'decade_edges'],
  async run(context) {
    const { executor, input, source } = context;
    const from = (table: Parameters<typeof input>[0]) => executor.dialect.readParquet(input(table));
    const spans = decadesOf(source.study.temporal);
    const wanted = spans.length === 0 ? `SELECT '' AS period` : periodsQuery(spans);
    const members = `SELECT members.* FROM ${from('working_period_members')} AS members
      JOIN (${wanted}) AS decades ON decades.period = members.period`;
    await writeTable(
      context,
      'decade_members',
      `SELECT group_id, period AS decade, nominal_id, hops FROM (${members}) AS members`,
    );
    await writeTable(
      context,
      'decade_edges',
      `WITH members AS (${members}), inside AS (
         SELECT period, group_id, nominal_id AS node_id FROM members
         UNION ALL SELECT DISTINCT period, group_id, ${groupNodeSql('group_id')} FROM members)
       SELECT first.group_id, edges.period AS decade, edges.a, edges.b, edges.links, edges.weight
       FROM ${from('working_period_edges')} AS edges
       JOIN inside AS first ON first.period = edges.period AND first.node_id = edges.a
       JOIN inside AS second ON second.period = edges.period AND second.node_id = edges.b AND second.group_id = first.group_id`,
    );
  },
};
