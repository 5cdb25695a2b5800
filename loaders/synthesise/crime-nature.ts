import type { Row } from './csv.ts';

/** What a crime truly was, where a child was sexually harmed: exploited, or abused in another way. */
export type CrimeNature = 'exploitation' | 'abuse';

/** Home Office codes: abduction of a child, as by a parent whose turn was over, and exploitation by its very title. */
const ABDUCTION = '13';
const EXPLOITATION = '71';

/** Which of a recipe's shares `mistaken` says how often a crime recorded under an offence truly was something else. */
export const mistakenKind = ({ code }: { readonly code: string }): 'abduction' | 'other' =>
  code === ABDUCTION ? 'abduction' : 'other';

/** The nature of a crime that truly was a sexual offence against a child. */
export const natureOf = ({ code }: { readonly code: string }, isExploitation: boolean): CrimeNature =>
  isExploitation || code === EXPLOITATION ? 'exploitation' : 'abuse';

/** A row of `truth/crimes.csv`; a crime that was neither has none. */
export interface TrueCrime extends Row {
  readonly crime_id: string;
  readonly nature: CrimeNature;
}
