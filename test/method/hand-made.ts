import { literalTable } from './literal-table.ts';
import { defaultSettings, type Row, type Settings, type StudyTables } from './study-tables.ts';

/**
 * A study as a person writes it. A log stands on one line with its people (between spaces) and its entries (between ` / `); a
 * crime with who did what (`P1 SUSPECT; P2 VICTIM`).
 */
export interface HandMade {
  readonly settings?: Partial<Settings>;
  /** `nominal_id | date_of_birth` */
  readonly nominals: string;
  /** `ocg_id | name | aliases` */
  readonly groups: string;
  /** `log_id | created_on | source | information | people | entries` */
  readonly logs: string;
  /** `crime_id | recorded_on | roles` */
  readonly crimes?: string;
  /** `nominal_a | nominal_b | started_on | ended_on` */
  readonly custody?: string;
}

export function handMade({ settings, nominals, groups, logs, crimes, custody }: HandMade): StudyTables {
  const logRows = literalTable(['log_id', 'created_on', 'source', 'information', 'people', 'entries'], logs);
  const crimeRows = literalTable(['crime_id', 'recorded_on', 'roles'], crimes ?? '');
  return {
    settings: { ...defaultSettings, ...settings },
    tables: {
      nominals: literalTable(['nominal_id', 'date_of_birth'], nominals),
      tracked_groups: literalTable(['ocg_id', 'name', 'aliases'], groups).map((row) => ({ ...row, kind: 'OCG' })),
      logs: logRows.map(({ log_id, created_on, source, information }) => ({
        log_id,
        created_on,
        source_grade: source,
        information_grade: information,
      })),
      log_entries: logRows.flatMap(({ log_id, entries }) =>
        entries.split(' / ').map((text, index): Row => ({ log_id, entry_no: String(index + 1), text })),
      ),
      log_nominals: logRows.flatMap(({ log_id, people }) =>
        people
          .split(' ')
          .filter((nominal_id) => nominal_id !== '')
          .map((nominal_id): Row => ({ log_id, nominal_id })),
      ),
      ...(crimes === undefined
        ? {}
        : {
            crimes: crimeRows.map(({ crime_id, recorded_on }) => ({ crime_id, recorded_on, offence_title: 'ROBBERY' })),
            crime_roles: crimeRows.flatMap(({ crime_id, roles }) =>
              roles.split('; ').map((part): Row => {
                const [, nominal_id, role] = /^(\S+) (.+)$/.exec(part)!;
                return { crime_id, nominal_id, role };
              }),
            ),
          }),
      ...(custody === undefined
        ? {}
        : { custody: literalTable(['nominal_a', 'nominal_b', 'started_on', 'ended_on'], custody) }),
    },
  };
}
