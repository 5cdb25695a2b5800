import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';

/**
 * Every group of the study, with its members (METHOD 4.4; immediate ones are one hop away and assigned to it), the distinct logs that
 * match it, and its crimes and their harm (METHOD 6).
 */
export const groups: Stage = {
  name: 'groups',
  does: 'Counts the members of every group and the logs that name it, beside its crimes and their harm.',
  module: import.meta.url,
  inputs: ['working_groups', 'working_members', 'matches', 'group_harm'],
  parameters: [],
  outputs: ['groups'],
  async run(context) {
    const { dialect } = context.executor;
    const from = (table: Parameters<typeof context.input>[0]) => dialect.readParquet(context.input(table));
    await writeTable(
      context,
      'groups',
      `SELECT groups.group_id, groups.name, groups.kind, groups.tracked, groups.crime_types,
         COALESCE(assigned.members, 0) AS members, COALESCE(assigned.immediate, 0) AS immediate_members,
         COALESCE(matched.logs, 0) AS logs, harm.crimes, harm.cchi_days, harm.ons_css
       FROM ${from('working_groups')} AS groups
       LEFT JOIN (SELECT group_id, count(*) AS members, count(CASE WHEN hops = 1 THEN 1 END) AS immediate
         FROM ${from('working_members')} GROUP BY group_id) AS assigned ON assigned.group_id = groups.group_id
       LEFT JOIN (SELECT group_id, count(DISTINCT log_id) AS logs
         FROM ${from('matches')} GROUP BY group_id) AS matched ON matched.group_id = groups.group_id
       LEFT JOIN ${from('group_harm')} AS harm ON harm.group_id = groups.group_id`,
    );
  },
};
