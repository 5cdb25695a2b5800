import type { Column } from './column.js';

/**
 * The two columns that say who a row is about: the id, and the name, which leads to why that person is there, unless the row says that it leads
 * nowhere. Where safeguarding comes first the id is ◆ and nothing is led to.
 *
 * @param folder where the person page is, as seen from the page of the table.
 */
export const personColumnsIn = (folder: string): readonly Column[] => [
  { key: 'id', label: 'Person', unbroken: true, format: (value) => String(value ?? '◆') },
  {
    key: 'name',
    label: 'Name',
    format: (value, row) => (row.age_unknown ? `${value} (age unknown)` : String(value)),
    href: ({ id, leads }) =>
      typeof id === 'string' && leads !== false ? `${folder}/person.html?person=${encodeURIComponent(id)}` : null,
  },
];

/** The same for a page beside the person page. */
export const personColumns = personColumnsIn('.');
