import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  matches: {
    key: ['log_id', 'group_id', 'start'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', start: 'BIGINT', text: 'VARCHAR', noun: 'VARCHAR' },
  },
  /** What stands in a log around each match, in the same entry: about a sentence to either side, without anybody's name or any figure. */
  match_contexts: {
    key: ['log_id', 'group_id', 'start'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', start: 'BIGINT', before: 'VARCHAR', after: 'VARCHAR' },
  },
  /** The grades of every log that counts and names a group, as they are compared: capitals, no spaces round them. */
  matched_logs: {
    key: ['log_id'],
    columns: { log_id: 'VARCHAR', source_grade: 'VARCHAR', information_grade: 'VARCHAR' },
  },
  /**
   * METHOD 8.2: every crime, offender and victim of child sexual exploitation or abuse. `occurred_on`: the day that the crime counts on; ages are
   * completed years on it, a victim's negative one amended to 0; an offender's is null where no birth date is recorded. Sex, as recorded but for
   * the case of M and F, and ethnicity, as an officer perceived it, are null where nothing is recorded. `in_final`: stands in `cse_final`.
   */
  cse_full: {
    key: ['crime_id', 'offender_id', 'victim_id'],
    columns: {
      crime_id: 'VARCHAR',
      offender_id: 'VARCHAR',
      victim_id: 'VARCHAR',
      occurred_on: 'DATE',
      offender_age: 'BIGINT',
      victim_age: 'BIGINT',
      offender_sex: 'VARCHAR',
      victim_sex: 'VARCHAR',
      offender_ethnicity: 'VARCHAR',
      victim_ethnicity: 'VARCHAR',
      in_final: 'BOOLEAN',
      matched_by: 'VARCHAR',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** Crimes that a rule of METHOD 8.1 admits, whatever their type and day. `counts_on`: the day on which they occurred, else were recorded. */
  working_cse_crimes: {
    key: ['crime_id'],
    columns: {
      crime_id: 'VARCHAR',
      counts_on: 'DATE',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
      is_domestic: 'BOOLEAN',
      matched_by: 'VARCHAR',
    },
  },
  /** Every offender beside every victim of a crime that counts in the CSE network, and the rule that judged the row; null: kept as it is. */
  working_cse_rows: {
    key: ['crime_id', 'offender_id', 'victim_id'],
    columns: {
      crime_id: 'VARCHAR',
      offender_id: 'VARCHAR',
      victim_id: 'VARCHAR',
      counts_on: 'DATE',
      offender_age: 'BIGINT',
      told_victim_age: 'BIGINT',
      rule: 'VARCHAR',
    },
  },
  /** By which name and noun a log names a group, each once a log, and how often; a bare name has the noun ''. */
  working_namings: {
    key: ['log_id', 'group_id', 'name', 'noun'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', name: 'VARCHAR', noun: 'VARCHAR', matches: 'BIGINT' },
  },
} as const satisfies Record<string, TableDeclaration>;
