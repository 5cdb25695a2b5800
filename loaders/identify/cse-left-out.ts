import type { Dialect } from '../executor/dialect.ts';
import type { ListedRule } from '../records/listed-rules.ts';
import { crimePartsQuery } from './cse-parts.ts';
import { rowRules } from './cse-query.ts';

/** What the rules of METHOD 8.1 and 8.2 leave out of the full table, or amend in it: the table whose rows they judge, and why. */
const rules = {
  'cse-domestic-abuse': {
    table: 'crimes',
    why: 'The crime is of the kind that the CSE network is about, and is flagged as domestic abuse: left out of that network alone. How old the victim was is not looked at.',
  },
  'cse-crime-after-as-of': {
    table: 'crimes',
    why: 'The crime occurred, or was recorded where no day of occurrence is known, after the day the CSE network stands at.',
  },
  'cse-no-offender': {
    table: 'crimes',
    why: 'Nobody is recorded in the crime in a role that makes an offender for the CSE network, so it has no row in the full table. A crime without a victim as well is counted here alone.',
  },
  'cse-no-victim': {
    table: 'crimes',
    why: 'The crime has an offender, and nobody is recorded as its victim, so it has no row in the full table.',
  },
  'cse-negative-age-crimes': {
    table: 'crimes',
    why: 'Distinct crimes before a victim’s date of birth, whatever else is left out of them: nothing goes by this rule.',
  },
  [rowRules.samePerson]: {
    table: 'cse_full',
    why: 'The same person is an offender and a victim of the crime: nobody is joined to themself.',
  },
  [rowRules.noBirthDate]: {
    table: 'cse_full',
    why: 'The victim has no date of birth, and cannot be shown to have been under 18.',
  },
  [rowRules.grownUp]: { table: 'cse_full', why: 'The victim was 18 or over on the day of the crime.' },
  [rowRules.tooYoung]: {
    table: 'cse_full',
    why: 'The offender was under the age of criminal responsibility, 10 where the study does not say otherwise, on the day of the crime.',
  },
  [rowRules.negativeAge]: {
    table: 'cse_full',
    why: 'The crime was before the victim’s date of birth, which is taken for an error: kept, with the age of 0.',
  },
} as const;

type Rule = keyof typeof rules;

export const cseRuleNames = Object.keys(rules) as Rule[];

/** What is done with the records of a rule that leaves none out. */
export const cseKept: Readonly<Partial<Record<string, 'amended' | 'counted'>>> = {
  'cse-negative-age-crimes': 'counted',
  [rowRules.negativeAge]: 'amended',
};

/** Table expressions that these rules judge. */
export interface CseJudged {
  /** As `working_cse_crimes` and `working_cse_rows`. */
  readonly crimes: string;
  readonly rows: string;
  /** crime_id, nominal_id, role; of crimes before and after the study's day. */
  readonly roles: readonly string[];
}

/**
 * Each of these rules with what it judges. Crimes are those that a rule of METHOD 8.1 admits, rows stand for an offender and a victim of one of
 * them; each is left out under the first rule that holds.
 */
export function cseLeftOut(dialect: Dialect, { crimes, rows, roles }: CseJudged, day: string): ListedRule[] {
  const ofCrimes = (where: string, column: string, value: string) =>
    `SELECT crime_id AS id, '${column}' AS judged_column, ${value} AS judged_value FROM ${crimes} AS crimes WHERE ${where} ORDER BY crime_id`;
  const ofParts = (where: string) =>
    `SELECT crimes.crime_id AS id, 'role' AS judged_column, '' AS judged_value
     FROM ${crimes} AS crimes LEFT JOIN (${crimePartsQuery(dialect, roles)}) AS parts ON parts.crime_id = crimes.crime_id
     WHERE NOT crimes.is_domestic AND crimes.counts_on <= ${day} AND ${where} ORDER BY crimes.crime_id`;
  const ofRows = (rule: Rule, column: string, value: string) =>
    `SELECT concat(crime_id, '|', offender_id, '|', victim_id) AS id, '${column}' AS judged_column, CAST(${value} AS VARCHAR) AS judged_value
     FROM ${rows} AS judged WHERE rule = '${rule}' ORDER BY crime_id, offender_id, victim_id`;
  const judged: Readonly<Record<Rule, string>> = {
    'cse-domestic-abuse': ofCrimes('is_domestic', 'offence_type', `'DA'`),
    'cse-crime-after-as-of': ofCrimes(
      `NOT is_domestic AND counts_on > ${day}`,
      'occurred_on',
      'CAST(counts_on AS VARCHAR)',
    ),
    'cse-no-offender': ofParts('coalesce(parts.has_offender, 0) = 0'),
    'cse-no-victim': ofParts('parts.has_offender = 1 AND parts.has_victim = 0'),
    'cse-negative-age-crimes': `SELECT crime_id AS id, 'victim_age' AS judged_column, CAST(min(told_victim_age) AS VARCHAR) AS judged_value
      FROM ${rows} AS judged WHERE told_victim_age < 0 AND rule <> '${rowRules.samePerson}' GROUP BY crime_id ORDER BY crime_id`,
    [rowRules.samePerson]: ofRows(rowRules.samePerson, 'nominal_id', 'offender_id'),
    [rowRules.noBirthDate]: ofRows(rowRules.noBirthDate, 'date_of_birth', `''`),
    [rowRules.grownUp]: ofRows(rowRules.grownUp, 'victim_age', 'told_victim_age'),
    [rowRules.tooYoung]: ofRows(rowRules.tooYoung, 'offender_age', 'offender_age'),
    [rowRules.negativeAge]: ofRows(rowRules.negativeAge, 'victim_age', 'told_victim_age'),
  };
  return cseRuleNames.map((rule) => ({ rule, ...rules[rule], judged: judged[rule] }));
}
