import type { Group, Membership } from '../world.ts';
import type { Acquaintance } from './acquaintance.ts';
import type { Homes } from './homes.ts';
import type { Belonging } from './members.ts';
import type { Offenders } from './offenders.ts';
import type { Register } from './register.ts';

/** Everybody and everything that records are drawn from. */
export interface Cast {
  readonly groups: readonly Group[];
  readonly register: Register;
  readonly belonging: Belonging;
  readonly acquaintance: Acquaintance;
  readonly offenders: Offenders;
  readonly homes: Homes;
  /** Spells in each group. */
  readonly byGroup: readonly (readonly Membership[])[];
  /** Spells of each person who ever belonged to a group. */
  readonly spellsOf: ReadonlyMap<number, readonly Membership[]>;
  /** How readily members and people around groups come to notice. */
  readonly activity: ReadonlyMap<number, number>;
}

/** Whether a spell lasts on a day. */
export const isNow = ({ since, until }: Membership, day: number): boolean =>
  since <= day && (until === null || day <= until);

/** Age in years, near enough for who may do what; a few days about a birthday do not matter. */
export const yearsOld = (birth: number, day: number): number => (day - birth) / 365.25;
