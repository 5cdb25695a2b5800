import type { Stage, StageContext } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { harmSum, ifKnown, offendersQuery, scoredCrimes } from './crime-query.ts';
import { type KnownHarm, readKnownHarm } from './known-harm.ts';
import { knownTotals, unitTotals } from './unit-totals.ts';

/**
 * The harm of people and of groups by both indices (METHOD 6): of a nominal, all crimes that count in which they hold an offender's role;
 * of a group, the distinct crimes of its members, whichever day they were recorded on. A crime without a score adds nothing, and is counted.
 */
export const harm: Stage = {
  name: 'harm',
  does: 'Adds up the harm of the crimes of every person and every group, and counts the crimes without a score.',
  module: import.meta.url,
  inputs: [
    'harm',
    'quality_tables',
    'quality_offences',
    'working_crimes',
    'working_crime_roles',
    'working_members',
    'working_groups',
  ],
  parameters: [],
  outputs: ['working_nominal_harm', 'group_harm', 'offence_harm'],
  async run(context) {
    const known = await readKnownHarm(context);
    await writeTable(context, 'working_nominal_harm', nominalQuery(context, known));
    await writeTable(context, 'group_harm', groupQuery(context, known));
    await writeTable(context, 'offence_harm', offenceQuery(context));
  },
};

function nominalQuery(context: StageContext, known: KnownHarm): string {
  const { dialect } = context.executor;
  return `WITH crimes AS (${scoredCrimes(context)}), offenders AS (${offendersQuery(context)}), totals AS (
      SELECT nominal_id, count(*) AS crimes, ${harmSum(dialect, known, 'cchi_days', { order: 'crimes.crime_id' })} AS cchi_days,
        ${harmSum(dialect, known, 'ons_css', { order: 'crimes.crime_id' })} AS ons_css
      FROM offenders JOIN crimes ON crimes.crime_id = offenders.crime_id GROUP BY nominal_id)
    SELECT members.nominal_id, ${ifKnown(known.crimes, 'totals.crimes')} AS crimes,
      ${ifKnown(known.cchi_days, 'totals.cchi_days')} AS cchi_days, ${ifKnown(known.ons_css, 'totals.ons_css')} AS ons_css
    FROM ${dialect.readParquet(context.input('working_members'))} AS members
    LEFT JOIN totals ON totals.nominal_id = members.nominal_id`;
}

/** The crimes of the members of groups, each once a group. */
const committed = (context: StageContext) => `
  SELECT DISTINCT members.group_id, offenders.crime_id
  FROM ${context.executor.dialect.readParquet(context.input('working_members'))} AS members
  JOIN (${offendersQuery(context)}) AS offenders ON offenders.nominal_id = members.nominal_id
  WHERE members.group_id IS NOT NULL`;

function groupQuery(context: StageContext, known: KnownHarm): string {
  const { dialect } = context.executor;
  return `WITH crimes AS (${scoredCrimes(context)}), committed AS (${committed(context)}), totals AS (
      SELECT group_id, ${unitTotals(dialect, known)}
      FROM committed JOIN crimes ON crimes.crime_id = committed.crime_id GROUP BY group_id)
    SELECT groups.group_id, ${knownTotals(known, 'totals')}
    FROM ${dialect.readParquet(context.input('working_groups'))} AS groups
    LEFT JOIN totals ON totals.group_id = groups.group_id`;
}

/** What members of groups did, by offence, so that a reader knows how much of the harm is missing. */
function offenceQuery(context: StageContext): string {
  const { dialect } = context.executor;
  return `WITH crimes AS (${scoredCrimes(context)}), committed AS (SELECT DISTINCT crime_id FROM (${committed(context)}) AS by_group)
    SELECT counted.offence_code, titles.offence_title, counted.crimes, counted.cchi_days, counted.ons_css, counted.cchi_certainty
    FROM (SELECT offence_code, count(*) AS crimes, max(cchi_days) AS cchi_days, max(ons_css) AS ons_css, max(cchi_certainty) AS cchi_certainty
      FROM committed JOIN crimes ON crimes.crime_id = committed.crime_id GROUP BY offence_code) AS counted
    LEFT JOIN ${dialect.readParquet(context.input('quality_offences'))} AS titles
      ON titles.offence_code IS NOT DISTINCT FROM counted.offence_code`;
}
