import { wilson } from './wilson.ts';

/** A row of `identification_truth`. */
export interface Standing {
  readonly split: string;
  readonly value: string;
  readonly relation: string;
  readonly place: string;
  readonly is_right: boolean | null;
  readonly people: number;
}

/** A share with its interval, of so many people: rounded, for a page. */
export interface ShownShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** People it is of, rounded. */
  readonly of: number;
}

/** One age band, sex or recorded ethnicity; a share of fewer people than the threshold is null. */
export interface SplitRow {
  readonly value: string;
  /** Of true members, those whom the run puts into a group of theirs. */
  readonly right: ShownShare | null;
  /** Of those who are neither members nor associates of any group, those whom the run puts into a group. */
  readonly drawnIn: ShownShare | null;
}

/** What a page may show of few people. */
export interface Disclosure {
  readonly threshold: number;
  readonly round_to: number;
}

/**
 * How right the run is about people of one kind and another. Shares of fewer people than the threshold are left out, and counts are rounded
 * (the study's `disclosure`), shares to whole percents.
 */
export function splitRows(standings: readonly Standing[], split: string, disclosure: Disclosure): SplitRow[] {
  const own = standings.filter((row) => row.split === split);
  const values = [...new Set(own.map(({ value }) => value))].sort(inOrder);
  return values.map((value) => {
    const people = own.filter((row) => row.value === value);
    const members = people.filter(({ relation }) => relation === 'member');
    const others = people.filter(({ relation }) => relation !== 'member' && relation !== 'associate');
    return {
      value,
      right: shown(count(members.filter(({ is_right }) => is_right === true)), count(members), disclosure),
      drawnIn: shown(count(others.filter(isAssigned)), count(others), disclosure),
    };
  });
}

/** Whether the run assigns people at this place to a group: places of those it does are hops. */
const isAssigned = ({ place }: Pick<Standing, 'place'>): boolean => /^\d+$/.test(place);

const count = (rows: readonly Standing[]): number => rows.reduce((sum, { people }) => sum + people, 0);

function shown(part: number, whole: number, { threshold, round_to }: Disclosure): ShownShare | null {
  const interval = whole < threshold ? null : wilson(part, whole);
  if (interval === null) return null;
  const percent = (share: number) => Math.round(share * 100) / 100;
  return {
    share: percent(part / whole),
    low: percent(interval.low),
    high: percent(interval.high),
    of: Math.round(whole / round_to) * round_to,
  };
}

/** What is not known first; ages from the youngest; the rest by name. */
function inOrder(one: string, other: string): number {
  const rank = (value: string) => (value === 'unknown' ? 0 : value.startsWith('under') ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}
