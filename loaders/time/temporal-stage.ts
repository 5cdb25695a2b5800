import { harmSum, ifKnown, offendersQuery, scoredCrimes } from '../harm/crime-query.ts';
import { readKnownHarm } from '../harm/known-harm.ts';
import type { Stage } from '../stage.ts';
import { writeTable } from '../write-table.ts';
import { periodsQuery, yearsOf } from './periods.ts';

/**
 * Every group in every year (METHOD 7.1): the nominals that the year's network assigns to it; the distinct crimes recorded in the year in
 * which one of them holds an offender's role, and their harm; the share of the year's reliable logs that match it. The search criteria, and
 * so the matches, are those of the whole run.
 */
export const temporal: Stage = {
  name: 'temporal',
  does: 'Counts the people, crimes, harm and logs of every group year by year.',
  module: import.meta.url,
  inputs: [
    'harm',
    'quality_tables',
    'working_period_members',
    'working_crimes',
    'working_crime_roles',
    'working_logs',
    'working_groups',
    'matches',
  ],
  parameters: ['temporal.years'],
  outputs: ['temporal'],
  async run(context) {
    const { executor, input, source } = context;
    const { dialect } = executor;
    const known = await readKnownHarm(context);
    const from = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const inYear = (date: string) => `extract(year FROM ${date}) = years.first_year`;
    const order = { order: 'crimes.crime_id' };
    await writeTable(
      context,
      'temporal',
      `WITH years AS (${periodsQuery(yearsOf(source.study.temporal))}), crimes AS (${scoredCrimes(context)}),
       offenders AS (${offendersQuery(context)}), members AS (
         SELECT years.period, members.group_id, members.nominal_id
         FROM ${from('working_period_members')} AS members JOIN years ON years.period = members.period
       ), sizes AS (
         SELECT period, group_id, count(*) AS nominals FROM members GROUP BY period, group_id
       ), committed AS (
         SELECT DISTINCT members.period, members.group_id, crimes.crime_id
         FROM members JOIN years ON years.period = members.period
         JOIN offenders ON offenders.nominal_id = members.nominal_id
         JOIN crimes ON crimes.crime_id = offenders.crime_id AND ${inYear('crimes.recorded_on')}
       ), harms AS (
         SELECT committed.period, committed.group_id, count(*) AS crimes, ${harmSum(dialect, known, 'cchi_days', order)} AS cchi_days,
           ${harmSum(dialect, known, 'ons_css', order)} AS ons_css, count(*) - count(crimes.cchi_days) AS crimes_without_cchi
         FROM committed JOIN crimes ON crimes.crime_id = committed.crime_id GROUP BY committed.period, committed.group_id
       ), dated_logs AS (
         SELECT years.period, logs.log_id FROM ${from('working_logs')} AS logs JOIN years ON ${inYear('logs.created_on')}
       ), all_logs AS (
         SELECT period, count(*) AS logs FROM dated_logs GROUP BY period
       ), named AS (
         SELECT dated_logs.period, matches.group_id, count(DISTINCT matches.log_id) AS logs
         FROM dated_logs JOIN ${from('matches')} AS matches ON matches.log_id = dated_logs.log_id
         GROUP BY dated_logs.period, matches.group_id
       )
       SELECT groups.group_id, years.first_year AS year, coalesce(sizes.nominals, 0) AS nominals,
         ${ifKnown(known.crimes, 'harms.crimes')} AS crimes, ${ifKnown(known.cchi_days, 'harms.cchi_days')} AS cchi_days,
         ${ifKnown(known.ons_css, 'harms.ons_css')} AS ons_css,
         ${ifKnown(known.cchi_days, 'harms.crimes_without_cchi')} AS crimes_without_cchi, coalesce(named.logs, 0) AS logs,
         CASE WHEN all_logs.logs > 0 THEN CAST(coalesce(named.logs, 0) AS DOUBLE) / all_logs.logs END AS logs_share
       FROM ${from('working_groups')} AS groups CROSS JOIN years
       LEFT JOIN sizes ON sizes.period = years.period AND sizes.group_id = groups.group_id
       LEFT JOIN harms ON harms.period = years.period AND harms.group_id = groups.group_id
       LEFT JOIN all_logs ON all_logs.period = years.period
       LEFT JOIN named ON named.period = years.period AND named.group_id = groups.group_id`,
    );
  },
};
