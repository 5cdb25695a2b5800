import type { Column, Row } from '../tables/column.js';
import type { NetworkEdge, NetworkNode } from './networkData.js';
import { type PackedEdges, unpackEdges, unpackRows } from './unpackNetwork.js';

/** Somebody in a drawing of people, as a report's files hold them: where safeguarding comes first, under a code. */
export interface DrawnPerson {
  readonly id: string;
  readonly name: string;
  /** Why safeguarding comes first; null where it does not. */
  readonly safeguarding: string | null;
  readonly drawn_degree: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Columns<Someone> = { readonly [Key in keyof Someone]: readonly Someone[Key][] };

/** People and the links among them out of their columns. */
export function unpackPeople<Someone extends DrawnPerson>(packed: {
  readonly people: Columns<Someone>;
  readonly edges: PackedEdges;
}): { people: Someone[]; edges: NetworkEdge[] } {
  const people = unpackRows<Someone>(packed.people);
  const ids = people.map(({ id }) => id);
  return { people, edges: unpackEdges(packed.edges, ids) };
}

/** People as the nodes of a drawing, each in the colour of a category where there are any; whoever is protected is a diamond without one. */
export function peopleNodes<Someone extends DrawnPerson>(
  people: readonly Someone[],
  categoryOf?: (person: Someone) => number | null,
): NetworkNode[] {
  return people.map((person) => {
    const { id, name, safeguarding, drawn_degree, x, y, size } = person;
    const drawn = { id, x, y, size, degree: drawn_degree, label: name };
    if (safeguarding !== null) return { ...drawn, withheld: true, code: id };
    return categoryOf === undefined ? drawn : { ...drawn, category: categoryOf(person) };
  });
}

/** What a drawing of people says of the links of whom it does not name. */
export const UNTOLD =
  'Of a link between two people for whom safeguarding comes first neither source nor year is told: it goes as soon as either is filtered.';

/** The pairs that a drawing joins, as a table. */
export function pairTable(edges: readonly NetworkEdge[]): { columns: Column[]; rows: Row[] } {
  const year = {
    kind: 'number',
    format: (value) => (value === null ? 'not told' : String(value)),
  } as const satisfies Partial<Column>;
  return {
    columns: [
      { key: 'source', label: 'One person' },
      { key: 'target', label: 'The other' },
      { key: 'links', label: 'Records', kind: 'number' },
      { key: 'weight', label: 'Strength now', kind: 'number' },
      { key: 'from', label: 'Sources' },
      { key: 'first', label: 'First year', ...year },
      { key: 'last', label: 'Latest year', ...year },
    ],
    rows: edges.map(({ records = [], source, target, links, weight }) => ({
      source,
      target,
      links,
      weight,
      from: records.length === 0 ? 'not told' : [...new Set(records.map((each) => each.source))].sort().join(', '),
      first: records.at(0)?.year ?? null,
      last: records.at(-1)?.year ?? null,
    })),
  };
}
