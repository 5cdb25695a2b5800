import type { Row, Rows } from '../network/stage-tables.ts';

/** A crime with who did what: `P1 SUSPECT; P2 VICTIM`. */
export type Crime = readonly [id: string, day: string, code: string | null, roles: string];

/** A score of an offence, with how certain the Cambridge one is. */
export type Score = readonly [code: string, cchi: number | null, ons: number | null, certainty?: string];

/** The tables that harm is worked out from; `absent` names extracts that are not in the study. */
export function crimeTables(crimes: readonly Crime[], scores: readonly Score[], absent: readonly string[] = []): Rows {
  const parts = crimes.flatMap(([crime_id, , , roles]) =>
    roles.split('; ').map((part): Row => {
      const [, nominal_id, role] = /^(\S+) (.+)$/.exec(part)!;
      return { crime_id, nominal_id, role };
    }),
  );
  const codes = [...new Set(crimes.map(([, , code]) => code))];
  return {
    working_crimes: crimes.map(([crime_id, recorded_on, offence_code]) => ({ crime_id, recorded_on, offence_code })),
    working_crime_roles: parts,
    harm: scores.map(([offence_code, cchi_days, ons_css, cchi_certainty = null]) => ({
      offence_code,
      cchi_days,
      ons_css,
      cchi_certainty,
    })),
    quality_offences: codes.map((offence_code) => ({ offence_code, offence_title: `Title of ${offence_code}` })),
    quality_tables: ['crimes', 'crime_roles', 'harm'].map((table) => ({
      table,
      file: absent.includes(table) ? null : `${table}.csv`,
    })),
  };
}

/** Who is assigned to which group: `A: p q` a line. */
export const memberRows = (assigned: Readonly<Record<string, string>>): Row[] =>
  Object.entries(assigned).flatMap(([group_id, people]) =>
    people.split(' ').map((nominal_id): Row => ({ nominal_id, group_id: group_id === 'none' ? null : group_id })),
  );
