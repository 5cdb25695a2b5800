/** SQL types a published column may have. */
export type ColumnType = 'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE';

/** A table that a run publishes: its key columns, in the order in which rows stand, and all its columns. */
export interface TableDeclaration {
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** The published tables; names and columns are a contract with pages, audit commands and outside checks. */
export const tables = {
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
