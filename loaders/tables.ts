/** SQL types a published column may have. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A table that a run publishes: its key columns, in the order in which rows stand, and all its columns. */
export interface TableDeclaration {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** The published tables; names and columns are a contract with pages, audit commands and outside checks. */
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
  matches: {
    key: ['log_id', 'group_id', 'start'],
    columns: { log_id: 'VARCHAR', group_id: 'VARCHAR', start: 'BIGINT', text: 'VARCHAR', noun: 'VARCHAR' },
  },
  links: {
    key: ['network', 'source_system', 'source_ref', 'a', 'b'],
    columns: {
      network: 'VARCHAR',
      source_system: 'VARCHAR',
      source_ref: 'VARCHAR',
      a: 'VARCHAR',
      b: 'VARCHAR',
      date: 'DATE',
      strength: 'DOUBLE',
      weight: 'DOUBLE',
    },
  },
  nodes: {
    key: ['network', 'node_id'],
    columns: {
      network: 'VARCHAR',
      node_id: 'VARCHAR',
      kind: 'VARCHAR',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      betweenness_normalised: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
      component: 'BIGINT',
      label: 'VARCHAR',
      given_group: 'VARCHAR',
    },
  },
  edges: {
    key: ['network', 'a', 'b'],
    columns: { network: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', links: 'BIGINT', weight: 'DOUBLE' },
  },
  members: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      group_id: 'VARCHAR',
      hops: 'BIGINT',
      distance: 'DOUBLE',
      links_to_group: 'BIGINT',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
      cchi_days: 'DOUBLE',
      ons_css: 'DOUBLE',
      crimes: 'BIGINT',
      first_linked: 'DATE',
      last_linked: 'DATE',
      first_group_id: 'VARCHAR',
    },
  },
  group_links: {
    key: ['group_a', 'group_b'],
    columns: {
      group_a: 'VARCHAR',
      group_b: 'VARCHAR',
      facilitators: 'BIGINT',
      facilitators_last_12_months: 'BIGINT',
    },
  },
  nominals: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', family_name: 'VARCHAR', given_names: 'VARCHAR', date_of_birth: 'DATE' },
  },
  safeguarding: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', reasons: 'VARCHAR' },
  },
  dismantling: {
    key: ['network', 'unit', 'order', 'step'],
    columns: {
      network: 'VARCHAR',
      unit: 'VARCHAR',
      order: 'VARCHAR',
      step: 'BIGINT',
      removed: 'VARCHAR',
      withheld: 'BOOLEAN',
      gcc: 'DOUBLE',
      gcc_relative: 'DOUBLE',
      low: 'DOUBLE',
      high: 'DOUBLE',
    },
  },
  dismantling_summary: {
    key: ['network', 'unit', 'order'],
    columns: {
      network: 'VARCHAR',
      unit: 'VARCHAR',
      order: 'VARCHAR',
      nodes: 'BIGINT',
      edges: 'BIGINT',
      gcc_0: 'BIGINT',
      r: 'DOUBLE',
      k75: 'BIGINT',
      k50: 'BIGINT',
      k25: 'BIGINT',
      k10: 'BIGINT',
      switched_at: 'BIGINT',
      tail_at: 'BIGINT',
    },
  },
  left_out: {
    key: ['rule', 'table'],
    columns: { rule: 'VARCHAR', table: 'VARCHAR', rows: 'BIGINT', why: 'VARCHAR' },
  },
  inputs: {
    key: ['table'],
    columns: { table: 'VARCHAR', file: 'VARCHAR', rows: 'BIGINT', ignored_columns: 'VARCHAR' },
  },
} as const satisfies Record<string, TableDeclaration>;

export type TableName = keyof typeof tables;

/** Tables that stages hand to each other and a run does not publish. Rows stand in the order of their key. */
export const workingTables = {
  /** Every node of every network, those without an edge included. */
  working_nodes: {
    key: ['network', 'node_id'],
    columns: { network: 'VARCHAR', node_id: 'VARCHAR', kind: 'VARCHAR', label: 'VARCHAR', given_group: 'VARCHAR' },
  },
  working_nominals: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', family_name: 'VARCHAR', given_names: 'VARCHAR', date_of_birth: 'DATE' },
  },
  /** Logs that count: reliable, and created on or before the study's `as_of`. */
  working_logs: { key: ['log_id'], columns: { log_id: 'VARCHAR', created_on: 'DATE' } },
  /** The entries of logs that count. */
  working_log_entries: {
    key: ['log_id', 'entry_no'],
    columns: { log_id: 'VARCHAR', entry_no: 'BIGINT', text: 'VARCHAR' },
  },
  /** Who is on logs that count, each person once a log. */
  working_log_nominals: { key: ['log_id', 'nominal_id'], columns: { log_id: 'VARCHAR', nominal_id: 'VARCHAR' } },
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
  working_tracked_groups: {
    key: ['group_id'],
    columns: { group_id: 'VARCHAR', name: 'VARCHAR', aliases: 'VARCHAR', kind: 'VARCHAR', crime_types: 'VARCHAR' },
  },
  /** Every group of the study: tracked, or accepted in the review file. */
  working_groups: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      name: 'VARCHAR',
      kind: 'VARCHAR',
      tracked: 'BOOLEAN',
      crime_types: 'VARCHAR',
    },
  },
  /** What is searched for: each name of a group, as its words in lower case joined by single spaces. */
  working_group_names: { key: ['words', 'group_id'], columns: { words: 'VARCHAR', group_id: 'VARCHAR' } },
  /** The nouns that mark a group where they follow its name. */
  working_nouns: { key: ['noun'], columns: { noun: 'VARCHAR' } },
} as const satisfies Record<string, TableDeclaration>;

export type WorkingTable = keyof typeof workingTables;
