import { cseKind, referenceInWords } from '../person/cseHere.js';
import { type GroupLink, type PackedGroupLinks, unpackGroupLinks } from '../person/groupLinks.js';
import type { Column, Row } from '../tables/column.js';

/** The links of a community's people as its file holds them; and of whoever they lead to outside it, the community: null where that is only counted. */
export interface PackedCommunityLinks extends PackedGroupLinks {
  readonly beyond: readonly (readonly [id: string, community: string | null])[];
}

/** The columns of the links of one person. */
export const LINK_COLUMNS: readonly Column[] = [
  { key: 'date', label: 'Date', unbroken: true },
  { key: 'source', label: 'Source', format: (value) => cseKind(String(value)) },
  {
    key: 'reference',
    label: 'Reference',
    format: (value, { source }) => referenceInWords(String(source), String(value)),
  },
  { key: 'other', label: 'Linked to', unbroken: true },
  { key: 'name', label: 'Name' },
  {
    key: 'community',
    label: 'Community',
    unbroken: true,
    href: ({ beyond }) => (typeof beyond === 'string' ? `./network.html?community=${beyond}` : null),
  },
  { key: 'strength', label: 'Strength', kind: 'number' },
  { key: 'weight', label: 'Weight now', kind: 'number' },
];

/** Every link of somebody of a community of these people, newest first, with whoever it leads to: by name in this community, with theirs in another. */
export function linksOfPerson(
  packed: PackedCommunityLinks,
  person: string,
  people: readonly { readonly id: string; readonly name: string }[],
): Row[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const beyond = new Map(packed.beyond);
  const placeOf = (id: string) => (beyond.has(id) ? (beyond.get(id) ?? 'a smaller one') : 'this one');
  return unpackGroupLinks(packed)
    .filter(({ a, b }) => a === person || b === person)
    .map(({ source_system, source_ref, date, a, b, strength, weight }: GroupLink) => {
      const other = a === person ? b : a;
      return {
        date,
        source: source_system,
        reference: source_ref,
        other,
        name: names.get(other) ?? '',
        community: placeOf(other),
        beyond: beyond.get(other) ?? null,
        strength,
        weight,
      };
    });
}
