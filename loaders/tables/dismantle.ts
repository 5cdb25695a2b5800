import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
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
} as const satisfies Record<string, TableDeclaration>;
