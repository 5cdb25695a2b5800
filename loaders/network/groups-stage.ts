import type { Stage } from '../stage.ts';

/**
 * Every group of the study, with its members (METHOD 4.4; immediate ones are one hop away and assigned to it) and the distinct logs that
 * match it. Crimes and harm are null until they are worked out.
 */
export const groups: Stage = {
  name: 'groups',
  does: 'Counts the members of every group, and the logs that name it.',
  module: import.meta.url,
  inputs: ['working_groups', 'members', 'matches'],
  parameters: [],
  outputs: ['groups'],
  async run({ executor, input, output }) {
    const { dialect } = executor;
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    await executor.execute(
      dialect.writeParquet(
        `SELECT groups.group_id, groups.name, groups.kind, groups.tracked, groups.crime_types,
           COALESCE(assigned.members, 0) AS members, COALESCE(assigned.immediate, 0) AS immediate_members,
           COALESCE(matched.logs, 0) AS logs,
           CAST(NULL AS BIGINT) AS crimes, CAST(NULL AS DOUBLE) AS cchi_days, CAST(NULL AS DOUBLE) AS ons_css
         FROM ${from('working_groups')} AS groups
         LEFT JOIN (SELECT group_id, count(*) AS members, count(CASE WHEN hops = 1 THEN 1 END) AS immediate
           FROM ${from('members')} GROUP BY group_id) AS assigned ON assigned.group_id = groups.group_id
         LEFT JOIN (SELECT group_id, count(DISTINCT log_id) AS logs
           FROM ${from('matches')} GROUP BY group_id) AS matched ON matched.group_id = groups.group_id
         ORDER BY groups.group_id`,
        output('groups'),
      ),
    );
  },
};
