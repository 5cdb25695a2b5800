import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { ChildOffenceAges } from './cse-ages.ts';
import type { ChildOffenceDays } from './cse-days.ts';
import type { ChildOffencePeople } from './cse-people.ts';
import type { ForceRecipe } from './recipe.ts';

/** What keeps a crime out of the sequel's tables, or makes it odd. */
export type Oddity = 'none' | 'adult victim' | 'no birth date' | 'domestic' | 'under ten' | 'negative age';

/** A crime against children as it happened. */
export interface ChildOffence {
  readonly day: number;
  readonly offenders: readonly number[];
  readonly children: readonly number[];
  /** The first child's completed years. */
  readonly age: number;
  readonly girl: boolean;
  /** Whether the child was truly exploited, beside being abused. */
  readonly exploited: boolean;
  readonly oddity: Oddity;
}

/** What crimes against children are made from, and those that have been made. */
export interface CseDesk {
  readonly recipe: ForceRecipe;
  readonly source: (label: string) => RandomGenerator;
  readonly ages: ChildOffenceAges;
  readonly days: ChildOffenceDays;
  readonly people: ChildOffencePeople;
  /** Whether the next case is exploitation: of people linked by a child, of several together, or of one alone. */
  readonly isExploited: Readonly<Record<'linked' | 'together' | 'alone', () => boolean>>;
  readonly offences: ChildOffence[];
}

/** Days from birth within which somebody is a child, a little less at both ends so that no leap year matters. */
export const CHILDHOOD = [3, 6571] as const;
