import type { Dialect } from '../executor/dialect.ts';
import type { Study } from '../study/schema.ts';

/** Table expressions that links of the CSE network are made of; records of any day. */
export interface CseLinkRecords {
  /** As `cse_full`. */
  readonly full: string;
  /** log_id, created_on. */
  readonly logs: string;
  /** log_id, nominal_id; each person once a log. */
  readonly logNominals: string;
  /** a, b, started_on, ended_on, counts_on; `a` < `b`. */
  readonly custody: string;
}

/**
 * A query for the connections of the final table (METHOD 8.3): offender_a, crime_a, offender_b, crime_b, victim_id, `offender_a` <
 * `offender_b`, the days of the two crimes, `first_on` and `last_on`, and the days between them, `apart`.
 */
export const connectionsQuery = (dialect: Dialect, full: string): string => `
  SELECT connected.*, ${dialect.daysBetween('first_on', 'last_on')} AS apart FROM (
    SELECT one.offender_id AS offender_a, one.crime_id AS crime_a, other.offender_id AS offender_b, other.crime_id AS crime_b, one.victim_id,
      least(one.occurred_on, other.occurred_on) AS first_on, greatest(one.occurred_on, other.occurred_on) AS last_on
    FROM ${full} AS one JOIN ${full} AS other ON other.victim_id = one.victim_id AND one.offender_id < other.offender_id) AS connected`;

/** SQL for the reference of a connection's link (METHOD 3.5). */
export const connectionRef = `concat(crime_a, '|', crime_b, '|', victim_id)`;

/** METHOD 8.4: named parts of a query: offenders of the full table, the logs that name one (`all_naming`, and those that count), and the people on those. */
export const named = ({ full, logs, logNominals }: CseLinkRecords, day: string) => `
  offenders AS (SELECT DISTINCT offender_id AS nominal_id FROM ${full} AS full_table),
  naming AS (
    SELECT DISTINCT present.log_id FROM ${logNominals} AS present WHERE present.nominal_id IN (SELECT nominal_id FROM offenders)),
  all_naming AS (SELECT logs.log_id, logs.created_on FROM ${logs} AS logs WHERE logs.log_id IN (SELECT log_id FROM naming)),
  naming_logs AS (SELECT * FROM all_naming WHERE created_on <= ${day}),
  people AS (
    SELECT present.log_id, present.nominal_id FROM ${logNominals} AS present
    WHERE present.log_id IN (SELECT log_id FROM naming_logs))`;

/** A further part: `cells` of any day that join an offender, or with `one` somebody on one of those logs, to anybody [I-19]. */
export function joinedCells({ custody }: CseLinkRecords, rule: Study['cse']['custody']): string {
  const ends = (people: string, how: 'AND' | 'OR') =>
    `cells.a IN (SELECT nominal_id FROM ${people}) ${how} cells.b IN (SELECT nominal_id FROM ${people})`;
  const joined = rule === 'both' ? ends('offenders', 'AND') : ends('identified', 'OR');
  return `
  identified AS (SELECT nominal_id FROM offenders UNION SELECT nominal_id FROM people),
  cells AS (SELECT * FROM ${custody} AS cells WHERE ${joined})`;
}

/**
 * A query for the links of the CSE network from logs and cells before decay: source_system, source_ref, a, b, date, strength; one row for
 * each source record and pair, `a` < `b`, in no order (METHOD 8.4). On a log each offender of the full table is linked to every other person.
 */
export const cseRecordLinksQuery = (
  records: CseLinkRecords,
  day: string,
  { cse, custody }: Pick<Study, 'cse' | 'custody'>,
): string => `
  WITH ${named(records, day)}, ${joinedCells(records, cse.custody)},
  shared AS (
    SELECT people.log_id, naming_logs.created_on, CAST(1 AS DOUBLE) / count(*) AS strength
    FROM people JOIN naming_logs ON naming_logs.log_id = people.log_id GROUP BY people.log_id, naming_logs.created_on),
  pairs AS (
    SELECT DISTINCT one.log_id, least(one.nominal_id, other.nominal_id) AS a, greatest(one.nominal_id, other.nominal_id) AS b
    FROM people AS one JOIN offenders ON offenders.nominal_id = one.nominal_id
    JOIN people AS other ON other.log_id = one.log_id AND other.nominal_id <> one.nominal_id)
  SELECT 'log' AS source_system, pairs.log_id AS source_ref, pairs.a, pairs.b, shared.created_on AS date, shared.strength
  FROM pairs JOIN shared ON shared.log_id = pairs.log_id
  UNION ALL
  SELECT 'custody', a || '|' || b || '|' || CAST(started_on AS VARCHAR) || '|' || CAST(ended_on AS VARCHAR), a, b, counts_on,
    CAST(${custody.strength.toExponential()} AS DOUBLE)
  FROM cells WHERE counts_on <= ${day}`;
