import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
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
  edges: {
    key: ['network', 'a', 'b'],
    columns: { network: 'VARCHAR', a: 'VARCHAR', b: 'VARCHAR', links: 'BIGINT', weight: 'DOUBLE' },
  },
  /** METHOD 8.3: two crimes with different offenders and a common victim, `offender_a` < `offender_b`. */
  cse_final: {
    key: ['offender_a', 'crime_a', 'offender_b', 'crime_b', 'victim_id'],
    columns: {
      offender_a: 'VARCHAR',
      crime_a: 'VARCHAR',
      offender_b: 'VARCHAR',
      crime_b: 'VARCHAR',
      victim_id: 'VARCHAR',
      weight: 'DOUBLE',
    },
  },
  /** Who is in a network. Numbers as recorded: of the Police National Computer, and of the Criminal Records Office. */
  nominals: {
    key: ['nominal_id'],
    columns: {
      nominal_id: 'VARCHAR',
      family_name: 'VARCHAR',
      given_names: 'VARCHAR',
      date_of_birth: 'DATE',
      pnc_id: 'VARCHAR',
      cro_number: 'VARCHAR',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** Every node of every network, those without an edge included. */
  working_nodes: {
    key: ['network', 'node_id'],
    columns: { network: 'VARCHAR', node_id: 'VARCHAR', kind: 'VARCHAR', label: 'VARCHAR', given_group: 'VARCHAR' },
  },
} as const satisfies Record<string, TableDeclaration>;
