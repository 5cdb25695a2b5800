import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  left_out: {
    key: ['rule', 'table'],
    columns: { rule: 'VARCHAR', table: 'VARCHAR', rows: 'BIGINT', why: 'VARCHAR' },
  },
  inputs: {
    key: ['table'],
    columns: { table: 'VARCHAR', file: 'VARCHAR', rows: 'BIGINT', ignored_columns: 'VARCHAR' },
  },
  /** Every table that a study of the kind may hold; `file` is null where it is not there. `counted`: rows that no rule of their own leaves out. */
  quality_tables: {
    key: ['table'],
    columns: { table: 'VARCHAR', needed: 'BOOLEAN', file: 'VARCHAR', rows: 'BIGINT', counted: 'BIGINT' },
  },
  /**
   * What the rows of each table that is there hold by column; `filled`, `unknown` (a word such as 'not known'), `unreadable` and `empty` add up
   * to `rows`, the rows that could be read. `first` and `last`: the span of a column of dates.
   */
  quality_columns: {
    key: ['table', 'position'],
    columns: {
      table: 'VARCHAR',
      position: 'BIGINT',
      column: 'VARCHAR',
      needed: 'BOOLEAN',
      present: 'BOOLEAN',
      rows: 'BIGINT',
      filled: 'BIGINT',
      unknown: 'BIGINT',
      unreadable: 'BIGINT',
      empty: 'BIGINT',
      first: 'DATE',
      last: 'DATE',
    },
  },
  /**
   * Rows of a table by the year they count on (null: no readable date) and, for logs, the scheme of their grades: `5x5x5`, `3x5x2` or
   * `unreadable`. `reliable` (METHOD 1.2) is null for what is not graded; `counted`: rows that no rule leaves out.
   */
  quality_years: {
    key: ['table', 'year', 'scheme'],
    columns: {
      table: 'VARCHAR',
      year: 'BIGINT',
      scheme: 'VARCHAR',
      rows: 'BIGINT',
      reliable: 'BIGINT',
      counted: 'BIGINT',
    },
  },
  /** Crimes that count by offence code (null: none recorded), and whether the harm table scores it; null where there is no harm table. */
  quality_offences: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      crimes: 'BIGINT',
      has_cchi_days: 'BOOLEAN',
      has_ons_css: 'BOOLEAN',
    },
  },
  /**
   * What `check` says is wrong with the rows of a file, in its order: the first of each kind, then one that stands for the others. Of a value the
   * first 200 characters. `nominal_a` and `nominal_b`: whom the row names, where that can be told. `row_of_adults`: false where the row is about
   * anybody whom the nominals do not show to be 18 or over at `as_of`, somebody who is not among them included; `words_of_adults`: the same of
   * value, problem and expected, which may hold an id or a name. Null in a bare network.
   */
  faults: {
    key: ['number'],
    columns: {
      number: 'BIGINT',
      kind: 'VARCHAR',
      file: 'VARCHAR',
      row: 'BIGINT',
      column: 'VARCHAR',
      value: 'VARCHAR',
      stands_for: 'BIGINT',
      problem: 'VARCHAR',
      expected: 'VARCHAR',
      effect: 'VARCHAR',
      nominal_a: 'VARCHAR',
      nominal_b: 'VARCHAR',
      row_of_adults: 'BOOLEAN',
      words_of_adults: 'BOOLEAN',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  working_nominals: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', family_name: 'VARCHAR', given_names: 'VARCHAR', date_of_birth: 'DATE' },
  },
  /** Logs that count: reliable, and created on or before the study's `as_of`. */
  working_logs: { key: ['log_id'], columns: { log_id: 'VARCHAR', created_on: 'DATE' } },
  /** Their grades, as they are compared: capitals, no spaces round them. */
  working_log_grades: {
    key: ['log_id'],
    columns: { log_id: 'VARCHAR', source_grade: 'VARCHAR', information_grade: 'VARCHAR' },
  },
  /** The entries of logs that count. */
  working_log_entries: {
    key: ['log_id', 'entry_no'],
    columns: { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
  },
  /** The entries of logs that would count if they were reliable: word vectors may be trained on them too [I-04]. */
  working_unreliable_log_entries: {
    key: ['log_id', 'entry_no'],
    columns: { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
  },
  /** Who is on logs that count, each person once a log. */
  working_log_nominals: { key: ['log_id', 'nominal_id'], columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR' } },
  /** The locations of logs that count, as recorded; a row without both coordinates in range has neither. */
  working_log_locations: {
    key: ['log_id', 'location', 'area', 'latitude', 'longitude'],
    columns: { log_id: 'VARCHAR', location: 'VARCHAR', area: 'VARCHAR', latitude: 'DOUBLE', longitude: 'DOUBLE' },
  },
  /** Crimes recorded on or before `as_of`. */
  working_crimes: { key: ['crime_id'], columns: { crime_id: 'VARCHAR', recorded_on: 'DATE', offence_code: 'VARCHAR' } },
  /** Parts in crimes that count, each part once. */
  working_crime_roles: {
    key: ['crime_id', 'nominal_id', 'role'],
    columns: { crime_id: 'VARCHAR', nominal_id: 'VARCHAR', role: 'VARCHAR' },
  },
  /** Pairs who shared a cell long enough, `a` < `b`; `counts_on` is the day the record counts on. */
  working_custody: {
    key: ['a', 'b', 'started_on', 'ended_on'],
    columns: { a: 'VARCHAR', b: 'VARCHAR', started_on: 'DATE', ended_on: 'DATE', counts_on: 'DATE' },
  },
  /** The day on which what a record tells of began, where it is before the day the record counts on; `source_ref` as in `links`. */
  working_record_days: {
    key: ['source_system', 'source_ref'],
    columns: { source_system: 'VARCHAR', source_ref: 'VARCHAR', began_on: 'DATE' },
  },
  /** All that is recorded of a crime that counts, and of crimes recorded after `as_of` that would count but for that. */
  working_crime_details: {
    key: ['crime_id'],
    columns: {
      crime_id: 'VARCHAR',
      recorded_on: 'DATE',
      occurred_on: 'DATE',
      offence_title: 'VARCHAR',
      offence_code: 'VARCHAR',
      offence_type: 'VARCHAR',
      if_codes: 'VARCHAR',
      modus_operandi: 'VARCHAR',
    },
  },
  /** Records that nothing but their day, after `as_of`, keeps out: a network that stands at a later day may count them. */
  working_later_crime_roles: {
    key: ['crime_id', 'nominal_id', 'role'],
    columns: { crime_id: 'VARCHAR', nominal_id: 'VARCHAR', role: 'VARCHAR' },
  },
  working_later_logs: { key: ['log_id'], columns: { log_id: 'VARCHAR', created_on: 'DATE' } },
  working_later_log_nominals: {
    key: ['log_id', 'nominal_id'],
    columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR' },
  },
  working_later_custody: {
    key: ['a', 'b', 'started_on', 'ended_on'],
    columns: { a: 'VARCHAR', b: 'VARCHAR', started_on: 'DATE', ended_on: 'DATE', counts_on: 'DATE' },
  },
  /** Numbers that no stage of the method reads, for whoever looks somebody up. */
  working_police_numbers: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', pnc_id: 'VARCHAR', cro_number: 'VARCHAR' },
  },
  /** Sex and ethnic appearance as recorded, for figures that are about them; no score reads this (METHOD 10.3). */
  working_appearances: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', sex: 'VARCHAR', ethnicity: 'VARCHAR' },
  },
  working_tracked_groups: {
    key: ['group_id'],
    columns: { group_id: 'VARCHAR', name: 'VARCHAR', aliases: 'VARCHAR', kind: 'VARCHAR', crime_types: 'VARCHAR' },
  },
} as const satisfies Record<string, TableDeclaration>;
