import { rankedBars } from '../charts/rankedBars.js';
import { formatCount, plural } from '../notes/number.js';
import type { Column, Row } from '../tables/column.js';

/** A SOC group that is nearest to people who are in both networks; without an id those from whom none is reached. */
export interface NearGroup {
  readonly id: string | null;
  readonly name: string | null;
  readonly slug: string | null;
  readonly people: number;
}

/** Groups with most such people first, and in how many communities these are. */
export const overlapBars = (
  groups: readonly (NearGroup & { readonly communities: number })[],
  width: number,
): SVGSVGElement =>
  rankedBars(
    groups.map(({ name, people, communities }) => ({
      label: name ?? '',
      value: people,
      words: `${formatCount(people)} in ${plural(communities, 'community', 'communities')}`,
    })),
    { width },
  );

const NEAREST: Column = {
  key: 'name',
  label: 'Nearest SOC group',
  format: (value) => (typeof value === 'string' ? value : 'no group reached'),
};
const PEOPLE: Column = { key: 'people', label: 'People in both networks', kind: 'number' };

/** The columns of the groups that are near to the whole network. */
export const OVERLAP_COLUMNS: readonly Column[] = [
  NEAREST,
  PEOPLE,
  { key: 'communities', label: 'in so many CSE communities', kind: 'number' },
];

/** The groups that are near to one community of so many people; each leads to its page. */
export const nearGroupsTable = (
  groups: readonly NearGroup[],
  people: number,
): { columns: readonly Column[]; rows: Row[] } => ({
  columns: [
    { ...NEAREST, href: ({ slug }) => (typeof slug === 'string' ? `../soc/group/${slug}.html` : null) },
    PEOPLE,
    { key: 'share', label: 'of the community', kind: 'share' },
  ],
  rows: groups.map((group) => ({ ...group, key: group.id ?? '', share: group.people / people })),
});
