import { literalTable } from '../literal-table.ts';
import { type CseSettings, defaultSettings, type Row, type Settings, type StudyTables } from '../study-tables.ts';

/**
 * A study as a person writes it. A log stands on one line with its people (between spaces) and its entries (between ` / `); a
 * crime with who did what (`P1 SUSPECT; P2 VICTIM`).
 */
export interface HandMade {
  readonly settings?: Partial<Omit<Settings, 'cse'>> & { readonly cse?: Partial<CseSettings> };
  /** `nominal_id | date_of_birth` */
  readonly nominals: string;
  /** `ocg_id | name | aliases` */
  readonly groups: string;
  /** `log_id | created_on | source | information | people | entries` */
  readonly logs: string;
  /** `crime_id | recorded_on | roles`: robberies. */
  readonly crimes?: string;
  /** `crime_id | occurred_on | recorded_on | offence_title | offence_type | if_codes | modus_operandi | roles` */
  readonly toldCrimes?: string;
  /** `nominal_a | nominal_b | started_on | ended_on` */
  readonly custody?: string;
}

const toldColumns = [
  'crime_id',
  'occurred_on',
  'recorded_on',
  'offence_title',
  'offence_type',
  'if_codes',
  'modus_operandi',
  'roles',
];

export function handMade({ settings, nominals, groups, logs, crimes, toldCrimes, custody }: HandMade): StudyTables {
  const logRows = literalTable(['log_id', 'created_on', 'source', 'information', 'people', 'entries'], logs);
  const crimeRows: readonly Record<string, string>[] = [
    ...literalTable(['crime_id', 'recorded_on', 'roles'], crimes ?? '').map((row) => ({
      ...row,
      offence_title: 'ROBBERY',
    })),
    ...literalTable(toldColumns, toldCrimes ?? ''),
  ];
  return {
    settings: { ...defaultSettings, ...settings, cse: { ...defaultSettings.cse, ...settings?.cse } },
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
      ...(crimes === undefined && toldCrimes === undefined
        ? {}
        : {
            crimes: crimeRows.map(({ roles: _, ...row }) => row),
            crime_roles: crimeRows.flatMap(({ crime_id, roles }) => rolesIn(crime_id, roles)),
          }),
      ...(custody === undefined
        ? {}
        : { custody: literalTable(['nominal_a', 'nominal_b', 'started_on', 'ended_on'], custody) }),
    },
  };
}

const rolesIn = (crime_id: string, roles: string): Row[] =>
  roles.split('; ').map((part) => {
    const [, nominal_id, role] = /^(\S+) (.+)$/.exec(part)!;
    return { crime_id, nominal_id, role };
  });
