import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
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
  /** The second nearest group of whoever is assigned to one (METHOD 4.4); no row where no other is reached. */
  second_nearest: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', group_id: 'VARCHAR', hops: 'BIGINT', distance: 'DOUBLE' },
  },
  /** The community of everyone in a network without groups (METHOD 8.5), and measures inside it; numbered from 1 by size, `CSE-00001`. */
  communities: {
    key: ['network', 'nominal_id'],
    columns: {
      network: 'VARCHAR',
      nominal_id: 'VARCHAR',
      community_id: 'VARCHAR',
      degree: 'BIGINT',
      betweenness: 'DOUBLE',
      eigenvector: 'DOUBLE',
      pagerank: 'DOUBLE',
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
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** The nearest group of every nominal of the SOC network, and measures inside it: `members` without harm and dates. */
  working_members: {
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
    },
  },
} as const satisfies Record<string, TableDeclaration>;
