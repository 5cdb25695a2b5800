import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  safeguarding: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', reasons: 'VARCHAR' },
  },
  /** The numbers of everyone in `safeguarding` who has one: nobody else's row on a page may show them. */
  protected_numbers: {
    key: ['nominal_id'],
    columns: { nominal_id: 'VARCHAR', pnc_id: 'VARCHAR', cro_number: 'VARCHAR' },
  },
} as const satisfies Record<string, TableDeclaration>;
