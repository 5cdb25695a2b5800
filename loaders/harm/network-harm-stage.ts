import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { harmSum, ifKnown, offendersQuery, scoredCrimes } from './crime-query.ts';
import { readKnownHarm } from './known-harm.ts';

/**
 * Splits each group's harm by the networks its members are in (METHOD 6): each crime is shared equally among the group's members who hold an
 * offender's role in it, and each share goes to what that member is: in SOC only, also in CSE, also in county lines, or in all three. The
 * parts of a group add up to its harm.
 */
export const networkHarm: Stage = {
  name: 'network-harm',
  does: 'Shares every group’s harm out among its members, by the networks that they are in.',
  module: import.meta.url,
  inputs: [
    'harm',
    'quality_tables',
    'working_crimes',
    'working_crime_roles',
    'working_members',
    'working_groups',
    'working_nodes',
  ],
  parameters: [],
  outputs: ['network_harm'],
  async run(context) {
    const { executor, input } = context;
    const { dialect } = executor;
    const known = await readKnownHarm(context);
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const isIn = (network: string) =>
      `CASE WHEN members.nominal_id IN (SELECT node_id FROM ${from('working_nodes')} WHERE network = ${dialect.text(network)})
         THEN ${dialect.text(`;${network}`)} ELSE '' END`;
    const shared = { order: 'crimes.crime_id, shares.nominal_id', among: 'shares.sharers' };
    await writeTable(
      context,
      'network_harm',
      `WITH crimes AS (${scoredCrimes(context)}), parted AS (
         SELECT members.nominal_id, members.group_id, concat('soc', ${isIn('cse')}, ${isIn('county-lines')}) AS part
         FROM ${from('working_members')} AS members WHERE members.group_id IS NOT NULL
       ), committed AS (
         SELECT parted.group_id, parted.part, offenders.crime_id, offenders.nominal_id
         FROM parted JOIN (${offendersQuery(context)}) AS offenders ON offenders.nominal_id = parted.nominal_id
       ), shares AS (
         SELECT committed.*, count(*) OVER (PARTITION BY group_id, crime_id) AS sharers FROM committed
       ), totals AS (
         SELECT shares.group_id, shares.part, ${dialect.orderedSum('CAST(1 AS DOUBLE) / shares.sharers', shared.order)} AS crimes,
           ${harmSum(dialect, known, 'cchi_days', shared)} AS cchi_days, ${harmSum(dialect, known, 'ons_css', shared)} AS ons_css
         FROM shares JOIN crimes ON crimes.crime_id = shares.crime_id GROUP BY shares.group_id, shares.part
       ), parts AS (
         SELECT group_id, part, count(nominal_id) AS members FROM (
           SELECT group_id, part, nominal_id FROM parted
           UNION ALL SELECT group_id, 'soc', CAST(NULL AS VARCHAR) FROM ${from('working_groups')} AS groups
         ) AS anybody GROUP BY group_id, part
       )
       SELECT parts.group_id, parts.part, parts.members, ${ifKnown(known.crimes, 'totals.crimes')} AS crimes,
         ${ifKnown(known.cchi_days, 'totals.cchi_days')} AS cchi_days, ${ifKnown(known.ons_css, 'totals.ons_css')} AS ons_css
       FROM parts LEFT JOIN totals ON totals.group_id = parts.group_id AND totals.part = parts.part`,
    );
  },
};
