import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  groups: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      name: 'VARCHAR',
      kind: 'VARCHAR',
      tracked: 'BOOLEAN',
      crime_types: 'VARCHAR',
      members: 'BIGINT',
      immediate_members: 'BIGINT',
      logs: 'BIGINT',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
    },
  },
  /**
   * The study's harm table as it is used: a score that is missing or unreadable is null. `cchi_certainty`: `exact`, null where the study does
   * not say, else why the Cambridge score is uncertain.
   */
  harm: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cchi_certainty: 'VARCHAR',
      cchi_edition: 'VARCHAR',
      ons_edition: 'VARCHAR',
    },
  },
  /**
   * The distinct crimes of each group's members in an offender's role (METHOD 6), how many of them have no score, and how many have a Cambridge
   * score that is uncertain, with the harm that those make up. Null where the study has no crimes, or no score of that kind.
   */
  group_harm: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes_without_cchi: 'BIGINT',
      crimes_without_ons: 'BIGINT',
      crimes_uncertain_cchi: 'BIGINT',
      cchi_days_uncertain: 'DOUBLE',
    },
  },
  /**
   * A group's harm shared out among its members by the networks they are in (METHOD 6): `part` is `soc`, `soc;cse`, `soc;county-lines` or
   * `soc;cse;county-lines`. `crimes` is a sum of shares. A part without members has no row, but for `soc`.
   */
  network_harm: {
    key: ['group_id', 'part'],
    columns: {
      group_id: 'VARCHAR',
      part: 'VARCHAR',
      members: 'BIGINT',
      crimes: 'DOUBLE',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
    },
  },
  /** Distinct crimes of the members of all groups by offence code (null: none recorded), with the score that one crime has; null: no score. */
  offence_harm: {
    key: ['offence_code'],
    columns: {
      offence_code: 'VARCHAR',
      offence_title: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cchi_certainty: 'VARCHAR',
    },
  },
  /**
   * The harm of every CSE community, and its extent. `crimes` to `cchi_days_uncertain`: as in `group_harm`, on the day that the CSE network stands
   * at; `cse_…`: of the full table's crimes alone. `nominals` are its people: `offenders` and `victims` of the full table, `in_soc` those of the
   * SOC network too, `flagged` those for whom safeguarding comes first.
   */
  community_harm: {
    key: ['network', 'community_id'],
    columns: {
      network: 'VARCHAR',
      community_id: 'VARCHAR',
      nominals: 'BIGINT',
      offenders: 'BIGINT',
      victims: 'BIGINT',
      in_soc: 'BIGINT',
      flagged: 'BIGINT',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes_without_cchi: 'BIGINT',
      crimes_without_ons: 'BIGINT',
      crimes_uncertain_cchi: 'BIGINT',
      cchi_days_uncertain: 'DOUBLE',
      cse_crimes: 'BIGINT',
      cse_cchi_days: 'DOUBLE',
      cse_ons_css: 'DOUBLE',
      cse_crimes_without_cchi: 'BIGINT',
      cse_crimes_without_ons: 'BIGINT',
      cse_crimes_uncertain_cchi: 'BIGINT',
      cse_cchi_days_uncertain: 'DOUBLE',
    },
  },
  /**
   * Everyone in any network (METHOD 8, 10). `crimes`, `cchi_days` and `ons_css`: as in `members`; `cse_…`: of the full table's crimes alone, on the day
   * of the CSE network. `cse_offender`, `cse_victim`: in the full table. `safeguarding`: reasons; null where there is no flag.
   */
  nominal_summary: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      in_soc: 'BOOLEAN',
      in_cse: 'BOOLEAN',
      in_county_lines: 'BOOLEAN',
      group_id: 'VARCHAR',
      cse_community: 'VARCHAR',
      county_lines_community: 'VARCHAR',
      crimes: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      cse_crimes: 'BIGINT',
      cse_cchi_days: 'DOUBLE',
      cse_ons_css: 'DOUBLE',
      cse_offender: 'BOOLEAN',
      cse_victim: 'BOOLEAN',
      safeguarding: 'VARCHAR',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** Crimes in which a nominal of the SOC network holds an offender's role, and their harm; null as in `group_harm`. */
  working_nominal_harm: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', crimes: 'BIGINT', cchi_days: 'DOUBLE', ons_css: 'DOUBLE' },
  },
} as const satisfies Record<string, TableDeclaration>;
