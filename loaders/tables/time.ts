import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  /** METHOD 7.1: a row for every group and year. `logs_share` is of the year's reliable logs, null where there are none. */
  temporal: {
    key: ['group_id', 'year'],
    columns: {
      group_id: 'VARCHAR',
      year: 'BIGINT',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes: 'BIGINT',
      crimes_without_cchi: 'BIGINT',
      logs: 'BIGINT',
      logs_share: 'DOUBLE',
      nominals: 'BIGINT',
    },
  },
  /** METHOD 7.2: whom a decade's network assigns to each group. `decade`: its first and last year, `2000-2009`. */
  decade_members: {
    key: ['group_id', 'decade', 'nominal_id'],
    columns: { group_id: 'VARCHAR', decade: 'VARCHAR', nominal_id: 'VARCHAR', hops: 'BIGINT' },
  },
  /** METHOD 7.2: the edges among those members, and between them and the group's node; no decay. */
  decade_edges: {
    key: ['group_id', 'decade', 'a', 'b'],
    columns: {
      group_id: 'VARCHAR',
      decade: 'VARCHAR',
      a: 'VARCHAR',
      b: 'VARCHAR',
      links: 'BIGINT',
      weight: 'DOUBLE',
    },
  },
  /**
   * On how many logs a group is named that stand beside a location, by the year that they were created in. Area and coordinates are those
   * that most of the study's logs give the location, and the same in every row; null where none does. `logs`: each log once.
   */
  locations: {
    key: ['group_id', 'year', 'location'],
    columns: {
      group_id: 'VARCHAR',
      year: 'BIGINT',
      location: 'VARCHAR',
      area: 'VARCHAR',
      logs: 'BIGINT',
      latitude: 'DOUBLE',
      longitude: 'DOUBLE',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** The SOC network of each period (METHOD 7.1, 7.2) on its records alone, without decay; a period is a year or first and last year. */
  working_period_edges: {
    key: ['period', 'a', 'b'],
    columns: { period: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', links: 'BIGINT', weight: 'DOUBLE' },
  },
  /** Whom each period's network assigns to a group. */
  working_period_members: {
    key: ['period', 'nominal_id'],
    columns: { period: 'VARCHAR', nominal_id: 'VARCHAR', group_id: 'VARCHAR', hops: 'BIGINT' },
  },
} as const satisfies Record<string, TableDeclaration>;
