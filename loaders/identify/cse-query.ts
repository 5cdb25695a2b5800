import type { Dialect } from '../executor/dialect.ts';
import { completedYears } from '../records/completed-years.ts';
import { offenderRoles, VICTIM_ROLE } from '../records/roles.ts';
import type { Study } from '../study/schema.ts';
import { type CseRule, cseRules, ruleConditions } from './cse-terms.ts';

/** The offence type of domestic abuse. */
const DOMESTIC_ABUSE = 'DA';

/** What stands between the rules in `matched_by`. */
const SEPARATOR = ';';

/** The rules by which a row of an offender and a victim is judged, in the order in which they are tried (METHOD 8.2). */
export const rowRules = {
  samePerson: 'cse-offender-is-victim',
  noBirthDate: 'cse-victim-no-birth-date',
  grownUp: 'cse-victim-18-or-over',
  tooYoung: 'cse-offender-under-10',
  /** Kept. */
  negativeAge: 'cse-negative-age-amended',
} as const;

/**
 * A query for `working_cse_crimes`, over crimes with all that is recorded of them: each that one of the three rules admits (METHOD 8.1),
 * domestic abuse and crimes after the network's day included.
 */
export function cseCrimesQuery(dialect: Dialect, details: string, { cse }: Pick<Study, 'cse'>): string {
  const conditions = ruleConditions(dialect, cse.term_match);
  const by = (rule: CseRule) => `by_${rule}`;
  const tested = cseRules.map((rule) => `${conditions[rule]} AS ${by(rule)}`);
  const named = cseRules.map((rule) => `CASE WHEN ${by(rule)} THEN ${dialect.text(SEPARATOR + rule)} ELSE '' END`);
  return `SELECT crime_id, counts_on, offence_title, offence_code, is_domestic,
      substring(concat(${named.join(', ')}), ${SEPARATOR.length + 1}) AS matched_by
    FROM (SELECT crime_id, coalesce(occurred_on, recorded_on) AS counts_on, offence_title,
        CASE WHEN trim(offence_code) <> '' THEN offence_code END AS offence_code,
        coalesce(upper(trim(offence_type)) = '${DOMESTIC_ABUSE}', false) AS is_domestic, ${tested.join(', ')}
      FROM ${details} AS details) AS tested
    WHERE ${cseRules.map(by).join(' OR ')}`;
}

/** Table expressions that rows of offenders and victims are made of. */
export interface CseRecords {
  /** As `working_cse_crimes`. */
  readonly crimes: string;
  /** crime_id, nominal_id, role; of crimes before and after the study's day. Roles trimmed and in capitals. */
  readonly roles: readonly string[];
  /** nominal_id, date_of_birth. */
  readonly nominals: string;
}

/**
 * A query for `working_cse_rows`: one row an offender and a victim of each crime that counts on the network's day, in the CSE paper's four
 * roles (METHOD 1.5). Somebody with two roles in a crime is one offender.
 */
export function cseRowsQuery(
  dialect: Dialect,
  { crimes, roles, nominals }: CseRecords,
  day: string,
  { cse }: Pick<Study, 'cse'>,
): string {
  const inRoles = (wanted: readonly string[]) =>
    `SELECT DISTINCT parts.crime_id, parts.nominal_id, people.date_of_birth
     FROM (${roles.map((table, at) => `SELECT crime_id, nominal_id, role FROM ${table} AS roles_${at}`).join(' UNION ALL ')}) AS parts
     LEFT JOIN ${nominals} AS people ON people.nominal_id = parts.nominal_id
     WHERE parts.role IN (${wanted.map(dialect.text).join(', ')})`;
  return `WITH counting AS (SELECT crime_id, counts_on FROM ${crimes} AS crimes WHERE counts_on <= ${day} AND NOT is_domestic),
    offenders AS (${inRoles(offenderRoles.cse)}), victims AS (${inRoles([VICTIM_ROLE])}), aged AS (
      SELECT counting.crime_id, offenders.nominal_id AS offender_id, victims.nominal_id AS victim_id, counting.counts_on,
        ${completedYears('offenders.date_of_birth', 'counting.counts_on')} AS offender_age,
        ${completedYears('victims.date_of_birth', 'counting.counts_on')} AS told_victim_age
      FROM counting JOIN offenders ON offenders.crime_id = counting.crime_id JOIN victims ON victims.crime_id = counting.crime_id)
    SELECT aged.*, CASE WHEN offender_id = victim_id THEN '${rowRules.samePerson}'
      WHEN told_victim_age IS NULL THEN '${rowRules.noBirthDate}'
      WHEN told_victim_age >= 18 THEN '${rowRules.grownUp}'
      WHEN offender_age < ${cse.minimum_offender_age} THEN '${rowRules.tooYoung}'
      WHEN told_victim_age < 0 THEN '${rowRules.negativeAge}' END AS rule
    FROM aged`;
}

/**
 * A query for `cse_full`, over `working_cse_rows`, `working_cse_crimes` and what is recorded of people's appearance. A row stands in the final
 * table where its victim has another offender too: then the two crimes, or the one, are a connection (METHOD 8.3).
 */
export const cseFullQuery = (rows: string, crimes: string, appearances: string): string => `
  WITH kept AS (SELECT * FROM ${rows} AS judged WHERE rule IS NULL OR rule = '${rowRules.negativeAge}')
  SELECT kept.crime_id, kept.offender_id, kept.victim_id, kept.counts_on AS occurred_on, kept.offender_age,
    greatest(kept.told_victim_age, 0) AS victim_age, ${recordedSex('offenders')} AS offender_sex, ${recordedSex('victims')} AS victim_sex,
    offenders.ethnicity AS offender_ethnicity, victims.ethnicity AS victim_ethnicity,
    min(kept.offender_id) OVER (PARTITION BY kept.victim_id) <> max(kept.offender_id) OVER (PARTITION BY kept.victim_id) AS in_final,
    crimes.matched_by, crimes.offence_title, crimes.offence_code
  FROM kept JOIN ${crimes} AS crimes ON crimes.crime_id = kept.crime_id
  LEFT JOIN ${appearances} AS offenders ON offenders.nominal_id = kept.offender_id
  LEFT JOIN ${appearances} AS victims ON victims.nominal_id = kept.victim_id`;

/** M and F in capitals, anything else as it is recorded. */
const recordedSex = (person: string) =>
  `CASE WHEN upper(${person}.sex) IN ('M', 'F') THEN upper(${person}.sex) ELSE ${person}.sex END`;
