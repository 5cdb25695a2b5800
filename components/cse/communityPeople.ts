import type { DrawnPerson } from '../networks/peopleNetwork.js';
import { formatNumber, plural } from '../notes/number.js';
import { shortReasons } from '../notes/safeguarding.js';
import type { Column, Row } from '../tables/column.js';
import { personColumnsIn } from '../tables/personColumns.js';
import type { NearGroup } from './overlap.js';

/** Somebody of a community: figures inside it, and harm of CSE crimes. Where safeguarding comes first there are none. */
export interface CommunityPerson extends DrawnPerson {
  /** No birth date is recorded, so that nobody can say whether this was a child. */
  readonly age_unknown: boolean;
  readonly offender: boolean | null;
  readonly rank: number | null;
  readonly degree: number | null;
  readonly betweenness: number | null;
  readonly crimes: number | null;
  readonly cchi_days: number | null;
  readonly ons_css: number | null;
  readonly in_soc: boolean | null;
  /** Id of the nearest SOC group; null where none is reached. */
  readonly group: string | null;
  /** The person page has something to say of them. */
  readonly leads: boolean;
}

/** What the two colours of a drawn community mean, with the category that each is. */
export const PARTS = [
  [0, 'offender of a CSE crime as recorded'],
  [null, 'here by a log or a shared cell alone'],
] as const;

/** Which colour somebody has who may be named. */
export const partOf = ({ offender }: Pick<CommunityPerson, 'offender'>): 0 | null => (offender ? 0 : null);

/** What a drawing says of somebody who is pointed at, beside their links. */
export function personWords({ offender, crimes, in_soc }: CommunityPerson): string {
  const part = offender
    ? `Offender of ${plural(crimes ?? 0, 'CSE crime', 'CSE crimes')} as recorded.`
    : 'Here by a log or a shared cell alone.';
  return in_soc ? `${part} In the SOC network too.` : part;
}

/** Which of somebody's crimes have a score is not in the data: a sum of nought says that none is known. */
const harmWords = (value: unknown, { crimes }: Row): string =>
  typeof value !== 'number' ? '–' : value === 0 && Number(crimes) > 0 ? 'none known' : formatNumber(value, 4);

/** The list of a community's people. Where safeguarding comes first the reason stands in place of a part. */
export function peopleTable(
  people: readonly CommunityPerson[],
  groups: readonly NearGroup[],
): { columns: Column[]; rows: Row[] } {
  const groupOf = new Map(groups.map((group) => [group.id, group]));
  const [person, name] = personColumnsIn('../soc');
  return {
    columns: [
      { ...person, unbroken: true },
      { ...name, unbroken: true },
      { key: 'part', label: 'Part' },
      { key: 'rank', label: 'Rank', kind: 'number' },
      { key: 'betweenness', label: 'Betweenness', kind: 'number' },
      { key: 'degree', label: 'Linked to', kind: 'number' },
      { key: 'crimes', label: 'CSE crimes', kind: 'number' },
      { key: 'cchi_days', label: 'Cambridge days', kind: 'number', format: harmWords },
      { key: 'ons_css', label: 'ONS score', kind: 'number', format: harmWords },
      {
        key: 'near',
        label: 'Nearest SOC group',
        href: ({ slug }) => (typeof slug === 'string' ? `../soc/group/${slug}.html` : null),
      },
    ],
    rows: people.map(({ offender, safeguarding, in_soc, group, ...rest }) => ({
      ...rest,
      part: safeguarding === null ? (offender ? 'offender' : 'log or cell') : shortReasons(safeguarding),
      near: in_soc ? (groupOf.get(group)?.name ?? 'no group reached') : null,
      slug: in_soc ? groupOf.get(group)?.slug : null,
    })),
  };
}
