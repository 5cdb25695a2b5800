/** What of a record concerns somebody, as the files of people hold it. */
export type PersonRecord = readonly [
  source: string,
  ref: string,
  date: string,
  strength: number,
  weight: number,
  others: readonly string[],
];

/** A group that somebody is near to. */
export interface NearGroup {
  readonly id: string;
  readonly hops: number;
  readonly distance: number;
}

/** The place of somebody in a network: every record that links them there, newest first. */
interface Place {
  readonly records: readonly PersonRecord[];
}

/** In the network of serious and organised crime. */
export interface SocPlace extends Place {
  /** Null where no group is reached. */
  readonly nearest: NearGroup | null;
  /** Null where no other group is reached. */
  readonly second: NearGroup | null;
}

/** In the network of child sexual exploitation and abuse. */
export interface CsePlace extends Place {
  /** `isShown`: the page of that network shows it by itself. */
  readonly community: { readonly id: string; readonly people: number; readonly isShown: boolean } | null;
  /** Crimes of the full table in which this person holds an offender's role. */
  readonly crimes: number;
  /** The crime, where it is one. */
  readonly onlyCrime: string | null;
}

/** Somebody who may be named. */
export interface KnownPerson {
  readonly name: string;
  readonly born: string | null;
  readonly ageUnknown: boolean;
  /** Null: not in that network. */
  readonly soc: SocPlace | null;
  readonly cse: CsePlace | null;
  /** Names of the people whom the records link them to, by what pages call them. */
  readonly names: Readonly<Record<string, string>>;
}

/** Why somebody is here. Of a protected person nothing but the reason. */
export type PersonEntry = KnownPerson | { readonly safeguarding: string };
