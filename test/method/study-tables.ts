/** One row of an extract: every cell is text, and an empty text is a cell with nothing in it. */
export type Row = Readonly<Record<string, string>>;

/** The settings that these tests vary; everything else of the study file stands at its default. */
export interface Settings {
  readonly asOf: string;
  readonly halfLifeYears: number | 'none';
  readonly minimumDays: number;
  readonly custodyDate: 'ended' | 'started';
  readonly pairing: 'each' | 'rows';
  readonly randomDraws: number;
  readonly communities: 'leiden' | 'louvain' | 'components';
  readonly cse: CseSettings;
}

export interface CseSettings {
  /** None: the study's own day. */
  readonly asOf: string | null;
  readonly termMatch: 'word_start' | 'anywhere' | 'whole_word';
  readonly proximityHalfLifeYears: number;
  readonly recencyHalfLifeYears: number;
  readonly minimumOffenderAge: number;
  readonly custody: 'one' | 'both';
  readonly finalCounts: 'rows' | 'connections';
}

export const defaultSettings: Settings = {
  asOf: '2019-12-31',
  halfLifeYears: 'none',
  minimumDays: 30,
  custodyDate: 'ended',
  pairing: 'each',
  randomDraws: 5,
  communities: 'leiden',
  cse: {
    asOf: null,
    termMatch: 'word_start',
    proximityHalfLifeYears: 1,
    recencyHalfLifeYears: 5,
    minimumOffenderAge: 10,
    custody: 'one',
    finalCounts: 'rows',
  },
};

/** [I-18] The day that the CSE network stands at. */
export const cseDay = ({ asOf, cse }: Settings): string => cse.asOf ?? asOf;

/** The columns of every table that METHOD 1 to 8 reads, as RECORDS.md names them. */
export const tableColumns = {
  nominals: ['nominal_id', 'family_name', 'given_names', 'date_of_birth', 'sex', 'ethnic_appearance'],
  logs: ['log_id', 'created_on', 'source_grade', 'information_grade'],
  log_entries: ['log_id', 'entry_no', 'text'],
  log_nominals: ['log_id', 'nominal_id'],
  log_locations: ['log_id', 'location', 'area', 'latitude', 'longitude'],
  tracked_groups: ['ocg_id', 'name', 'aliases', 'kind', 'crime_types'],
  crimes: [
    'crime_id',
    'recorded_on',
    'occurred_on',
    'offence_title',
    'offence_code',
    'offence_type',
    'if_codes',
    'modus_operandi',
  ],
  crime_roles: ['crime_id', 'nominal_id', 'role'],
  harm: ['offence_code', 'cchi_days', 'ons_css', 'cchi_certainty'],
  custody: ['nominal_a', 'nominal_b', 'started_on', 'ended_on'],
  'review/nouns': ['word', 'similarity', 'decision', 'decided_by', 'decided_on', 'note'],
  'review/groups': ['group_id', 'name', 'aliases', 'kind', 'score', 'logs', 'decision', 'decided_by', 'decided_on'],
} as const satisfies Record<string, readonly string[]>;

export type StudyTable = keyof typeof tableColumns;

/** A study as rows in memory: what is written to a folder for the product, and what the slow method reads. */
export interface StudyTables {
  readonly settings: Settings;
  /** A table that is not here has no file. */
  readonly tables: Readonly<Partial<Record<StudyTable, readonly Row[]>>>;
}

export const rowsOf = ({ tables }: StudyTables, table: StudyTable): readonly Row[] => tables[table] ?? [];

/** The files of a study folder. `turn` turns the order of columns, which must not matter. */
export function studyFiles(study: StudyTables, name: string, turn = 0): Record<string, string> {
  const files: Record<string, string> = { 'study.yaml': studyYaml(study.settings, name) };
  for (const [table, rows] of Object.entries(study.tables)) {
    const columns = tableColumns[table as StudyTable];
    const turned = columns.map((_, index) => columns[(index + turn) % columns.length]);
    files[`${table}.csv`] = csv(turned, rows);
  }
  return files;
}

const studyYaml = (settings: Settings, name: string) => {
  const { asOf, halfLifeYears, minimumDays, custodyDate, pairing, randomDraws, communities, cse } = settings;
  return [
    `name: ${name}`,
    'kind: records',
    'synthetic: true',
    `as_of: ${asOf}`,
    `grades: {pairing: ${pairing}}`,
    `decay: {half_life_years: ${halfLifeYears}}`,
    'links: {pairs: once}',
    `custody: {minimum_days: ${minimumDays}, date: ${custodyDate}}`,
    `dismantling: {random_draws: ${randomDraws}}`,
    `communities: {method: ${communities}}`,
    'cse:',
    `  as_of: ${cse.asOf}`,
    `  term_match: ${cse.termMatch}`,
    `  proximity_half_life_years: ${cse.proximityHalfLifeYears}`,
    `  recency_half_life_years: ${cse.recencyHalfLifeYears}`,
    `  minimum_offender_age: ${cse.minimumOffenderAge}`,
    `  custody: ${cse.custody}`,
    `  final_counts: ${cse.finalCounts}`,
    '',
  ].join('\n');
};

const csv = (columns: readonly string[], rows: readonly Row[]) =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');

const cell = (value: string) => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
