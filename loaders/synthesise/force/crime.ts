import type { CrimeNature } from '../crime-nature.ts';
import type { Offence } from '../vocabulary/offences.ts';
import type { Place } from '../world.ts';

/** Why a crime stands in the records, as far as the sequel's rules go; `force` for every other crime. */
export type CrimeKind = 'force' | 'sexual' | 'not sexual';

/** A crime as it happened and was recorded, before its method is written. */
export interface ForceCrime {
  readonly kind: CrimeKind;
  /** What it truly was; null where no child was sexually harmed. */
  readonly nature: CrimeNature | null;
  readonly recorded: number;
  readonly occurred: number | null;
  readonly offence: Offence;
  readonly type: string;
  readonly flags: readonly string[];
  readonly county: boolean;
  /** Whether the method must speak of what the sequel looks for, must not, or may do either. */
  readonly method: 'speaks' | 'silent' | 'any';
  readonly place: Place;
  readonly roles: readonly { readonly person: number; readonly role: string }[];
}

/** Roles that the sequel takes for an offender's, with how often each is recorded. */
export const childOffenceRoles = {
  'DEFENDANT/OFFENDER': 40,
  SUSPECT: 36,
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE': 12,
  'PERSON PROBABLY RESPONSIBLE': 12,
} as const;

/** The sequel's words for a crime's method, in capitals or not, where a word begins. */
export const speaksOfChildren =
  /(?<![a-z0-9])(cse|child sexual|exploit|misper|sex|groom|mase|mace|mash|rape|raping|pregnan|older|concern|penetrat)/i;
