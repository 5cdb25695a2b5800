import { cseDay } from '../identify/cse-day.ts';
import type { Stage, StageContext } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { offendersQuery, scored } from './crime-query.ts';
import { readKnownHarm } from './known-harm.ts';
import { knownTotals, unitTotals } from './unit-totals.ts';

/**
 * The harm of every community of the CSE network: the distinct crimes of its people in one of the six roles, on the day that network stands
 * at, and those of the full table alone (METHOD 6); with its extent: how many people, offenders and victims of the full table, people of the SOC
 * network, and people with a safeguarding flag.
 */
export const communityHarm: Stage = {
  name: 'community-harm',
  does: 'Adds up the harm of the crimes of every community, and counts who is in it.',
  module: import.meta.url,
  inputs: [
    'harm',
    'quality_tables',
    'cse_full',
    'communities',
    'safeguarding',
    'working_nodes',
    'working_crime_details',
    'working_crime_roles',
    'working_later_crime_roles',
  ],
  parameters: ['as_of', 'cse.as_of'],
  outputs: ['community_harm'],
  async run(context) {
    const { source, executor, input } = context;
    const { dialect } = executor;
    const known = await readKnownHarm(context);
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const counting = `SELECT crime_id, recorded_on, offence_code FROM ${from('working_crime_details')} AS details
      WHERE coalesce(occurred_on, recorded_on) <= ${cseDay(dialect, source.study)}`;
    const totals = (offenders: string) => `SELECT committed.community_id, ${unitTotals(dialect, known)}
      FROM (SELECT DISTINCT people.community_id, offenders.crime_id FROM people
        JOIN (${offenders}) AS offenders ON offenders.nominal_id = people.nominal_id) AS committed
      JOIN crimes ON crimes.crime_id = committed.crime_id GROUP BY committed.community_id`;
    await writeTable(
      context,
      'community_harm',
      `WITH people AS (SELECT nominal_id, community_id FROM ${from('communities')} AS communities WHERE network = 'cse'),
       crimes AS (${scored(context, counting)}),
       in_any AS (${totals(offendersQuery(context, ['working_crime_roles', 'working_later_crime_roles']))}),
       in_full AS (${totals(`SELECT crime_id, offender_id AS nominal_id FROM ${from('cse_full')} AS full_table`)}),
       extent AS (${extentQuery(context)})
       SELECT 'cse' AS network, extent.*, ${knownTotals(known, 'in_any')}, ${knownTotals(known, 'in_full', 'cse_')}
       FROM extent LEFT JOIN in_any ON in_any.community_id = extent.community_id
       LEFT JOIN in_full ON in_full.community_id = extent.community_id`,
    );
  },
};

/** Who is in each community of `people`. */
function extentQuery({ executor: { dialect }, input }: StageContext): string {
  const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
  const among = (ids: string) => `count(CASE WHEN nominal_id IN (${ids}) THEN 1 END)`;
  return `SELECT community_id, count(*) AS nominals,
      ${among(`SELECT offender_id FROM ${from('cse_full')} AS offenders`)} AS offenders,
      ${among(`SELECT victim_id FROM ${from('cse_full')} AS victims`)} AS victims,
      ${among(`SELECT node_id FROM ${from('working_nodes')} AS nodes WHERE network = 'soc'`)} AS in_soc,
      ${among(`SELECT nominal_id FROM ${from('safeguarding')} AS flagged`)} AS flagged
    FROM people GROUP BY community_id`;
}
