import type { Dialect } from '../executor/dialect.ts';
import { offenderRoles } from '../records/roles.ts';
import type { Study } from '../study/schema.ts';
import { groupNodeSql } from './group-node.ts';

/** Table expressions over the records that links are made of. */
export interface SocRecords {
  /** log_id, group_id. */
  readonly matches: string;
  /** log_id, created_on. */
  readonly logs: string;
  /** log_id, nominal_id; each person once a log. */
  readonly logNominals: string;
  /** crime_id, recorded_on. */
  readonly crimes: string;
  /** crime_id, nominal_id, role; roles trimmed and in capitals. */
  readonly crimeRoles: string;
  /** a, b, started_on, ended_on, counts_on; `a` < `b`. */
  readonly custody: string;
}

/**
 * A query for the links of the SOC network before decay: source_system, source_ref, a, b, date, strength; one row for each source record
 * and pair, `a` < `b`, in no order (METHOD 3.2 to 3.5).
 */
export const socLinksQuery = (
  dialect: Dialect,
  records: SocRecords,
  { links, custody }: Pick<Study, 'links' | 'custody'>,
): string =>
  `WITH ${logLinks(records, links.pairs)}, ${crimeLinks(dialect, records)}, ${custodyLinks(records, custody.strength)}
   SELECT * FROM log_links UNION ALL SELECT * FROM crime_links UNION ALL SELECT * FROM custody_links`;

/**
 * METHOD 3.2. A log with nobody on it joins nothing and leaves no row. [I-06] `per_group` links a pair once for each group that the log
 * names: one row still, with so many times the strength, for a pair has one link a source record.
 */
const logLinks = ({ matches, logs, logNominals }: SocRecords, pairs: Study['links']['pairs']) => `
  named AS (SELECT DISTINCT log_id, group_id FROM ${matches}),
  naming_logs AS (SELECT log_id, count(*) AS groups FROM named GROUP BY log_id),
  people AS (SELECT log_id, nominal_id FROM ${logNominals} AS present WHERE log_id IN (SELECT log_id FROM naming_logs)),
  shared AS (
    SELECT people.log_id, logs.created_on, CAST(1 AS DOUBLE) / count(*) AS strength,
      CAST(${pairs === 'per_group' ? 'max(naming_logs.groups)' : '1'} AS DOUBLE) / count(*) AS pair_strength
    FROM people JOIN ${logs} AS logs ON logs.log_id = people.log_id JOIN naming_logs ON naming_logs.log_id = people.log_id
    GROUP BY people.log_id, logs.created_on),
  group_ends AS (
    SELECT people.log_id, people.nominal_id, ${groupNodeSql('named.group_id')} AS group_node
    FROM people JOIN named ON named.log_id = people.log_id),
  log_links AS (
    SELECT 'log' AS source_system, shared.log_id AS source_ref, least(nominal_id, group_node) AS a,
      greatest(nominal_id, group_node) AS b, shared.created_on AS date, shared.strength AS strength
    FROM group_ends JOIN shared ON shared.log_id = group_ends.log_id
    UNION ALL
    SELECT 'log', shared.log_id, one.nominal_id, other.nominal_id, shared.created_on, shared.pair_strength
    FROM shared JOIN people AS one ON one.log_id = shared.log_id
    JOIN people AS other ON other.log_id = shared.log_id AND one.nominal_id < other.nominal_id),
  identified_by_log AS (SELECT DISTINCT nominal_id FROM people)`;

/** METHOD 3.3. A person with two roles in a crime is one offender. */
const crimeLinks = ({ text }: Dialect, { crimes, crimeRoles }: SocRecords) => `
  offenders AS (
    SELECT DISTINCT crime_id, nominal_id FROM ${crimeRoles} AS parts WHERE role IN (${offenderRoles.soc.map(text).join(', ')})),
  soc_crimes AS (
    SELECT DISTINCT crime_id FROM offenders WHERE nominal_id IN (SELECT nominal_id FROM identified_by_log)),
  crime_links AS (
    SELECT 'crime' AS source_system, crimes.crime_id AS source_ref, one.nominal_id AS a, other.nominal_id AS b,
      crimes.recorded_on AS date, CAST(1 AS DOUBLE) AS strength
    FROM soc_crimes JOIN ${crimes} AS crimes ON crimes.crime_id = soc_crimes.crime_id
    JOIN offenders AS one ON one.crime_id = soc_crimes.crime_id
    JOIN offenders AS other ON other.crime_id = soc_crimes.crime_id AND one.nominal_id < other.nominal_id),
  identified AS (
    SELECT nominal_id FROM identified_by_log UNION SELECT a FROM crime_links UNION SELECT b FROM crime_links)`;

/** METHOD 3.4. Whoever is drawn in by a shared cell alone draws in nobody else. The strength is written so that no engine reads it as a decimal. */
const custodyLinks = ({ custody }: SocRecords, strength: number) => `
  custody_links AS (
    SELECT 'custody' AS source_system,
      a || '|' || b || '|' || CAST(started_on AS VARCHAR) || '|' || CAST(ended_on AS VARCHAR) AS source_ref,
      a, b, counts_on AS date, CAST(${strength.toExponential()} AS DOUBLE) AS strength
    FROM ${custody} AS cells
    WHERE a IN (SELECT nominal_id FROM identified) OR b IN (SELECT nominal_id FROM identified))`;
