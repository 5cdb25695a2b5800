import type { InputColumns } from './input-columns.ts';

/** An input table of a study of records: its columns, and what makes a row of it one record. */
export interface RecordTable extends InputColumns {
  /** Columns that must hold something: a row without is left out. */
  readonly ids: readonly string[];
  /** Rows that agree in these may be the same record. */
  readonly key: readonly string[];
  /** Rows that agree in these are identical; where nothing is said, in every column. */
  readonly same?: readonly string[];
  /** The key is an id of its own: two rows that have it and differ are refused. */
  readonly unique: boolean;
}

/** The files that the extracts of a study are read from (RECORDS.md), records before the tables that name them. */
export const recordTables = {
  nominals: {
    required: ['nominal_id'],
    optional: ['family_name', 'given_names', 'date_of_birth', 'sex', 'ethnic_appearance', 'pnc_id', 'cro_number'],
    ids: ['nominal_id'],
    key: ['nominal_id'],
    unique: true,
  },
  logs: {
    required: ['log_id', 'created_on', 'source_grade', 'information_grade'],
    optional: [],
    ids: ['log_id'],
    key: ['log_id'],
    unique: true,
  },
  log_entries: {
    required: ['log_id', 'entry_no', 'text'],
    optional: [],
    ids: ['log_id'],
    key: ['log_id', 'entry_no'],
    unique: false,
  },
  log_nominals: {
    required: ['log_id', 'nominal_id'],
    optional: [],
    ids: ['log_id', 'nominal_id'],
    key: ['log_id', 'nominal_id'],
    unique: false,
  },
  log_locations: {
    required: ['log_id', 'location'],
    optional: ['area', 'latitude', 'longitude'],
    numbers: ['latitude', 'longitude'],
    ids: ['log_id', 'location'],
    key: ['log_id', 'location'],
    unique: false,
  },
  crimes: {
    required: ['crime_id', 'recorded_on', 'offence_title'],
    optional: ['occurred_on', 'offence_code', 'offence_type', 'if_codes', 'modus_operandi'],
    ids: ['crime_id'],
    key: ['crime_id'],
    unique: true,
  },
  crime_roles: {
    required: ['crime_id', 'nominal_id', 'role'],
    optional: [],
    ids: ['crime_id', 'nominal_id'],
    key: ['crime_id', 'nominal_id', 'part'],
    same: ['crime_id', 'nominal_id', 'part'],
    unique: false,
  },
  custody: {
    required: ['nominal_a', 'nominal_b', 'started_on', 'ended_on'],
    optional: [],
    ids: ['nominal_a', 'nominal_b'],
    key: ['a', 'b', 'started', 'ended'],
    same: ['a', 'b', 'started', 'ended'],
    unique: false,
  },
  tracked_groups: {
    required: ['ocg_id', 'name'],
    optional: ['aliases', 'kind', 'crime_types'],
    ids: ['ocg_id'],
    key: ['ocg_id'],
    unique: true,
  },
  missing_reports: {
    required: ['report_id', 'nominal_id', 'missing_from'],
    optional: ['found_on', 'found_location', 'found_outside_force'],
    ids: ['report_id', 'nominal_id'],
    key: ['report_id'],
    unique: true,
  },
  harm: {
    required: ['offence_code', 'cchi_days', 'ons_css'],
    optional: ['offence_title', 'cchi_certainty', 'cchi_edition', 'ons_edition'],
    numbers: ['cchi_days', 'ons_css'],
    ids: ['offence_code'],
    key: ['offence_code'],
    unique: true,
  },
} as const satisfies Record<string, RecordTable>;

export type RecordTableName = keyof typeof recordTables;

export const recordTableNames = Object.keys(recordTables) as RecordTableName[];

/** The files of a person's decisions, which stages after this one read. */
export const reviewTables = {
  review_nouns: { required: ['word', 'decision'], optional: ['similarity', 'decided_by', 'decided_on', 'note'] },
  review_groups: {
    required: ['group_id', 'name', 'decision'],
    optional: ['aliases', 'kind', 'score', 'logs', 'decided_by', 'decided_on', 'note'],
  },
} as const satisfies Record<string, InputColumns>;
