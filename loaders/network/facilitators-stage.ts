import { groupNode } from '../links/group-node.ts';
import type { Stage } from '../stage.ts';
import { yearBefore } from './year-before.ts';

/**
 * Potential facilitators of every two groups: nominals with direct links to both (METHOD 4.5), and those whose links to both are from logs
 * of the last 12 months before `as_of` (METHOD 7.3, 7.4): dated after the same day of the year before, up to `as_of`. Pairs without any have no
 * row; without an `as_of` the second number is null.
 */
export const facilitators: Stage = {
  name: 'facilitators',
  does: 'Counts, for every two groups, the people with direct links to both.',
  module: import.meta.url,
  inputs: ['links', 'working_groups'],
  parameters: ['as_of'],
  outputs: ['group_links'],
  async run({ source, executor, input, output }) {
    const { dialect } = executor;
    const asOf = source.study.as_of;
    const day = (date: string) => `CAST(${dialect.text(date)} AS DATE)`;
    const recent =
      asOf === null
        ? 'CAST(NULL AS BIGINT)'
        : `max(CASE WHEN links.source_system = 'log' AND links.date > ${day(yearBefore(asOf))} AND links.date <= ${day(asOf)}
             THEN 1 ELSE 0 END)`;
    const direct = (group: 'a' | 'b', nominal: 'a' | 'b') =>
      `SELECT groups.group_id, links.${nominal} AS nominal_id, links.source_system, links.date
       FROM ${dialect.readParquet(input('links'))} AS links
       INNER JOIN ${dialect.readParquet(input('working_groups'))} AS groups
         ON links.${group} = concat(${dialect.text(groupNode(''))}, groups.group_id)
       WHERE links.network = 'soc'`;
    await executor.execute(
      dialect.writeParquet(
        `WITH direct AS (
           SELECT group_id, nominal_id, ${recent} AS recent
           FROM (${direct('a', 'b')} UNION ALL ${direct('b', 'a')}) AS links GROUP BY group_id, nominal_id
         )
         SELECT first.group_id AS group_a, second.group_id AS group_b, count(*) AS facilitators,
           CAST(sum(first.recent * second.recent) AS BIGINT) AS facilitators_last_12_months
         FROM direct AS first
         INNER JOIN direct AS second ON first.nominal_id = second.nominal_id AND first.group_id < second.group_id
         GROUP BY first.group_id, second.group_id ORDER BY group_a, group_b`,
        output('group_links'),
      ),
    );
  },
};
