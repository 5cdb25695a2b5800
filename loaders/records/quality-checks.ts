import type { Dialect } from '../executor/dialect.ts';
import { isGrade } from './grades.ts';
import type { RecordTableName } from './record-tables.ts';

/** How a column's values are told apart, beyond being there or not. SQL over a loaded table. */
export interface ColumnCheck {
  /** True where a value can be read; where nothing is said, every value can. */
  readonly readable?: string;
  /** The day that a column of dates is read as. */
  readonly day?: string;
  /** A value may say that nothing is known: see `unknownWords`. */
  readonly mayBeUnknown?: boolean;
}

export type ColumnChecks = Readonly<Record<string, ColumnCheck>>;

/** What extracts write where nothing is known; compared trimmed and in lower case. */
export const unknownWords = [
  'unknown',
  'not known',
  'not stated',
  'not recorded',
  'not available',
  'unk',
  'n/k',
  'n/a',
  '?',
  '-',
] as const;

const described: ColumnCheck = { mayBeUnknown: true };
const date = (day: string): ColumnCheck => ({ day, readable: `${day} IS NOT NULL`, mayBeUnknown: true });
const numberWhere = (when: string): ColumnCheck => ({ readable: `coalesce(${when}, false)`, mayBeUnknown: true });
const degrees = (column: string, most: number) => numberWhere(`abs(TRY_CAST(${column} AS DOUBLE)) <= ${most}`);
const score = (column: string) =>
  numberWhere(`TRY_CAST(${column} AS DOUBLE) >= 0 AND TRY_CAST(${column} AS DOUBLE) < 1e15`);

/** How the columns of the extracts are looked at, by the days and marks that they gained as they were loaded. Ids and free text are there or not. */
export const recordChecks = (dialect: Dialect): Readonly<Partial<Record<RecordTableName, ColumnChecks>>> => ({
  nominals: {
    family_name: described,
    given_names: described,
    date_of_birth: date('born'),
    sex: described,
    ethnic_appearance: described,
    pnc_id: described,
    cro_number: described,
  },
  logs: {
    created_on: date('created'),
    source_grade: { readable: isGrade(dialect, 'source'), mayBeUnknown: true },
    information_grade: { readable: isGrade(dialect, 'information'), mayBeUnknown: true },
  },
  log_entries: { entry_no: numberWhere('TRY_CAST(entry_no AS DOUBLE) IS NOT NULL') },
  log_locations: {
    location: described,
    area: described,
    latitude: degrees('latitude', 90),
    longitude: degrees('longitude', 180),
  },
  crimes: {
    recorded_on: date('recorded'),
    occurred_on: date('occurred'),
    offence_title: described,
    offence_code: described,
    offence_type: described,
  },
  crime_roles: { role: described },
  custody: { started_on: date('started_day'), ended_on: date('ended_day') },
  tracked_groups: { name: described, kind: { readable: 'known_kind IS NOT NULL', mayBeUnknown: true } },
  missing_reports: {
    missing_from: date('went'),
    found_on: date('found'),
    found_location: described,
    found_outside_force: { readable: `lower(trim(found_outside_force)) IN ('true', 'false')`, mayBeUnknown: true },
  },
  harm: { offence_title: described, cchi_days: score('cchi_days'), ons_css: score('ons_css') },
});

/** The same for a bare network, whose edges carry the strength that their weight was read as. */
export const networkChecks: Readonly<Record<'edges' | 'nodes', ColumnChecks>> = {
  edges: { weight: { readable: `rule IS DISTINCT FROM 'weight-not-positive'` } },
  nodes: { label: described, group: described },
};
