/** Something that a reader does, and what happens next is timed. */
export type Act = { readonly press: string } | { readonly field: string; readonly value: string };

export interface Question {
  readonly what: string;
  readonly act: Act;
}

const heads = [
  'Network',
  'Source',
  'Reference',
  'Date',
  'Person or group',
  'Name',
  'Linked to',
  'Name of that',
  'Strength',
  'Weight now',
];
const CLEAR: Act = { press: 'Take all filters away' };

/** A filter of one kind from all links, and away with it again, which is timed once for all. */
const alone = (what: string, field: string, value: string): Question[] => [
  { what, act: { field, value } },
  { what: 'all filters away', act: CLEAR },
];

/** Sorts, from the moment that the table is ready; a head that is pressed twice gives the other way round. */
const sorts: readonly Question[] = [
  ...heads.map((head) => ({ what: `first sort: ${head}`, act: { press: head } })),
  ...heads.flatMap((head) => [
    { what: `sort again: ${head}`, act: { press: head } },
    { what: `the other way: ${head}`, act: { press: head } },
  ]),
  { what: 'next page, sorted', act: { press: 'Next' } },
  { what: 'filtered, sorted', act: { field: 'Source', value: 'log' } },
  { what: 'all filters away, sorted', act: CLEAR },
];

/** Filters, in the order of the table. */
const filters: readonly Question[] = [
  { what: 'next page', act: { press: 'Next' } },
  { what: 'previous page', act: { press: 'Previous' } },
  ...alone('network', 'Network', 'cse'),
  ...alone('source', 'Source', 'crime'),
  ...alone('group', 'Group', 'OCG-010'),
  ...alone('person', 'Person, by id', 'group:OCG-030'),
  ...alone('from a day', 'From', '2015-01-01'),
  ...alone('to a day', 'To', '2009-12-31'),
  ...alone('strength', 'Strength at least', '0.3'),
  ...alone('weight', 'Weight at least', '0.05'),
  ...alone('search: a name', 'Names and references hold', 'kel'),
  ...alone('search: one letter', 'Names and references hold', 'a'),
  ...alone('search: a reference', 'Names and references hold', 'IL-2015-1'),
  ...alone('search: two words', 'Names and references hold', 'il-2015 be'),
  { what: 'source', act: { field: 'Source', value: 'log' } },
  { what: 'group within a source', act: { field: 'Group', value: 'OCG-020' } },
];

/** What is asked, each in a browser of its own. A name that stands twice gives its slowest. */
export const visits: readonly (readonly Question[])[] = [sorts, filters];
