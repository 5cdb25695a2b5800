import { formatCount, formatNumber, plural } from '../notes/number.js';
import type { NetworkData, NetworkEdge } from './networkData.js';

/** A group at its place, with what is said of it. */
export interface DrawnGroup {
  readonly group_id: string;
  readonly name: string;
  readonly members: number;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly cchi_days: number | null;
  readonly ons_css: number | null;
}

/** Two groups that share potential facilitators. */
export interface GroupLink {
  readonly group_a: string;
  readonly group_b: string;
  readonly facilitators: number;
  readonly facilitators_last_12_months: number;
}

/** Groups as a network: a link's weight is how many potential facilitators two groups share, of all time or of the last 12 months. */
export function groupNetwork(
  groups: readonly DrawnGroup[],
  links: readonly GroupLink[],
  period: 'all' | 'recent' = 'all',
): NetworkData {
  const sharedIn = ({ facilitators, facilitators_last_12_months }: GroupLink) =>
    period === 'recent' ? facilitators_last_12_months : facilitators;
  return {
    nodes: groups.map(({ group_id, name, members, size, x, y }) => ({
      ...{ id: group_id, label: name, kind: 'group' as const, degree: members, size, x, y },
    })),
    edges: links
      .filter((link) => sharedIn(link) > 0)
      .map((link) => ({ source: link.group_a, target: link.group_b, weight: sharedIn(link) })),
  };
}

/** What groups are called in a drawing's list. */
export const GROUPS = { one: 'group', many: 'groups', by: 'members', isOwn: true } as const;

/** What is said of a link between groups: '12 potential facilitators'. */
export const facilitatorWords = ({ weight = 0 }: NetworkEdge): string =>
  plural(weight, 'potential facilitator', 'potential facilitators');

/** What is said of a group that is pointed at: its size, its potential facilitators where they are counted, its harm by both indices. */
export function groupWords(group: DrawnGroup & { readonly facilitators?: number | null }): string {
  const { members, facilitators, cchi_days, ons_css } = group;
  const harm = (value: number | null, unit: string) =>
    value === null ? 'not known' : `${formatNumber(value, 4)}${unit}`;
  const shared =
    facilitators == null ? '' : `, ${plural(facilitators, 'potential facilitator', 'potential facilitators')}`;
  return `${formatCount(members)} ${members === 1 ? 'member' : 'members'}${shared}. Harm: ${harm(cchi_days, ' days')} by the Cambridge index, ${harm(ons_css, '')} by the ONS score.`;
}
