import type { GroupRecipe } from './recipe.ts';

/** A place of the invented force area. */
export interface Place {
  readonly text: string;
  readonly area: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly dwelling: boolean;
}

export type Standing = 'member' | 'associate' | 'offender' | 'other';

/** Somebody of the model: what is true of them, not yet what is recorded. People are numbered from 0 in id order. */
export interface Person {
  readonly id: string;
  familyName: string;
  readonly givenNames: readonly string[];
  readonly sex: 'M' | 'F';
  /** Day of birth. */
  readonly birth: number;
  readonly family: number;
  readonly home: Place;
  readonly phone: string;
  readonly vehicle: { readonly text: string; readonly plate: string } | null;
  standing: Standing;
  nickname: string | null;
  /** How readily they come to notice. */
  activity: number;
}

/** A group of the model. Groups are numbered from 0 in the recipe's order. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly recipe: GroupRecipe;
  /** Days between which it exists. */
  readonly from: number;
  readonly until: number;
  readonly home: string;
}

/** A spell of somebody in a group. */
export interface Membership {
  readonly person: number;
  readonly group: number;
  readonly cell: number;
  readonly since: number;
  readonly until: number | null;
}

export type Relation = 'member' | 'associate' | 'rival' | 'victim' | 'bystander';

/** Everything that records are drawn from. */
export interface World {
  readonly seed: number;
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly memberships: readonly Membership[];
  /** Who knows whom: for each person, others and how well. */
  readonly ties: readonly ReadonlyMap<number, number>[];
}
