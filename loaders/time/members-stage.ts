import { groupIdSql, isGroupNodeSql } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';

/**
 * Everyone in the SOC network: the group they are nearest to, measures inside it, their harm (METHOD 6), and for how long they have stood in
 * the records (METHOD 7.3): first and last day of any link of theirs, and the group of their earliest direct link from a log; of groups that
 * are named on the same day, the one with the smallest id.
 */
export const members: Stage = {
  name: 'members',
  does: 'Joins each person’s group, measures and harm with the days of their first and last link.',
  module: import.meta.url,
  inputs: ['working_members', 'working_nominal_harm', 'links'],
  parameters: [],
  outputs: ['members'],
  async run(context) {
    const { executor, input } = context;
    const from = (table: Parameters<typeof input>[0]) => executor.dialect.readParquet(input(table));
    const links = `(SELECT * FROM ${from('links')} WHERE network = 'soc')`;
    await writeTable(
      context,
      'members',
      `WITH ends AS (
         SELECT a AS nominal_id, b AS other, source_system, date FROM ${links} AS one
         UNION ALL SELECT b, a, source_system, date FROM ${links} AS two
       ), spans AS (
         SELECT nominal_id, min(date) AS first_linked, max(date) AS last_linked FROM ends GROUP BY nominal_id
       ), direct AS (
         SELECT nominal_id, ${groupIdSql('other')} AS group_id, row_number() OVER (PARTITION BY nominal_id ORDER BY date, other) AS place
         FROM ends WHERE source_system = 'log' AND ${isGroupNodeSql('other')}
       )
       SELECT members.*, harm.crimes, harm.cchi_days, harm.ons_css, spans.first_linked, spans.last_linked,
         direct.group_id AS first_group_id
       FROM ${from('working_members')} AS members
       LEFT JOIN ${from('working_nominal_harm')} AS harm ON harm.nominal_id = members.nominal_id
       LEFT JOIN spans ON spans.nominal_id = members.nominal_id
       LEFT JOIN direct ON direct.nominal_id = members.nominal_id AND direct.place = 1`,
    );
  },
};
