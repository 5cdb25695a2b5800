import type { Dialect } from '../executor/dialect.ts';
import { crimePartsQuery } from '../identify/cse-parts.ts';
import { rowRules } from '../identify/cse-query.ts';

/** The rules that leave out a row of an offender and a victim, in the order in which they are tried. */
const ROWS_LEFT_OUT = [rowRules.samePerson, rowRules.noBirthDate, rowRules.grownUp, rowRules.tooYoung] as const;

/**
 * Why a crime that truly was sexual abuse of a child is not in the full table, in the order in which it is asked; a rule of METHOD 8.1 and 8.2 has
 * the name that `left_out` knows it by.
 */
export const missedReasons = [
  'not-read',
  'no-rule',
  'cse-domestic-abuse',
  'cse-no-offender',
  'cse-no-victim',
  ...ROWS_LEFT_OUT,
] as const;

/** Table expressions that what is missed is counted over. */
export interface MissedRecords {
  /** crime_id, is_exploitation (0 or 1): crimes that truly were abuse of a child. */
  readonly truth: string;
  /** As `working_crime_details`, `working_cse_crimes`, `working_cse_rows` and `cse_full`. */
  readonly details: string;
  readonly admitted: string;
  readonly rows: string;
  readonly full: string;
  /** crime_id, nominal_id, role; of crimes before and after the study's day. */
  readonly roles: readonly string[];
}

/**
 * A query for `cse_missed`: reason, crimes, exploitation. A crime that counts after the network's day is not missed; one whose rows go for several
 * reasons goes by the last of them, which came nearest to being kept. A row for every reason, also where it is nobody's.
 */
export function missedQuery(dialect: Dialect, records: MissedRecords, day: string): string {
  const { truth, details, admitted, rows, full, roles } = records;
  const { text } = dialect;
  const place = ROWS_LEFT_OUT.map((rule, at) => `WHEN ${text(rule)} THEN ${at}`).join(' ');
  const ofPlace = ROWS_LEFT_OUT.map((rule, at) => `WHEN ${at} THEN ${text(rule)}`).join(' ');
  const listed = missedReasons.map((reason, at) => `SELECT ${at} AS place, ${text(reason)} AS reason`);
  return `WITH judged AS (
      SELECT crime_id, max(CASE rule ${place} END) AS furthest FROM ${rows} AS judged_rows GROUP BY crime_id),
    missed AS (
      SELECT truth.crime_id, truth.is_exploitation, CASE WHEN details.crime_id IS NULL THEN 'not-read'
          WHEN admitted.crime_id IS NULL THEN 'no-rule' WHEN admitted.is_domestic THEN 'cse-domestic-abuse'
          WHEN coalesce(parts.has_offender, 0) = 0 THEN 'cse-no-offender' WHEN parts.has_victim = 0 THEN 'cse-no-victim'
          ELSE CASE judged.furthest ${ofPlace} END END AS reason
      FROM ${truth} AS truth LEFT JOIN ${details} AS details ON details.crime_id = truth.crime_id
      LEFT JOIN ${admitted} AS admitted ON admitted.crime_id = truth.crime_id
      LEFT JOIN (${crimePartsQuery(dialect, roles)}) AS parts ON parts.crime_id = truth.crime_id
      LEFT JOIN judged ON judged.crime_id = truth.crime_id
      LEFT JOIN (SELECT DISTINCT crime_id FROM ${full} AS full_table) AS found ON found.crime_id = truth.crime_id
      WHERE found.crime_id IS NULL
        AND (details.crime_id IS NULL OR coalesce(details.occurred_on, details.recorded_on) <= ${day})),
    listed AS (${listed.join(' UNION ALL ')})
    SELECT listed.place, listed.reason, count(missed.crime_id) AS crimes, coalesce(sum(missed.is_exploitation), 0) AS exploitation
    FROM listed LEFT JOIN missed ON missed.reason = listed.reason GROUP BY listed.place, listed.reason`;
}
