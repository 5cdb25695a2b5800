import type { Column } from './column.js';

/**
 * The two columns that say who a row is about, for a page beside the person page: the id, and the name, which leads to why that person is
 * there. Where safeguarding comes first the id is ◆ and nothing is led to.
 */
export const personColumns: readonly Column[] = [
  { key: 'id', label: 'Person', format: (value) => String(value ?? '◆') },
  {
    key: 'name',
    label: 'Name',
    format: (value, row) => (row.age_unknown ? `${value} (age unknown)` : String(value)),
    href: ({ id }) => (typeof id === 'string' ? `./person.html?person=${encodeURIComponent(id)}` : null),
  },
];
