import type { Stage } from '../stage.ts';

/** As many places as the published tables of removal show for each group. */
const TOP = 10;

/**
 * Who truly holds the first places of every order of removal (METHOD 11.6): by relation to the group that is taken apart, over all groups;
 * who is nothing to it is `none`. Nothing where the truth is not known.
 */
export const rankTruth: Stage = {
  name: 'rank-truth',
  does: 'Looks up what those who come first in each order of removal truly are to the group.',
  module: import.meta.url,
  inputs: ['dismantling', 'working_true_relations', 'working_members_without'],
  parameters: [],
  outputs: ['rank_truth'],
  async run({ executor: { dialect, execute }, input, output }) {
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const order = dialect.name('order');
    const query = `
      WITH places AS (
        SELECT ${order}, unit AS group_id, removed AS nominal_id FROM ${from('dismantling')} AS removals
        WHERE network = 'soc' AND step BETWEEN 1 AND ${TOP} AND removed IS NOT NULL),
      told AS (SELECT nominal_id, group_id, relation FROM ${from('working_true_relations')} AS relations)
      SELECT ${order}, relation, count(*) AS places, CAST(sum(would_go) AS BIGINT) AS would_go FROM (
        SELECT places.${order}, coalesce(told.relation, 'none') AS relation,
          CASE WHEN without.group_id = places.group_id THEN 0 ELSE 1 END AS would_go
        FROM places LEFT JOIN told ON told.nominal_id = places.nominal_id AND told.group_id = places.group_id
        LEFT JOIN ${from('working_members_without')} AS without ON without.nominal_id = places.nominal_id) AS held
      WHERE EXISTS (SELECT 1 FROM told) GROUP BY ${order}, relation ORDER BY ${order}, relation`;
    await execute(dialect.writeParquet(query, output('rank_truth')));
  },
};
