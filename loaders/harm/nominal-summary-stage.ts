import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { harmSum, ifKnown, offendersQuery, scored, scoredCrimes } from './crime-query.ts';
import { readKnownHarm } from './known-harm.ts';

/**
 * Everyone in any network, with where they stand in each, and their harm by both indices: of all crimes that count on the study's day in one of
 * the six roles, as in `members`, and of the full table's crimes alone, on the day of the CSE network (METHOD 6, 8).
 */
export const nominalSummary: Stage = {
  name: 'nominal-summary',
  does: 'Says of every person which networks, group and communities they are in, with their harm and why safeguarding comes first.',
  module: import.meta.url,
  inputs: [
    'harm',
    'quality_tables',
    'working_nodes',
    'working_members',
    'communities',
    'safeguarding',
    'cse_full',
    'working_crimes',
    'working_crime_roles',
  ],
  parameters: [],
  outputs: ['nominal_summary'],
  async run(context) {
    const { executor, input } = context;
    const { dialect } = executor;
    const known = await readKnownHarm(context);
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const isIn = (network: string) => `max(CASE WHEN network = ${dialect.text(network)} THEN 1 ELSE 0 END) = 1`;
    const community = (network: string) => `(SELECT nominal_id, community_id FROM ${from('communities')} AS communities
      WHERE network = ${dialect.text(network)})`;
    const totals = (crimes: string, offenders: string) => `SELECT offenders.nominal_id, count(*) AS crimes,
        ${harmSum(dialect, known, 'cchi_days', { order: 'crimes.crime_id' })} AS cchi_days,
        ${harmSum(dialect, known, 'ons_css', { order: 'crimes.crime_id' })} AS ons_css
      FROM (${offenders}) AS offenders JOIN (${crimes}) AS crimes ON crimes.crime_id = offenders.crime_id GROUP BY offenders.nominal_id`;
    const fullCrimes = `SELECT crime_id, max(occurred_on) AS recorded_on, max(offence_code) AS offence_code FROM ${from('cse_full')} AS full_table
      GROUP BY crime_id`;
    const fullOffenders = `SELECT DISTINCT crime_id, offender_id AS nominal_id FROM ${from('cse_full')} AS full_table`;
    const harmOf = (table: string, prefix: string) =>
      (['crimes', 'cchi_days', 'ons_css'] as const)
        .map((column) => `${ifKnown(known[column], `${table}.${column}`)} AS ${prefix}${column}`)
        .join(', ');
    await writeTable(
      context,
      'nominal_summary',
      `WITH people AS (
         SELECT node_id AS nominal_id, ${isIn('soc')} AS in_soc, ${isIn('cse')} AS in_cse, ${isIn('county-lines')} AS in_county_lines
         FROM ${from('working_nodes')} AS nodes WHERE kind = 'nominal' GROUP BY node_id),
       every_crime AS (${totals(scoredCrimes(context), offendersQuery(context))}),
       full_crimes AS (${totals(scored(context, fullCrimes), fullOffenders)}),
       victims AS (SELECT DISTINCT victim_id FROM ${from('cse_full')} AS full_table)
       SELECT people.*, members.group_id, cse.community_id AS cse_community, county_lines.community_id AS county_lines_community,
         ${harmOf('every_crime', '')}, ${harmOf('full_crimes', 'cse_')}, full_crimes.nominal_id IS NOT NULL AS cse_offender,
         victims.victim_id IS NOT NULL AS cse_victim, safeguarding.reasons AS safeguarding
       FROM people LEFT JOIN ${from('working_members')} AS members ON members.nominal_id = people.nominal_id
       LEFT JOIN ${community('cse')} AS cse ON cse.nominal_id = people.nominal_id
       LEFT JOIN ${community('county-lines')} AS county_lines ON county_lines.nominal_id = people.nominal_id
       LEFT JOIN every_crime ON every_crime.nominal_id = people.nominal_id
       LEFT JOIN full_crimes ON full_crimes.nominal_id = people.nominal_id
       LEFT JOIN victims ON victims.victim_id = people.nominal_id
       LEFT JOIN ${from('safeguarding')} AS safeguarding ON safeguarding.nominal_id = people.nominal_id`,
    );
  },
};
