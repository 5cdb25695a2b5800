import { completedYears } from '../records/completed-years.ts';
import type { Stage, StageContext } from '../stage.ts';
import { REASON_SEPARATOR, type SafeguardingReason, safeguardingReasons } from './reasons.ts';

/**
 * Nominals of any network, and of the CSE full table, who were children (METHOD 10.1): under 18 at `as_of`, or on the day of any record that links
 * them: the day it counts on, or the earlier one on which the crime occurred or the custody began. A crime of the full table links its
 * offender and its victim. Ages are completed years; a birthday of 29 February falls on 1 March in other years. Before birth, by a wrong date, is
 * under 18. Victims of the full table are flagged as such too. Without a birth date it cannot be shown, and nothing is flagged; `left_out` counts
 * those people of the networks, who keep their place.
 */
export const safeguarding: Stage = {
  name: 'safeguarding',
  does: 'Flags everyone who is under 18, was at the time of a record that links them, or is a victim in the CSE full table.',
  module: import.meta.url,
  inputs: ['links', 'working_nodes', 'working_nominals', 'working_record_days', 'cse_full'],
  parameters: ['as_of'],
  outputs: ['safeguarding', 'left_out'],
  async run(context) {
    const { executor, output } = context;
    const { dialect } = executor;
    const people = peopleToProtect(context);
    // The first link finds everyone youngest, so it alone is looked at.
    const flags: Readonly<Record<SafeguardingReason, string>> = {
      'under-18-now': under18('as_of'),
      'under-18-when-linked': under18('first_linked'),
      'cse-victim': 'is_victim',
    };
    const codes = (Object.keys(safeguardingReasons) as SafeguardingReason[]).map(
      (code) => `CASE WHEN ${flags[code]} THEN ${dialect.text(REASON_SEPARATOR + code)} ELSE '' END`,
    );
    await executor.execute(
      dialect.writeParquet(
        `SELECT nominal_id, substring(reasons, ${REASON_SEPARATOR.length + 1}) AS reasons
         FROM (SELECT nominal_id, concat(${codes.join(', ')}) AS reasons FROM (${people}) AS people) AS flagged
         WHERE reasons <> '' ORDER BY nominal_id`,
        output('safeguarding'),
      ),
    );
    await executor.execute(
      dialect.writeParquet(
        `SELECT ${dialect.text(noBirthDate.rule)} AS rule, 'nominals' AS ${dialect.name('table')}, count(*) AS rows,
           ${dialect.text(noBirthDate.why)} AS why
         FROM (${people}) AS people WHERE is_in_network AND date_of_birth IS NULL HAVING count(*) > 0`,
        output('left_out'),
      ),
    );
  },
};

/** The rule that counts people whose age nobody can tell. */
export const noBirthDate = {
  rule: 'safeguarding-no-birth-date',
  why: 'The person has no date of birth, so nobody can say whether they are or were under 18: not flagged for their age. They are kept in everything else.',
};

/**
 * Everyone who stands in a network or in the CSE full table: birth date, the first day of a record that links them, the day at which the
 * study stands, and whether they are a victim there, and in a network.
 */
function peopleToProtect({ executor: { dialect }, source, input }: StageContext): string {
  const { as_of: asOf } = source.study;
  const full = dialect.readParquet(input('cse_full'));
  const links = `(SELECT linked.a, linked.b, CASE WHEN days.began_on < linked.date THEN days.began_on ELSE linked.date END AS date
      FROM ${dialect.readParquet(input('links'))} AS linked
      LEFT JOIN ${dialect.readParquet(input('working_record_days'))} AS days
        ON days.source_system = linked.source_system AND days.source_ref = linked.source_ref)`;
  return `SELECT standing.nominal_id, nominals.date_of_birth, linked.first_linked,
      CAST(${asOf === null ? 'NULL' : dialect.text(asOf)} AS DATE) AS as_of,
      standing.is_victim = 1 AS is_victim, standing.is_in_network = 1 AS is_in_network
    FROM (SELECT nominal_id, max(is_victim) AS is_victim, max(is_in_network) AS is_in_network FROM (
        SELECT node_id AS nominal_id, 0 AS is_victim, 1 AS is_in_network
        FROM ${dialect.readParquet(input('working_nodes'))} AS nodes WHERE kind = 'nominal'
        UNION ALL SELECT offender_id, 0, 0 FROM ${full} AS offenders UNION ALL SELECT victim_id, 1, 0 FROM ${full} AS victims
      ) AS anybody GROUP BY nominal_id) AS standing
    LEFT JOIN ${dialect.readParquet(input('working_nominals'))} AS nominals ON nominals.nominal_id = standing.nominal_id
    LEFT JOIN (SELECT nominal_id, min(date) AS first_linked FROM (
        SELECT a AS nominal_id, date FROM ${links} AS firsts UNION ALL SELECT b, date FROM ${links} AS seconds
        UNION ALL SELECT offender_id, occurred_on FROM ${full} AS offenders
        UNION ALL SELECT victim_id, occurred_on FROM ${full} AS victims) AS ends GROUP BY nominal_id
    ) AS linked ON linked.nominal_id = standing.nominal_id`;
}

const under18 = (date: string): string => `${completedYears('date_of_birth', date)} < 18`;
